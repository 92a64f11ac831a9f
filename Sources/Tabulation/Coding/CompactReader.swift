/// Reads what a `CompactWriter` wrote, from bytes that may hold anything.
///
/// Nothing is taken on trust: a length is checked against what is left before anything is
/// made of it, so that hostile bytes end in a `CodingFault` and never take much memory.
package struct CompactReader: Sendable {
  private let bytes: [UInt8]
  private let end: Int
  /// Where the next byte stands.
  package private(set) var offset: Int

  /// Reads a part of the bytes; faults tell offsets in the whole.
  ///
  /// - Precondition: `range` lies within the bytes.
  package init(_ bytes: [UInt8], in range: Range<Int>) {
    precondition(range.lowerBound >= 0 && range.upperBound <= bytes.count, "a part of the bytes")
    self.bytes = bytes
    offset = range.lowerBound
    end = range.upperBound
  }

  /// Reads all of the bytes, from the first on.
  package init(_ bytes: [UInt8]) {
    self.init(bytes, in: bytes.indices)
  }

  private var left: Int { end - offset }

  /// The next byte as it is.
  ///
  /// - Throws: `CodingFault` where none is left.
  package mutating func byte() throws(CodingFault) -> UInt8 {
    guard left > 0 else { throw CodingFault(.endsEarly, at: offset) }
    defer { offset += 1 }
    return bytes[offset]
  }

  /// A number from 0 to `limit`.
  package mutating func number(upTo limit: Int = .max) throws(CodingFault) -> Int {
    let start = offset
    let number = try base128()
    guard number <= UInt64(limit) else { throw CodingFault(.outOfRange, at: start) }
    return Int(number)
  }

  /// A number of either sign.
  package mutating func signed() throws(CodingFault) -> Int {
    let number = try base128()
    return Int(number >> 1) ^ -Int(number & 1)
  }

  /// How many things follow, each of which takes at least `size` bytes.
  package mutating func count(ofAtLeast size: Int) throws(CodingFault) -> Int {
    let start = offset
    let count = try number()
    guard count <= left / size else { throw CodingFault(.endsEarly, at: start) }
    return count
  }

  /// The next text, behind its number of bytes.
  ///
  /// - Throws: `CodingFault` where it is cut short or is not UTF-8.
  package mutating func text() throws(CodingFault) -> String {
    let count = try count(ofAtLeast: 1)
    let start = offset
    guard let text = String(validating: try raw(count), as: UTF8.self) else {
      throw CodingFault(.notText, at: start)
    }
    return text
  }

  /// This many bytes as they are.
  package mutating func raw(_ count: Int) throws(CodingFault) -> [UInt8] {
    guard count <= left else { throw CodingFault(.endsEarly, at: offset) }
    defer { offset += count }
    return Array(bytes[offset..<offset + count])
  }

  /// Sees to it that all bytes were read.
  ///
  /// - Throws: `CodingFault` where anything is left.
  package func finish() throws(CodingFault) {
    guard left == 0 else { throw CodingFault(.goesOn, at: offset) }
  }

  private mutating func base128() throws(CodingFault) -> UInt64 {
    let start = offset
    var number: UInt64 = 0
    for shift in stride(from: UInt64(0), to: 64, by: 7) {
      let byte = try byte()
      let digit = UInt64(byte & 0x7F)
      guard (digit << shift) >> shift == digit else { throw CodingFault(.outOfRange, at: start) }
      number |= digit << shift
      if byte & 0x80 == 0 {
        guard byte != 0 || shift == 0 else { throw CodingFault(.notShortest, at: start) }
        return number
      }
    }
    throw CodingFault(.outOfRange, at: start)
  }
}
