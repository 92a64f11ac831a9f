import TextNormalization

/// Spellings of one word made one, the longest first at every place.
///
/// A survey may add its own rows to the shipped ones.
package struct SpellingVariants: Sendable {
  /// One word: the spelling that is kept, and those that become it.
  package struct Row: Sendable {
    /// The spelling that stands for all others after normalisation.
    package var kept: String
    /// Spellings replaced by the kept one; they need not include it.
    package var others: [String]

    /// The row that turns each of `others` into `kept`.
    package init(_ kept: String, _ others: [String]) {
      self.kept = kept
      self.others = others
    }
  }

  private struct Entry {
    var spelling: [UInt8]
    var kept: [UInt8]
  }

  /// By the first character's three bytes, the longest spelling first.
  private var entries: [UInt32: [Entry]] = [:]
  /// One bit for each hash of a first character that has entries: most have none.
  private var isFirst = [Bool](repeating: false, count: 1 << 12)

  /// Rows of spellings, each row to be written as its first.
  ///
  /// Spellings of one row must begin with a character of three UTF-8 bytes, as all kana and
  /// kanji in common use do; others are left out.
  package init(_ rows: [Row]) {
    for row in rows {
      let kept = folded(Array(row.kept.utf8))
      for other in [row.kept] + row.others {
        add(Entry(spelling: folded(Array(other.utf8)), kept: kept))
      }
    }
    for first in entries.keys {
      entries[first]?.sort { $0.spelling.count > $1.spelling.count }
    }
  }

  private mutating func add(_ entry: Entry) {
    guard let first = firstCharacter(of: entry.spelling, at: 0) else { return }
    isFirst[slot(first)] = true
    entries[first, default: []].append(entry)
  }

  /// The text with every spelling replaced by the kept one. O(n).
  func applied(to text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var copied = 0
    visit(text) { spelling, kept in
      result += text[copied..<spelling.lowerBound]
      result += kept
      copied = spelling.upperBound
    }
    if copied == 0 { return text }
    result += text[copied...]
    return result
  }

  /// Calls `body` with every spelling in the text, from the first one on, and the one that is kept. O(n).
  @inline(__always)
  func visit(_ text: [UInt8], _ body: (_ spelling: Range<Int>, _ kept: [UInt8]) -> Void) {
    var index = 0
    while index < text.count {
      guard let entry = entry(in: text, at: index) else {
        index += 1
        continue
      }
      body(index..<index + entry.spelling.count, entry.kept)
      index += entry.spelling.count
    }
  }

  private func entry(in text: [UInt8], at index: Int) -> Entry? {
    guard let first = firstCharacter(of: text, at: index), isFirst[slot(first)] else { return nil }
    return entries[first]?.first { text[index...].starts(with: $0.spelling) }
  }

  private func slot(_ first: UInt32) -> Int {
    Int(first & 0x3F | (first >> 2) & 0xFC0)
  }

  private func firstCharacter(of text: [UInt8], at index: Int) -> UInt32? {
    guard index + 2 < text.count, text[index] & 0xF0 == 0xE0 else { return nil }
    return UInt32(text[index]) << 16 | UInt32(text[index + 1]) << 8 | UInt32(text[index + 2])
  }
}
