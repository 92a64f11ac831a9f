import Testing

@testable import Synthesis

struct RandomStreamTests {
  /// Output of the authors' C program (prng.di.unimi.it/xoshiro256starstar.c) from the state
  /// 1, 2, 3, 4, as other implementations test it.
  @Test func `The generator is xoshiro256 starstar`() {
    var stream = RandomStream(state: (1, 2, 3, 4))
    let expected: [UInt64] = [
      11520, 0, 1_509_978_240, 1_215_971_899_390_074_240, 1_216_172_134_540_287_360,
    ]
    #expect(expected.map { _ in stream.next() } == expected)
  }

  @Test func `Names and seeds have streams of their own`() {
    var first = RandomStream(seed: 1, name: "Q1")
    var again = RandomStream(seed: 1, name: "Q1")
    var named = RandomStream(seed: 1, name: "Q2")
    var seeded = RandomStream(seed: 2, name: "Q1")
    let value = first.next()
    #expect(value == again.next())
    #expect(value != named.next())
    #expect(value != seeded.next())
  }

  @Test func `Numbers below a bound are spread evenly`() {
    var stream = RandomStream(seed: 7, name: "dice")
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<60_000 { counts[Int(stream.below(6))] += 1 }
    #expect(counts.allSatisfy { (9_600...10_400).contains($0) })
  }

  @Test func `The exponential agrees with e to eight places`() {
    for (exponent, value) in [(0.0, 1.0), (1, 2.718281828459045), (-3.5, 0.0301973834223185)] {
      #expect(abs(TiltTable.exponential(exponent) / value - 1) < 1e-8)
    }
  }
}
