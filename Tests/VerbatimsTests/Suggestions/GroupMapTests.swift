import Testing

@testable import Verbatims

@Suite struct `Groups on a plane` {
  private static let answers: [NormalisedText] =
    (0..<12).map { NormalisedText("bus timetable evening \($0)") }
    + (0..<9).map { NormalisedText("bus driver friendly \($0)") }
    + (0..<8).map { NormalisedText("park bench broken \($0)") }
    + (0..<5).map { NormalisedText("library opening hours \($0)") }
  private static let groups: [Int?] =
    [Int?](repeating: 0, count: 12) + [Int?](repeating: 1, count: 9)
    + [Int?](repeating: 2, count: 8) + [Int?](repeating: 3, count: 5)

  private static func map(threads: Int = 1) -> GroupMap {
    GroupMap(groups, answers, dictionary: nil, threads: threads)
  }

  @Test func `groups that share words are parts of one, and stand nearer to each other`() throws {
    let map = Self.map()
    #expect(map.parents.count == 4)
    #expect(map.parents[0] == map.parents[1])
    #expect(Set(map.parents).count == 2)
    func centre(_ group: Int) -> (Double, Double) {
      let own = Self.groups.indices.filter { Self.groups[$0] == group }.compactMap {
        map.places[$0]
      }
      return (
        own.reduce(0) { $0 + $1.x } / Double(own.count),
        own.reduce(0) { $0 + $1.y } / Double(own.count)
      )
    }
    func distance(_ one: Int, _ other: Int) -> Double {
      let (left, right) = (centre(one), centre(other))
      return (left.0 - right.0) * (left.0 - right.0) + (left.1 - right.1) * (left.1 - right.1)
    }
    #expect(distance(0, 1) < distance(0, 2))
    #expect(distance(0, 1) < distance(1, 3))
  }

  @Test func `no two answers stand in one place, and threads change nothing`() {
    let (one, two) = (Self.map(), Self.map(threads: 2))
    let places = one.places.map { "\($0?.x ?? 9) \($0?.y ?? 9)" }
    #expect(Set(places).count == Self.answers.count)
    #expect(places == two.places.map { "\($0?.x ?? 9) \($0?.y ?? 9)" })
  }

  @Test(arguments: [0, 1, 2])
  func `few groups have a place, too`(count: Int) {
    let groups = Self.groups.map { group in group.flatMap { $0 < count ? $0 : nil } }
    let map = GroupMap(groups, Self.answers, dictionary: nil, threads: 1)
    #expect(map.parents.count == count)
    #expect(map.places.count { $0 != nil } == groups.count { $0 != nil })
  }
}
