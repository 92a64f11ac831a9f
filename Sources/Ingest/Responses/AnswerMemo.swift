/// Remembers what cells came to, by their exact bytes, so that each distinct cell is read once.
///
/// Open addressing over hashes; a hit compares every byte. When full it is emptied, so
/// memory is bounded; results do not depend on it.
struct AnswerMemo: Sendable {
  private struct Entry: Sendable {
    var hash: UInt64
    var start: Int32
    var length: Int32
    /// Index into `answers`, plus one; zero marks an empty place.
    var answer: Int32
  }

  private static let maximumEntries = 1 << 13
  private static let maximumLength = 512

  private static let emptyEntry = Entry(hash: 0, start: 0, length: 0, answer: 0)

  /// A power of two long and at most half full.
  private var table = [Entry](repeating: emptyEntry, count: 32)
  private var used = 0
  private var bytes: [UInt8] = []
  private(set) var answers: [StoredAnswer] = []

  /// The index in `answers` of what these bytes came to before.
  func index(of cell: Span<UInt8>) -> Int? {
    let hash = hash(of: cell)
    var place = Int(truncatingIfNeeded: hash) & (table.count - 1)
    while table[place].answer != 0 {
      if table[place].hash == hash, holds(table[place], cell) {
        return Int(table[place].answer) - 1
      }
      place = (place + 1) & (table.count - 1)
    }
    return nil
  }

  /// Keeps an answer without its cell; the index is good until the next call.
  mutating func keep(_ answer: StoredAnswer) -> Int {
    if answers.count >= Self.maximumEntries { forget() }
    answers.append(answer)
    return answers.count - 1
  }

  /// Keeps an answer for its cell; the index is good until the next call.
  mutating func remember(_ answer: StoredAnswer, for cell: Span<UInt8>) -> Int {
    let index = keep(answer)
    // Long cells are people's own words: no two are alike, so keeping them is of no use.
    guard cell.count <= Self.maximumLength else { return index }
    insert(
      Entry(
        hash: hash(of: cell), start: Int32(bytes.count), length: Int32(cell.count),
        answer: Int32(answers.count)))
    for offset in cell.indices { bytes.append(cell[offset]) }
    return index
  }

  private mutating func insert(_ entry: Entry) {
    if used * 2 >= table.count { grow() }
    var place = Int(truncatingIfNeeded: entry.hash) & (table.count - 1)
    while table[place].answer != 0 { place = (place + 1) & (table.count - 1) }
    table[place] = entry
    used += 1
  }

  private mutating func grow() {
    let old = table
    table = [Entry](repeating: Self.emptyEntry, count: old.count * 2)
    used = 0
    for entry in old where entry.answer != 0 { insert(entry) }
  }

  private mutating func forget() {
    table = [Entry](repeating: Self.emptyEntry, count: 32)
    used = 0
    bytes.removeAll(keepingCapacity: true)
    answers.removeAll(keepingCapacity: true)
  }

  private func holds(_ entry: Entry, _ cell: Span<UInt8>) -> Bool {
    guard Int(entry.length) == cell.count else { return false }
    let start = Int(entry.start)
    for index in cell.indices where bytes[start + index] != cell[index] { return false }
    return true
  }

  /// FNV-1a over the bytes, mixed once more so that the low bits depend on all.
  private func hash(of cell: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in cell.indices { hash = (hash ^ UInt64(cell[index])) &* 0x100_0000_01B3 }
    return hash ^ (hash >> 29)
  }
}
