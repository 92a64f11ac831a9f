import CScan
import SurveyModel

/// Remembers what cells came to, by their exact bytes, so that each distinct cell is read once.
///
/// Cells of up to seven bytes, which are most codes, are found by their bytes as one number;
/// longer ones by length, first and last eight bytes, and then compared byte for byte. When
/// full it is emptied, so memory is bounded; results do not depend on it.
@safe struct AnswerMemo {
  private static let maximumAnswers = 1 << 13
  private static let maximumLength = 512

  private var short = ShortTable()
  private var long = LongTable()
  private(set) var answers: [StoredAnswer] = []

  /// The index in `answers` of what the cell from `start` to `end` came to before.
  ///
  /// - Precondition: eight bytes are readable from any place of the cell.
  @inline(__always)
  func index(of text: UnsafePointer<UInt8>, from start: Int, to end: Int) -> Int? {
    let length = end - start
    if length < 8 {
      return short.answer(unsafe shortKey(text + start, length))
    }
    return unsafe long.answer(text + start, length)
  }

  /// Keeps an answer without its cell; the index is good until the next call.
  mutating func keep(_ answer: StoredAnswer) -> Int {
    if answers.count >= Self.maximumAnswers { forget() }
    answers.append(answer)
    return answers.count - 1
  }

  /// Keeps an answer for its cell; the index is good until the next call.
  mutating func remember(_ answer: StoredAnswer, for cell: Span<UInt8>) -> Int {
    let index = keep(answer)
    // Long cells are people's own words: no two are alike, so keeping them is of no use.
    guard cell.count <= Self.maximumLength else { return index }
    var padded = [UInt8](repeating: 0, count: cell.count + 8)
    for offset in cell.indices { padded[offset] = cell[offset] }
    unsafe padded.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      if cell.count < 8 {
        short.insert(unsafe shortKey(base, cell.count), index)
      } else {
        unsafe long.insert(base, cell.count, index)
      }
    }
    return index
  }

  private mutating func forget() {
    short = ShortTable()
    long = LongTable()
    answers.removeAll(keepingCapacity: true)
  }
}

/// The bytes of a cell of up to seven, with its length on top: no two cells share it.
@inline(__always)
private func shortKey(_ cell: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
  let bytes = unsafe shukei_load(cell)
  let kept: UInt64 = (1 << UInt64(length * 8)) &- 1
  return bytes & kept | UInt64(truncatingIfNeeded: length) << 56
}

/// Open addressing over keys that are the cells themselves.
private struct ShortTable {
  private struct Entry {
    var key: UInt64
    /// `absent` marks a free place.
    var answer: Int
  }

  private static let absent = -1

  /// A power of two long and at most a quarter full.
  private var entries = [Entry](repeating: Entry(key: 0, answer: absent), count: 64)
  private var used = 0
  private var shift: UInt64 = 58

  @inline(__always)
  func answer(_ key: UInt64) -> Int? {
    var place = place(of: key)
    while true {
      let entry = entries[place]
      if entry.key == key, entry.answer != Self.absent { return entry.answer }
      if entry.answer == Self.absent { return nil }
      place = (place + 1) & (entries.count - 1)
    }
  }

  mutating func insert(_ key: UInt64, _ answer: Int) {
    if used * 4 >= entries.count { grow() }
    var place = place(of: key)
    while entries[place].answer != Self.absent { place = (place + 1) & (entries.count - 1) }
    entries[place] = Entry(key: key, answer: answer)
    used += 1
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](
      repeating: Entry(key: 0, answer: Self.absent), count: old.count * 4)
    shift -= 2
    used = 0
    for entry in old where entry.answer != Self.absent { insert(entry.key, entry.answer) }
  }

  /// Multiplicative hashing (Knuth, TAOCP 3, 6.4): the top bits of key × 2^64/φ.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
  }
}

/// Open addressing over hashes of longer cells; a hit compares every byte.
private struct LongTable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int
    /// `absent` marks a free place.
    var answer: Int
  }

  private static let absent = -1
  private static let empty = Entry(hash: 0, start: 0, length: 0, answer: absent)

  private var entries = [Entry](repeating: empty, count: 64)
  private var used = 0
  private var bytes: [UInt8] = []

  @inline(__always)
  func answer(_ cell: UnsafePointer<UInt8>, _ length: Int) -> Int? {
    let hash = unsafe hash(cell, length)
    var place = Int(truncatingIfNeeded: hash) & (entries.count - 1)
    while true {
      let entry = entries[place]
      if entry.answer == Self.absent { return nil }
      if entry.hash == hash, entry.length == length, unsafe holds(entry, cell) {
        return entry.answer
      }
      place = (place + 1) & (entries.count - 1)
    }
  }

  mutating func insert(_ cell: UnsafePointer<UInt8>, _ length: Int, _ answer: Int) {
    if used * 4 >= entries.count { grow() }
    let entry = Entry(
      hash: unsafe hash(cell, length), start: bytes.count, length: length, answer: answer)
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: cell, count: length))
    place(entry)
  }

  private mutating func place(_ entry: Entry) {
    var place = Int(truncatingIfNeeded: entry.hash) & (entries.count - 1)
    while entries[place].answer != Self.absent { place = (place + 1) & (entries.count - 1) }
    entries[place] = entry
    used += 1
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Self.empty, count: old.count * 4)
    used = 0
    for entry in old where entry.answer != Self.absent { place(entry) }
  }

  @inline(__always)
  private func holds(_ entry: Entry, _ cell: UnsafePointer<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBufferPointer { stored in
      guard let base = stored.baseAddress else { return false }
      return unsafe shukei_same(base + entry.start, cell, Int64(entry.length)) != 0
    }
  }

  /// Length, middle and both ends, mixed so that every bit reaches the low ones.
  @inline(__always)
  private func hash(_ cell: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
    let first = unsafe shukei_load(cell)
    let middle = unsafe shukei_load(cell + (length - 8) / 2)
    let last = unsafe shukei_load(cell + length - 8)
    let mixed =
      (first &* 0x9E37_79B9_7F4A_7C15)
      ^ ((middle ^ UInt64(truncatingIfNeeded: length)) &* 0xC2B2_AE3D_27D4_EB4F)
      ^ (last &* 0x1656_67B1_9E37_79F9)
    return mixed ^ (mixed >> 32)
  }
}
