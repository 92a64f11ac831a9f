import Testing

@testable import Tabulation

@Suite struct CountersTests {
  @Test func `the first counters are taken over, without spare ones at their end`() {
    var counters = Counters()
    #expect(counters.isEmpty)
    counters.add([3, 0, 2, 9, 9], spare: 2, people: 5)
    #expect(counters.indices.map { counters[$0] } == [3, 0, 2])
  }

  @Test func `counters hold more people than four bytes do, however they are added`() {
    let most = UInt32.max
    var part = Counters()
    part.add([most, 1], spare: 0, people: Int(most))
    var counters = Counters()
    counters.add([most, 0, 7], spare: 1, people: Int(most))
    let before = counters
    counters.add([most, 2, 7], spare: 1, people: Int(most))
    counters.add(part)
    #expect(counters.indices.map { counters[$0] } == [3 * Int(most), 3])
    #expect(before.indices.map { before[$0] } == [Int(most), 0])
    var turned = part
    turned.add(counters)
    counters.add(part)
    #expect(turned == counters)
  }

  @Test func `counters are equal where they count the same, wide or not`() {
    var wide = Counters(count: 3)
    for place in [0, 2, 2] { wide.increment(place) }
    var narrow = Counters()
    narrow.add([1, 0, 2], spare: 0, people: 3)
    #expect(wide == narrow)
    #expect(wide != Counters())
    var sums = [10, 10]
    narrow.add(1..<3, to: &sums)
    wide.add(1..<3, to: &sums)
    #expect(sums == [10, 14])
    narrow.set(5, at: 1)
    #expect(wide != narrow)
  }
}
