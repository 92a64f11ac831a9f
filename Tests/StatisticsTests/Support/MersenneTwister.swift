/// MT19937 of Matsumoto & Nishimura (1998), seeded and read the way Python's `random` does, so that
/// made data can be made again, and random tables are the same in every run.
struct MersenneTwister: RandomNumberGenerator {
  private var state: [UInt32]
  private var position = 624

  /// Python's `random.seed(seed)` for a seed of 32 bits: the array of one word, mixed in.
  init(seed: UInt32) {
    state = Self.linear(from: 19_650_218)
    mix(key: seed)
  }

  /// The next 32 bits.
  mutating func word() -> UInt32 {
    if position == 624 { refill() }
    var y = state[position]
    position += 1
    y ^= y >> 11
    y ^= (y << 7) & 0x9d2c_5680
    y ^= (y << 15) & 0xefc6_0000
    return y ^ (y >> 18)
  }

  mutating func next() -> UInt64 { UInt64(word()) << 32 | UInt64(word()) }

  /// `random.random()`: 53 bits, 0 ≤ x < 1.
  mutating func random() -> Double {
    let high = word() >> 5
    let low = word() >> 6
    return (Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992
  }

  /// `random.choices(range(len(weights)), weights)[0]`.
  mutating func choice(_ weights: [Double]) -> Int {
    var running = 0.0
    let cumulative = weights.map { weight in
      running += weight
      return running
    }
    let x = random() * running
    return cumulative.dropLast().firstIndex { x < $0 } ?? weights.count - 1
  }

  /// `random.randint(0, limit - 1)`: as many bits as the limit has, drawn until below it.
  mutating func below(_ limit: Int) -> Int {
    let bits = Int.bitWidth - limit.leadingZeroBitCount
    var drawn = limit
    while drawn >= limit { drawn = Int(word() >> UInt32(32 - bits)) }
    return drawn
  }

  private static func linear(from seed: UInt32) -> [UInt32] {
    var state = [seed]
    for i in 1..<624 {
      let last = state[i - 1]
      state.append(1_812_433_253 &* (last ^ (last >> 30)) &+ UInt32(i))
    }
    return state
  }

  private mutating func mix(key: UInt32) {
    var i = 1
    func wrapped(_ state: inout [UInt32]) {
      i += 1
      if i == 624 {
        state[0] = state[623]
        i = 1
      }
    }
    for _ in 0..<624 {
      let last = state[i - 1]
      state[i] = (state[i] ^ ((last ^ (last >> 30)) &* 1_664_525)) &+ key
      wrapped(&state)
    }
    for _ in 0..<623 {
      let last = state[i - 1]
      state[i] = (state[i] ^ ((last ^ (last >> 30)) &* 1_566_083_941)) &- UInt32(i)
      wrapped(&state)
    }
    state[0] = 0x8000_0000
  }

  private mutating func refill() {
    for i in 0..<624 {
      let y = (state[i] & 0x8000_0000) | (state[(i + 1) % 624] & 0x7fff_ffff)
      state[i] = state[(i + 397) % 624] ^ (y >> 1) ^ (y & 1 == 1 ? 0x9908_b0df : 0)
    }
    position = 0
  }
}
