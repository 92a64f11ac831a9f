import SurveyModel
import Testing

@testable import Tabulation

@Suite struct `Texts that are nearly the same` {
  /// Numbers that look like chance, the same every time.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  /// The signature of a set of digests, made the long way.
  private func signature(_ set: Set<UInt64>) -> TextSignature {
    var least: [Int: UInt64] = [:]
    for digest in set {
      let (cell, value) = (Int(digest >> 58), digest & 0x7FFF_FFFF)
      least[cell] = min(least[cell] ?? .max, value)
    }
    var words: InlineArray<4, UInt64> = [0, 0, 0, 0]
    for (cell, value) in least {
      let kept: UInt64 = value % 15 + 1
      words[cell / 16] |= kept << UInt64(cell % 16 * 4)
    }
    return TextSignature(words: words)
  }

  private func jaccard(_ one: Set<UInt64>, _ other: Set<UInt64>) -> Double {
    Double(one.intersection(other).count) / Double(one.union(other).count)
  }

  @Test(arguments: [18, 40, 80, 200, 1_000])
  func `are told from others by their signatures`(count: Int) {
    var dice = Dice(state: UInt64(count))
    var told: [Int: (alike: Int, of: Int)] = [:]
    for _ in 0..<600 {
      // From an array: the order of a set differs from run to run.
      let drawn = (0..<count).map { _ in dice.next() }
      let kept = Int.random(in: 0...count, using: &dice)
      let one = Set(drawn)
      let other = Set(drawn.prefix(kept) + (kept..<count).map { _ in dice.next() })
      let tenth = Int(jaccard(one, other) * 20)
      let alike = signature(one).resembles(signature(other))
      #expect(alike == signature(other).resembles(signature(one)))
      told[tenth, default: (0, 0)].of += 1
      told[tenth, default: (0, 0)].alike += alike ? 1 : 0
    }
    // Of what is two thirds the same or more, nearly all; of what is a third or less, nearly none.
    for (tenth, counts) in told where tenth >= 14 { #expect(counts.alike * 50 >= counts.of * 49) }
    let unlike = told.filter { $0.key <= 6 }.values
    #expect(unlike.reduce(0) { $0 + $1.alike } * 100 <= unlike.reduce(0) { $0 + $1.of })
  }

  @Test func `an empty signature is like none, and each other one like itself`() {
    var dice = Dice(state: 7)
    let empty = TextSignature(words: [0, 0, 0, 0])
    #expect(!empty.resembles(empty))
    for _ in 0..<200 {
      let one = signature(Set((0..<Int.random(in: 1...90, using: &dice)).map { _ in dice.next() }))
      #expect(one.resembles(one))
      #expect(!one.resembles(empty))
    }
  }

  @Test(arguments: 1...4)
  func `are the groups that a comparison of all pairs finds`(seed: Int) {
    var dice = Dice(state: UInt64(seed) &* 977)
    var sets: [Set<UInt64>] = []
    for _ in 0..<30 {
      let template = (0..<Int.random(in: 18...150, using: &dice)).map { _ in dice.next() }
      for _ in 0..<Int.random(in: 1...9, using: &dice) {
        let lost = Int.random(in: 0...template.count / 3, using: &dice)
        sets.append(
          Set(template.shuffled(using: &dice).dropFirst(lost) + (0..<lost).map { _ in dice.next() })
        )
      }
    }
    let signatures = sets.shuffled(using: &dice).map(signature)
    let groups = SignatureGroups(signatures).groups
    #expect(groups.flatMap { $0 }.sorted() == Array(signatures.indices))
    var group = [Int](repeating: 0, count: signatures.count)
    for (number, members) in groups.enumerated() {
      for member in members { group[member] = number }
    }
    var (pairs, missed) = (0, 0)
    for one in signatures.indices {
      for other in signatures.indices
      where one < other && signatures[one].resembles(signatures[other]) {
        pairs += 1
        missed += group[one] == group[other] ? 0 : 1
      }
    }
    #expect(pairs > 100)
    #expect(missed * 50 <= pairs)
    // Nothing is joined but through pairs that are alike.
    for members in groups where members.count > 1 {
      for member in members {
        #expect(members.contains { $0 != member && signatures[$0].resembles(signatures[member]) })
      }
    }
  }

  @Test func `thousands of one kind are one group, in little time`() {
    var dice = Dice(state: 3)
    let template = (0..<60).map { _ in dice.next() }
    let signatures = (0..<4_096).map { _ in
      signature(Set(template.dropFirst(3) + (0..<3).map { _ in dice.next() }))
    }
    let groups = SignatureGroups(signatures).groups
    #expect(groups.count == 1)
  }
}
