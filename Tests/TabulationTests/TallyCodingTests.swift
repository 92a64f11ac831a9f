import SurveyModel
import Testing

@testable import Tabulation

@Suite struct `Tallies as bytes` {
  /// Banners that share a group, one of several marks per person, and one of numbers.
  private static let random = RandomSurvey(
    banners: ["S", "A>S", "N", "M"], crossings: [("W", "M>A")])

  private func plan() throws -> CountingPlan {
    try CountingPlan(Self.random.survey, codebook: Self.random.codebook)
  }

  private func tally(_ plan: CountingPlan, rows: [Int]) -> Tally {
    var generator = SystemRandomNumberGenerator()
    return Self.random.blocks(rows, &generator).reduce(into: Tally(plan)) {
      $0.count($1, plan: plan)
    }
  }

  private func bytes(of tally: Tally, _ plan: CountingPlan) -> [UInt8] {
    var writer = CompactWriter()
    tally.write(to: &writer, plan: plan)
    return writer.bytes
  }

  private func tally(of bytes: [UInt8], _ plan: CountingPlan) throws(CodingFault) -> Tally {
    var reader = CompactReader(bytes)
    let tally = try Tally(from: &reader, plan: plan)
    try reader.finish()
    return tally
  }

  @Test(arguments: [[], [1], [7], [100, 3], [512, 512, 90]])
  func `a tally comes back from its bytes, and its bytes from it`(_ rows: [Int]) throws {
    let plan = try plan()
    let tally = tally(plan, rows: rows)
    let bytes = bytes(of: tally, plan)
    let back = try self.tally(of: bytes, plan)
    #expect(back == tally)
    #expect(self.bytes(of: back, plan) == bytes)
  }

  @Test func `sums of tallies that were bytes are the tally of everyone`() throws {
    let plan = try plan()
    let parts = (1...6).map { tally(plan, rows: [$0 * 11]) }
    let whole = parts.reduce(into: Tally(plan)) { $0.merge($1) }
    for _ in 0..<20 {
      let sum = try parts.shuffled().reduce(into: Tally(plan)) { sum, part in
        sum.merge(try self.tally(of: self.bytes(of: part, plan), plan))
      }
      #expect(bytes(of: sum, plan) == bytes(of: whole, plan))
    }
  }

  @Test func `a tally that is cut short anywhere is refused`() throws {
    let plan = try plan()
    let bytes = bytes(of: tally(plan, rows: [20]), plan)
    for count in bytes.indices {
      #expect(throws: CodingFault.self) { try self.tally(of: Array(bytes[..<count]), plan) }
    }
    #expect(throws: CodingFault(.goesOn, at: bytes.count)) {
      try self.tally(of: bytes + [0], plan)
    }
  }

  @Test func `bytes changed at random are refused or make tables, and never a crash`() throws {
    let plan = try plan()
    let bytes = bytes(of: tally(plan, rows: [12]), plan)
    var refused = 0
    for _ in 0..<2_000 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4) {
        changed[Int.random(in: changed.indices)] = UInt8.random(in: 0...255)
      }
      do throws(CodingFault) {
        let tally = try tally(of: changed, plan)
        #expect(self.bytes(of: tally, plan) == changed, "a tally has one form")
        _ = Tabulator(Self.random.survey, plan: plan, tally: tally, weights: nil).tables()
      } catch {
        refused += 1
      }
    }
    #expect(refused > 1_000)
  }

  @Test(arguments: [
    ("no bytes", [], CodingFault(.endsEarly, at: 0)),
    (
      "more people than a tally holds", [0x81, 0x80, 0x80, 0x80, 0x80, 0x20],
      .init(.outOfRange, at: 0)
    ),
    ("a number of 65 bits", [UInt8](repeating: 0xFF, count: 9) + [0x02], .init(.outOfRange, at: 0)),
    ("a number without end", [UInt8](repeating: 0x80, count: 40), .init(.outOfRange, at: 0)),
    ("a number longer than it need be", [0x81, 0x00], .init(.notShortest, at: 0)),
    (
      "more counters than bytes", [1, 0xFF, 0xFF, 0xFF, 0xFF, 0x07, 0, 0], .init(.endsEarly, at: 1)
    ),
    ("a counter beyond the last", [1, 1, 0xFF, 0xFF, 0x7F, 1], .init(.outOfRange, at: 2)),
    (
      "an index that overflows",
      [1, 2, 0, 1] + [UInt8](repeating: 0xFF, count: 8) + [0x7F, 1, 0],
      .init(.outOfRange, at: 4)
    ),
    ("a count of more than all people", [1, 1, 0, 2], .init(.outOfRange, at: 3)),
    ("a count of nobody", [1, 1, 0, 0], .init(.notShortest, at: 3)),
    ("fewer people than there are", [2, 1, 0, 1], .init(.unequalPeople, at: 1)),
    ("more people than there are", [1, 2, 0, 1, 0, 1], .init(.unequalPeople, at: 1)),
  ])
  func `hostile bytes are refused where they lie`(
    _ name: String, _ bytes: [UInt8], _ fault: CodingFault
  ) throws {
    let plan = try plan()
    #expect(throws: fault, "\(name)") { try self.tally(of: bytes, plan) }
  }

  @Test(arguments: [
    (0, [0]), (127, [127]), (128, [0x80, 1]), (300, [0xAC, 2]),
    (Int.max, [UInt8](repeating: 0xFF, count: 8) + [0x7F]),
  ])
  func `numbers are short`(_ number: Int, _ bytes: [UInt8]) throws {
    var writer = CompactWriter()
    writer.number(number)
    #expect(writer.bytes == bytes)
    var reader = CompactReader(bytes)
    #expect(try reader.number() == number)
  }

  @Test(arguments: [0, -1, 1, -2, 63, -64, 64, .max, .min])
  func `numbers have either sign`(_ number: Int) throws {
    var writer = CompactWriter()
    writer.signed(number)
    var reader = CompactReader(writer.bytes)
    #expect(try reader.signed() == number)
    #expect((writer.bytes.count == 1) == (-64..<64).contains(number))
  }

  @Test(arguments: [
    (Decimal(999_999_999_999), true), (Decimal(1_000_000_000_000), false),
    (Decimal(units: -1, scale: 6), true), (Decimal(units: 1, scale: 7), false),
    (Decimal(Int.min), false),
  ])
  func `a number that no answer can have is refused`(_ number: Decimal, _ isRead: Bool) throws {
    let plan = try plan()
    var block = CodedBlock(Self.random.codebook)
    block.reset(rows: 1)
    block.columns[4].set(.marked, at: 0)
    block.columns[4].numbers[0] = number
    var tally = Tally(plan)
    tally.count(block, plan: plan)
    do throws(CodingFault) {
      #expect(try self.tally(of: bytes(of: tally, plan), plan) == tally)
      #expect(isRead)
    } catch {
      #expect(!isRead && error.reason == .outOfRange)
    }
  }

  @Test func `plans differ in layout where their counters stand elsewhere`() throws {
    let layouts = try [["S"], ["A"], ["S", "A"], ["S>A"], ["A>S"], ["M"], []].map { banners in
      let random = RandomSurvey(banners: banners)
      return try CountingPlan(random.survey, codebook: random.codebook).layout
    }
    let again = RandomSurvey(banners: ["S"])
    #expect(try CountingPlan(again.survey, codebook: again.codebook).layout == layouts[0])
    // S, A counted by both and S>A are one and the same group.
    #expect(layouts[2] == layouts[3])
    #expect(Set(layouts).count == layouts.count - 1)
  }
}
