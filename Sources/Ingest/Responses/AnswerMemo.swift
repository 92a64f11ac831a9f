import CScan
import SurveyModel

/// Remembers what cells came to, by their exact bytes, so that each distinct cell is read once.
///
/// Cells of up to seven bytes, which are most codes, are found by their bytes as one number;
/// longer ones by length, first and last eight bytes, and then compared byte for byte. When
/// full it is emptied, so memory is bounded; results do not depend on it.
@safe struct AnswerMemo {
  private static let maximumAnswers = 1 << 13
  /// Many long labels in one cell still fit; a page of someone's own words does not.
  private static let maximumLength = 1 << 12
  private static let maximumBytes = 1 << 22

  private var short = ShortTable()
  private var long = LongTable()
  private(set) var answers: [StoredAnswer] = []
  /// The same answers as far as a plain cell needs them.
  private var plain: [PlainAnswer] = []
  /// Indices in `answers`, row by row, of one call.
  private var known: [Int32] = []

  /// Copies the answers of known cells into a column, from row to row, up to the first cell
  /// that is not known or whose answer is not plain; returns its row, or the last one's end.
  ///
  /// `separators` are those of a regular stretch with `width` fields a record, `field` the
  /// one to read; the first row goes to row `target` of the column. Rows whose answer has a
  /// fault are added to `faulty`.
  ///
  /// - Precondition: eight bytes past the last record are readable.
  mutating func copyKnown(
    _ text: Span<UInt8>, _ separators: Span<UInt32>, width: Int, field: Int, rows: Range<Int>,
    to target: Int, slots: inout [UInt16], marks: inout [UInt64], faulty: inout [FaultyAnswer]
  ) -> Int {
    if known.count < rows.count { known = [Int32](repeating: 0, count: rows.count) }
    let found = lookUp(text, separators, width: width, field: field, rows: rows)
    let copied = copyAnswers(found, to: target, slots: &slots, faulty: &faulty)
    if !marks.isEmpty { copyMarks(copied, to: target, marks: &marks) }
    return rows.lowerBound + copied
  }

  /// Fills `known` with the answers of cells up to the first unknown one; returns how many.
  private mutating func lookUp(
    _ text: Span<UInt8>, _ separators: Span<UInt32>, width: Int, field: Int, rows: Range<Int>
  ) -> Int {
    // Records of CRLF files end with a CR that belongs to no field.
    let mayEndWithReturn = field == width - 1
    let short = short
    let long = long
    var known = known.mutableSpan
    return unsafe text.withUnsafeBufferPointer { buffer in
      guard let text = buffer.baseAddress else { return 0 }
      var place = rows.lowerBound &* width &+ field
      for found in 0..<rows.count {
        let start = unsafe place == 0 ? 0 : Int(separators[unchecked: place &- 1]) &+ 1
        var end = unsafe Int(separators[unchecked: place])
        if mayEndWithReturn, end > start, unsafe text[end &- 1] == UInt8(ascii: "\r") { end &-= 1 }
        let length = end &- start
        let answer =
          length < 8
          ? short.answer(unsafe shortKey(text + start, length))
          : unsafe long.answer(text + start, length)
        guard answer >= 0 else { return found }
        unsafe known[unchecked: found] = Int32(truncatingIfNeeded: answer)
        place &+= width
      }
      return rows.count
    }
  }

  /// Copies the slots of the first `count` known answers, up to one that is not plain;
  /// returns how many.
  private func copyAnswers(
    _ count: Int, to target: Int, slots: inout [UInt16], faulty: inout [FaultyAnswer]
  ) -> Int {
    let plain = plain.span
    let known = known.span
    var slots = slots.mutableSpan
    for row in 0..<count {
      let answer = plain[Int(known[row])]
      guard answer.isPlain else { return row }
      slots[target &+ row] = answer.slot
      if answer.fault != PlainAnswer.none {
        faulty.append(
          FaultyAnswer(row: target + row, answer: Int(known[row]), fault: Int(answer.fault)))
      }
    }
    return count
  }

  private func copyMarks(_ count: Int, to target: Int, marks: inout [UInt64]) {
    let plain = plain.span
    let known = known.span
    var marks = marks.mutableSpan
    for row in 0..<count { marks[target &+ row] = plain[Int(known[row])].marks }
  }

  /// The index in `answers` of what a cell came to before.
  ///
  /// - Precondition: eight bytes are readable from any place of the cell.
  func index(of text: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    let known = unsafe text.withUnsafeBufferPointer { buffer in
      guard let text = buffer.baseAddress else { return absent }
      return end - start < 8
        ? short.answer(unsafe shortKey(text + start, end - start))
        : unsafe long.answer(text + start, end - start)
    }
    return known >= 0 ? known : nil
  }

  /// Forgets everything where a good deal is kept; all indices lose their meaning.
  ///
  /// To be called before a run of rows, so that indices stay good throughout it.
  mutating func makeRoom() {
    if answers.count >= Self.maximumAnswers || long.size > Self.maximumBytes { forget() }
  }

  /// Keeps an answer without its cell; the index is good until `makeRoom`.
  mutating func keep(_ answer: StoredAnswer) -> Int {
    answers.append(answer)
    plain.append(PlainAnswer(answer))
    return answers.count - 1
  }

  /// Keeps an answer for its cell; the index is good until `makeRoom`.
  mutating func remember(_ answer: StoredAnswer, for cell: Span<UInt8>) -> Int {
    let index = keep(answer)
    // Long cells are people's own words: no two are alike, so keeping them is of no use.
    guard cell.count <= Self.maximumLength, long.size <= Self.maximumBytes else { return index }
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
    plain.removeAll(keepingCapacity: true)
  }
}

/// A row of a block whose answer has a fault.
struct FaultyAnswer {
  let row: Int
  /// Index into `answers`.
  let answer: Int
  /// The rule's ordinal, or `several`.
  let fault: Int

  static let several = -2
}

/// A coded answer without storage of its own.
private struct PlainAnswer {
  let marks: UInt64
  let slot: UInt16
  /// The ordinal of the one rule at fault, `none` or `FaultyAnswer.several`.
  let fault: Int16
  let isPlain: Bool

  static let none: Int16 = -1

  init(_ answer: StoredAnswer) {
    marks = answer.firstMarks
    slot = answer.slot
    isPlain = answer.isPlain
    switch answer.faults.count {
    case 0: fault = Self.none
    case 1: fault = Int16(answer.faults[0].ordinal)
    default: fault = Int16(FaultyAnswer.several)
    }
  }
}

/// Marks a free place of a table, and a cell that is not known.
private let absent = -1

/// The bytes of a cell of up to seven, with its length on top: no two cells share it.
@inline(__always)
private func shortKey(_ cell: UnsafePointer<UInt8>, _ length: Int) -> UInt64 {
  let bytes = unsafe shukei_load(cell)
  let kept: UInt64 = (1 &<< UInt64(truncatingIfNeeded: length &* 8)) &- 1
  return bytes & kept | UInt64(truncatingIfNeeded: length) &<< 56
}

/// Open addressing over keys that are the cells themselves.
private struct ShortTable {
  private struct Entry {
    var key: UInt64
    var answer: Int
  }

  /// A power of two long and at most a quarter full.
  private var entries = [Entry](repeating: Entry(key: 0, answer: absent), count: 64)
  private var used = 0
  private var shift: UInt64 = 58

  @inline(__always)
  func answer(_ key: UInt64) -> Int {
    let entries = entries.span
    var place = place(of: key)
    while true {
      let entry = unsafe entries[unchecked: place]
      if entry.key == key || entry.answer == absent { return entry.answer }
      place = (place + 1) & (entries.count - 1)
    }
  }

  mutating func insert(_ key: UInt64, _ answer: Int) {
    if used * 4 >= entries.count { grow() }
    var place = place(of: key)
    while entries[place].answer != absent { place = (place + 1) & (entries.count - 1) }
    entries[place] = Entry(key: key, answer: answer)
    used += 1
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](
      repeating: Entry(key: 0, answer: absent), count: old.count * 4)
    shift -= 2
    used = 0
    for entry in old where entry.answer != absent { insert(entry.key, entry.answer) }
  }

  /// Multiplicative hashing (Knuth, TAOCP 3, 6.4): the top bits of key × 2^64/φ.
  @inline(__always)
  private func place(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) &>> shift)
  }
}

/// Open addressing over hashes of longer cells; a hit compares every byte.
private struct LongTable {
  private struct Entry {
    var hash: UInt64
    var start: Int
    var length: Int
    var answer: Int
  }
  private static let empty = Entry(hash: 0, start: 0, length: 0, answer: absent)

  private var entries = [Entry](repeating: empty, count: 64)
  private var used = 0
  private var bytes: [UInt8] = []

  /// Bytes of all cells kept.
  var size: Int { bytes.count }

  @inline(__always)
  func answer(_ cell: UnsafePointer<UInt8>, _ length: Int) -> Int {
    let entries = entries.span
    let hash = unsafe hash(cell, length)
    var place = Int(truncatingIfNeeded: hash) & (entries.count - 1)
    while true {
      let entry = unsafe entries[unchecked: place]
      if entry.answer == absent { return absent }
      if entry.hash == hash, entry.length == length, unsafe holds(entry, cell) {
        return entry.answer
      }
      place = (place + 1) & (entries.count - 1)
    }
  }

  mutating func insert(_ cell: UnsafePointer<UInt8>, _ length: Int, _ answer: Int) {
    if used * 2 >= entries.count { grow() }
    let entry = Entry(
      hash: unsafe hash(cell, length), start: bytes.count, length: length, answer: answer)
    unsafe bytes.append(contentsOf: UnsafeBufferPointer(start: cell, count: length))
    place(entry)
  }

  private mutating func place(_ entry: Entry) {
    var place = Int(truncatingIfNeeded: entry.hash) & (entries.count - 1)
    while entries[place].answer != absent { place = (place + 1) & (entries.count - 1) }
    entries[place] = entry
    used += 1
  }

  private mutating func grow() {
    let old = entries
    entries = [Entry](repeating: Self.empty, count: old.count * 4)
    used = 0
    for entry in old where entry.answer != absent { place(entry) }
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
