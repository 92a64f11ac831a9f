/// Everybody's marks under one question while they are being made.
struct MarkSheet {
  private let rows: Int
  /// As ``AnswerColumns`` keeps them.
  private(set) var words: [UInt16]
  /// Marks of those who mark ordinary categories, 0 for the rest.
  private(set) var counts: [UInt16]
  private let most: UInt16

  /// Nobody has made any mark yet; each may make `most` of them.
  init(rows: Int, categories: Int, most: Int?) {
    self.rows = rows
    words = Array(repeating: 0, count: rows * AnswerColumns.wordCount(categories: categories))
    counts = Array(repeating: 0, count: rows)
    self.most = UInt16(clamping: most ?? Int.max)
  }

  @inline(__always)
  func isMarked(_ category: Int, row: Int) -> Bool {
    words[(category >> 4) * rows + row] >> UInt16(category & 15) & 1 == 1
  }

  /// Whether this person marks ordinary categories and may mark this one as well.
  @inline(__always)
  func isOpen(_ category: Int, row: Int) -> Bool {
    hasRoom(row) && !isMarked(category, row: row)
  }

  @inline(__always)
  mutating func mark(_ category: Int, row: Int) {
    markExclusive(category, row: row)
    counts[row] += 1
  }

  /// A mark that stands alone and is not counted.
  @inline(__always)
  mutating func markExclusive(_ category: Int, row: Int) {
    words[(category >> 4) * rows + row] |= 1 << UInt16(category & 15)
  }

  /// Gives `category` to `missing` more people when everybody with room has it already.
  ///
  /// Somebody without room and without it takes it and hands another mark on to somebody with
  /// room who lacks that one. There is such a mark: the giver has more marks than the taker,
  /// and the taker has one that the giver lacks.
  mutating func handOn(
    _ category: Int, missing: Int, among categories: [Int], _ stream: inout RandomStream
  ) {
    // From a random row onwards, so that it is not the first rows that are all repaired.
    var taker = missing > 0 ? Int(stream.below(UInt64(rows))) : 0
    var giver = taker
    for _ in 0..<missing {
      while !hasRoom(taker) { taker = (taker + 1) % rows }
      while counts[giver] == 0 || isMarked(category, row: giver) {
        giver = (giver + 1) % rows
      }
      let start = Int(stream.below(UInt64(categories.count)))
      let rotated = categories[start...] + categories[..<start]
      let handed = rotated.first { isMarked($0, row: giver) && !isMarked($0, row: taker) }
      guard let handed else { preconditionFailure("a full row has a mark to hand on") }
      words[(handed >> 4) * rows + giver] &= ~(1 << UInt16(handed & 15))
      markExclusive(category, row: giver)
      mark(handed, row: taker)
    }
  }

  @inline(__always)
  private func hasRoom(_ row: Int) -> Bool { counts[row] > 0 && counts[row] < most }
}
