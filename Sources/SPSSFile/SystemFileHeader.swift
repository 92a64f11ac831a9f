import Glibc

/// What the records before the cases of a file of SPSS say that ReadStat does not hand on: the
/// multiple-response sets, the short names that they use, and the encoding.
///
///     | $FL2 or $FL3 | product, 60 bytes | layout @64 | compression @72 | weight @76 | … 176 bytes |
///     | 2 variable … | 3 value labels … | 4 their variables … | 6 documents … | 7 extension … | 999 |
///
/// Every length is checked: a file in which one leads outside is damaged, and ReadStat does not
/// see it.
struct SystemFileHeader {
  /// Variables of a file, the parts of long texts counted one by one.
  private static let mostVariables = 200_000
  /// Bytes of all records before the cases.
  private static let longest = 64 << 20

  /// Names in the file, in capitals, of at most eight bytes, by which sets call the variables.
  private(set) var shortNames: [[UInt8]] = []
  /// The names that planners see, by the short ones.
  private(set) var longNames: [[UInt8]: [UInt8]] = [:]
  /// The records of multiple-response sets, older and newer ones.
  private(set) var sets: [[UInt8]] = []
  /// What the file says of its encoding; `nil` where it says nothing.
  private(set) var encodingName: String?
  /// The number of a code page, such as 932; 2 and 3 mean nothing.
  private(set) var codePage = 0

  private let descriptor: CInt
  private let size: Int
  private var isBigEndian = false
  private var position = 0
  private var window: [UInt8] = []
  private var windowStart = 0

  /// - Throws: `SPSSFault` where the records are damaged.
  init(descriptor: CInt, size: Int) throws(SPSSFault) {
    self.descriptor = descriptor
    self.size = size
    let magic = try take(4)
    guard magic == Array("$FL2".utf8) || magic == Array("$FL3".utf8) else {
      throw SPSSFault.damaged
    }
    _ = try take(60)
    let layout = try take(4)
    isBigEndian = layout[0] == 0
    guard (2...3).contains(number(layout)) else { throw SPSSFault.damaged }
    _ = try take(176 - 68)
    while try readRecord() {}
    guard !shortNames.isEmpty else { throw SPSSFault.noVariables }
  }

  /// Reads one record; false after the last one before the cases.
  private mutating func readRecord() throws(SPSSFault) -> Bool {
    guard position <= Self.longest else { throw SPSSFault.tooLarge }
    switch try takeNumber() {
    case 2: try readVariable()
    case 3: try skipValueLabels()
    case 4: _ = try take(4 * (try takeCount(upTo: Self.mostVariables)))
    case 6: _ = try take(80 * (try takeCount(upTo: 1 << 16)))
    case 7: try readExtension()
    case 999:
      _ = try take(4)
      return false
    default: throw SPSSFault.damaged
    }
    return true
  }

  private mutating func readVariable() throws(SPSSFault) {
    let type = try takeNumber()
    let hasLabel = try takeNumber()
    let missing = try takeNumber()
    guard (-1...255).contains(type), (0...1).contains(hasLabel), (-3...3).contains(missing) else {
      throw SPSSFault.damaged
    }
    _ = try take(8)
    let name = try take(8)
    // A text of more than eight bytes takes a record more for every eight.
    if type >= 0 { shortNames.append(trimmed(name)) }
    guard shortNames.count <= Self.mostVariables else { throw SPSSFault.tooLarge }
    if hasLabel == 1 {
      let length = try takeCount(upTo: 1 << 16)
      _ = try take((length + 3) / 4 * 4)
    }
    _ = try take(8 * abs(missing))
  }

  private mutating func skipValueLabels() throws(SPSSFault) {
    for _ in 0..<(try takeCount(upTo: 1 << 20)) {
      _ = try take(8)
      let length = Int(try take(1)[0])
      _ = try take((length + 1 + 7) / 8 * 8 - 1)
    }
  }

  private mutating func readExtension() throws(SPSSFault) {
    let subtype = try takeNumber()
    let unit = try takeCount(upTo: 1 << 16)
    let count = try takeCount(upTo: Self.longest)
    let (length, overflow) = unit.multipliedReportingOverflow(by: count)
    guard !overflow, length <= Self.longest else { throw SPSSFault.damaged }
    let data = try take(length)
    switch subtype {
    case 3 where length >= 32: codePage = number(Array(data[28..<32]))
    case 7, 19: sets.append(data)
    case 13: addLongNames(data)
    case 20: encodingName = String(decoding: trimmed(data), as: UTF8.self)
    default: break
    }
  }

  /// `SHORT=LongName` with tabs between.
  private mutating func addLongNames(_ data: [UInt8]) {
    for pair in data.split(separator: 9) {
      guard let equals = pair.firstIndex(of: UInt8(ascii: "=")) else { continue }
      longNames[trimmed(Array(pair[..<equals]))] = trimmed(Array(pair[(equals + 1)...]))
    }
  }
}

// MARK: - Bytes

extension SystemFileHeader {
  private mutating func take(_ count: Int) throws(SPSSFault) -> [UInt8] {
    guard count >= 0, count <= size - position else { throw SPSSFault.damaged }
    if position < windowStart || position + count > windowStart + window.count {
      guard
        let read = fileBytes(
          of: descriptor, from: position, count: min(size - position, max(count, 1 << 16)))
      else { throw SPSSFault.damaged }
      window = read
      windowStart = position
    }
    let start = position - windowStart
    position += count
    return Array(window[start..<start + count])
  }

  private mutating func takeNumber() throws(SPSSFault) -> Int { number(try take(4)) }

  private mutating func takeCount(upTo most: Int) throws(SPSSFault) -> Int {
    let count = try takeNumber()
    guard (0...most).contains(count) else { throw SPSSFault.damaged }
    return count
  }

  private func number(_ bytes: [UInt8]) -> Int {
    var bits: UInt32 = 0
    for byte in isBigEndian ? bytes : bytes.reversed() { bits = bits << 8 | UInt32(byte) }
    return Int(Int32(bitPattern: bits))
  }
}

/// Without blanks and NULs at the end.
private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
  var end = bytes.count
  while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0 { end -= 1 }
  return Array(bytes[..<end])
}

/// Bytes of an open file, wherever it is being read; `nil` where it does not have so many.
func fileBytes(of descriptor: CInt, from offset: Int, count: Int) -> [UInt8]? {
  var bytes = [UInt8](repeating: 0, count: count)
  var filled = 0
  while filled < count {
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(
        descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled,
        off_t(offset + filled))
    }
    if got < 0, errno == EINTR { continue }
    guard got > 0 else { return nil }
    filled += got
  }
  return bytes
}
