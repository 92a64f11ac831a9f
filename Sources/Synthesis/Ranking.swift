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

  /// Draws one place for everybody who stands; the first row that could not be filled.
  ///
  /// `isExact` quotas are used up, others only say what is likelier.
  mutating func fill(
    _ place: Int, _ people: Asked, _ draw: inout QuotaDraw, isExact: Bool,
    _ stream: inout RandomStream
  ) -> Int? {
    for row in 0..<rows where people.flags[row] {
      let outcome = draw.next(cell: cells[row], keeping: !isExact, &stream) { outcome in
        isFree(outcome, row: row, before: place)
      }
      if let outcome {
        words[place * rows + row] = UInt16(outcome)
      } else if isExact, !exchange(place, row, people, &draw) {
        return row
      }
    }
    return nil
  }

  /// Whether the item is at no earlier place; stopping is always free.
  private func isFree(_ outcome: Int, row: Int, before place: Int) -> Bool {
    outcome == 0
      || (0..<place).allSatisfy { words[$0 * rows + row] != UInt16(outcome) }
  }

  /// Somebody before takes an item that is left, and this row takes theirs instead.
  private mutating func exchange(
    _ place: Int, _ row: Int, _ people: Asked, _ draw: inout QuotaDraw
  ) -> Bool {
    for other in stride(from: row - 1, through: 0, by: -1) where people.flags[other] {
      let theirs = words[place * rows + other]
      guard isFree(Int(theirs), row: row, before: place) else { continue }
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
}
