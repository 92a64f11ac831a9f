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

  /// Draws one place for everybody who stands; whether that could be done.
  ///
  /// `isExact` quotas are used up, others only say what is likelier; under `isRounded`
  /// ones somebody for whom nothing is left stops there.
  mutating func fill(
    _ place: Int, _ people: Asked, _ draw: inout QuotaDraw, isExact: Bool, isRounded: Bool,
    _ stream: inout RandomStream
  ) -> Bool {
    for row in 0..<rows where people.flags[row] {
      let outcome = draw.next(cell: cells[row], keeping: !isExact, &stream) { outcome in
        isFree(outcome, row: row, before: place)
      }
      if let outcome {
        words[place * rows + row] = UInt16(outcome)
      } else if isExact, !exchange(place, row, people, &draw), !release(place, row, &draw),
        !isRounded
      {
        return false
      }
    }
    return true
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

  /// This row takes an item that is left and that it has at an earlier place: there it changes
  /// with somebody who has that item nowhere.
  private mutating func release(_ place: Int, _ row: Int, _ draw: inout QuotaDraw) -> Bool {
    for item in draw.remaining.indices.dropFirst() where draw.remaining[item] > 0 {
      for earlier in 0..<place where words[earlier * rows + row] == UInt16(item) {
        let other = (0..<rows).first { other in
          let theirs = words[earlier * rows + other]
          return theirs != 0 && isFree(Int(theirs), row: row, before: place)
            && isFree(item, row: other, before: place + 1)
        }
        guard let other, draw.take(item) else { continue }
        words.swapAt(earlier * rows + row, earlier * rows + other)
        words[place * rows + row] = UInt16(item)
        return true
      }
    }
    return false
  }
}
