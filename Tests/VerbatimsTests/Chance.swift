/// Random numbers that are the same on every day (SplitMix64).
struct Chance {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func below(_ limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  mutating func pick(_ choices: [String]) -> String { choices[below(choices.count)] }

  mutating func letter() -> String { pick(["あ", "い", "駅", "a", "b"]) }

  mutating func word(upTo length: Int) -> String {
    (0..<below(length + 1)).map { _ in letter() }.joined()
  }
}
