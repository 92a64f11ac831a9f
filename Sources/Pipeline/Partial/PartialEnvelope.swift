/// The frame of a partial tally, the same in every version of the format:
///
///     0       8 9    12  13                20              n − 32          n
///     | 89 SKP… | format | length n, 8 bytes | content … | SHA-256 of 0 ..< n − 32 |
///
/// Numbers of the frame are little-endian. The first byte and the line ends in the magic
/// show copies that took the file for text.
enum PartialEnvelope {
  /// The version of the content that this program writes and reads.
  static let format = 6
  static let magic: [UInt8] = [0x89, 0x53, 0x4B, 0x50, 0x0D, 0x0A, 0x1A, 0x0A]
  static let headerSize = magic.count + 4 + 8

  /// The content in its frame.
  static func sealed(_ content: [UInt8]) -> [UInt8] {
    let length = headerSize + content.count + SHA256.digestSize
    var bytes = magic
    bytes += littleEndian(format, count: 4)
    bytes += littleEndian(length, count: 8)
    bytes += content
    return bytes + SHA256.digest(of: bytes[...])
  }

  /// Where the content stands in bytes that are whole and unchanged.
  ///
  /// - Throws: `PartialFault`; the checksum is judged before the version, so that a changed
  ///   bit is never taken for another version.
  static func content(of bytes: [UInt8]) throws(PartialFault) -> Range<Int> {
    guard bytes.prefix(magic.count).elementsEqual(magic.prefix(bytes.count)) else {
      throw PartialFault(.notAPartial)
    }
    guard bytes.count >= headerSize else {
      throw PartialFault(.truncated(bytes: bytes.count, whole: nil))
    }
    let start = magic.count
    guard let length = number(bytes[start + 4..<start + 12]) else {
      throw PartialFault(.checksum)
    }
    guard bytes.count >= length else {
      throw PartialFault(.truncated(bytes: bytes.count, whole: length))
    }
    let end = length - SHA256.digestSize
    guard bytes.count == length, end >= headerSize,
      SHA256.digest(of: bytes[..<end]).elementsEqual(bytes[end...])
    else { throw PartialFault(.checksum) }
    let format = number(bytes[start..<start + 4]) ?? .max
    guard format == Self.format else { throw PartialFault(.otherFormat(format)) }
    return headerSize..<end
  }

  private static func littleEndian(_ number: Int, count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  /// `nil` where the number is larger than any file.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
    Int(exactly: bytes.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
  }
}
