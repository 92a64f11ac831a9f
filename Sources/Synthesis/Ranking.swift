/// Everybody's rankings under one question while they are being made.
struct Ranking {
  let cells: [UInt8]
  private let rows: Int
  /// As ``AnswerColumns`` keeps them.
  private(set) var words: [UInt16]

  init(rows: Int, places: Int, cells: [UInt8]) {
    self.rows = rows
    self.cells = cells
    words = Array(repeating: 0, count: rows * places)
  }

  /// Those who put something at a place, who may go on to the next.
  func standing(after place: Int) -> Asked {
    Asked(flags: (0..<rows).map { words[place * rows + $0] != 0 })
  }

  /// Draws one place for everybody who stands, roughly in the proportions of the quotas.
  mutating func fillFreely(
    _ place: Int, _ people: Asked, _ draw: QuotaDraw, _ stream: inout RandomStream
  ) {
    for row in 0..<rows where people.flags[row] {
      let outcome = draw.draw(cell: cells[row], &stream) { outcome in
        isFree(outcome, row: row, before: place) ? draw.remaining[outcome] : 0
      }
      words[place * rows + row] = UInt16(outcome ?? 0)
    }
  }

  /// Draws one place for everybody who stands until the quotas are used up; whether that could
  /// be done. Under `isRounded` quotas somebody for whom nothing is left stops there.
  mutating func fillExactly(
    _ place: Int, _ people: Asked, _ draw: inout QuotaDraw, isRounded: Bool,
    _ stream: inout RandomStream
  ) -> Bool {
    var open = takers(place, people, outcomes: draw.remaining.count)
    for row in 0..<rows where people.flags[row] {
      let isFree = open.indices.map { self.isFree($0, row: row, before: place) }
      let outcome = draw.draw(cell: cells[row], &stream) { outcome in
        isFree[outcome] ? Self.odds(of: draw.remaining[outcome], among: open[outcome]) : 0
      }
      if let outcome, draw.take(outcome) {
        words[place * rows + row] = UInt16(outcome)
      } else if !exchange(place, row, people, &draw, &stream),
        !release(place, row, &draw, &stream), !isRounded
      {
        return false
      }
      // Whoever changed an earlier place with somebody is counted a little wrong.
      for outcome in open.indices where isFree[outcome] { open[outcome] -= min(1, open[outcome]) }
    }
    return true
  }

  /// For each outcome, how many people could still take it.
  private func takers(_ place: Int, _ people: Asked, outcomes: Int) -> [UInt64] {
    var open = [UInt64](repeating: UInt64(people.count), count: outcomes)
    for row in 0..<rows where people.flags[row] {
      for earlier in 0..<place { open[Int(words[earlier * rows + row])] -= 1 }
    }
    return open
  }

  /// The odds that one of the people who could take an outcome must: they grow without bound
  /// as the people run out, so that hardly anything is left over. Kept below 2^34, for they
  /// are multiplied by tilts of 2^20 and added up.
  private static func odds(of places: UInt64, among people: UInt64) -> UInt64 {
    guard places > 0 else { return 0 }
    let others = people > places ? people - places : 0
    return min(1 << 34, max(1, (places << 16) / (others + 1)))
  }

  /// Whether the item is at no earlier place; stopping is always free.
  private func isFree(_ outcome: Int, row: Int, before place: Int) -> Bool {
    outcome == 0
      || (0..<place).allSatisfy { words[$0 * rows + row] != UInt16(outcome) }
  }

  /// Somebody before takes an item that is left, and this row takes theirs instead.
  private mutating func exchange(
    _ place: Int, _ row: Int, _ people: Asked, _ draw: inout QuotaDraw,
    _ stream: inout RandomStream
  ) -> Bool {
    let start = Int(stream.below(UInt64(row + 1)))
    for step in 0..<row {
      let other = (start + step) % row
      let theirs = words[place * rows + other]
      guard people.flags[other], isFree(Int(theirs), row: row, before: place) else { continue }
      let left = draw.remaining.indices.first { outcome in
        draw.remaining[outcome] > 0 && isFree(outcome, row: other, before: place)
      }
      guard let left, draw.take(left) else { continue }
      words[place * rows + row] = theirs
      words[place * rows + other] = UInt16(left)
      return true
    }
    return false
  }

  /// This row takes an item that is left and that it has at an earlier place: there it changes
  /// with somebody who has that item nowhere.
  private mutating func release(
    _ place: Int, _ row: Int, _ draw: inout QuotaDraw, _ stream: inout RandomStream
  ) -> Bool {
    let start = Int(stream.below(UInt64(rows)))
    for item in draw.remaining.indices.dropFirst() where draw.remaining[item] > 0 {
      for earlier in 0..<place where words[earlier * rows + row] == UInt16(item) {
        let step = (0..<rows).first { step in
          let other = (start + step) % rows
          let theirs = words[earlier * rows + other]
          return theirs != 0 && isFree(Int(theirs), row: row, before: place)
            && isFree(item, row: other, before: place + 1)
        }
        guard let step, draw.take(item) else { continue }
        words.swapAt(earlier * rows + row, earlier * rows + (start + step) % rows)
        words[place * rows + row] = UInt16(item)
        return true
      }
    }
    return false
  }
}
