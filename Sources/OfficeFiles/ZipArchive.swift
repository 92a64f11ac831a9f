/// A ZIP archive in memory, with nothing in it that depends on the day or the machine.
///
///     | header, name, data | header, name, data | … | directory | end |
///
/// Every part is deflated and dated 1980-01-01, the first day that the format knows.
/// Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3 to 4.5.
struct ZipArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1980-01-01 in the format of MS-DOS: year − 1980, month, day in 7, 4 and 5 bits.
  private static let day: UInt16 = 1 << 5 | 1
  /// Names are UTF-8.
  private static let flags: UInt16 = 1 << 11
  private static let deflated: UInt16 = 8
  private static let version: UInt16 = 20

  /// Adds a part; a name is given once.
  mutating func append(_ name: String, _ content: [UInt8], _ known: inout DeflatedParts) {
    let packed = known.deflated(content)
    let offset = UInt32(bytes.count)
    bytes.append(little: 0x0403_4B50 as UInt32)
    bytes += header(name, content, packed)
    bytes += name.utf8
    bytes += packed.bytes
    directory.append(little: 0x0201_4B50 as UInt32)
    directory.append(little: Self.version)
    directory += header(name, content, packed)
    // Comment, disk, attributes: none.
    for _ in 0..<3 { directory.append(little: 0 as UInt16) }
    directory.append(little: 0 as UInt32)
    directory.append(little: offset)
    directory += name.utf8
    count += 1
  }

  /// The whole archive.
  func finished() -> [UInt8] {
    var archive = bytes + directory
    archive.append(little: 0x0605_4B50 as UInt32)
    archive.append(little: 0 as UInt32)
    archive.append(little: UInt16(count))
    archive.append(little: UInt16(count))
    archive.append(little: UInt32(directory.count))
    archive.append(little: UInt32(bytes.count))
    archive.append(little: 0 as UInt16)
    return archive
  }

  /// What header and directory have in common: version to the length of the extra field.
  private func header(_ name: String, _ content: [UInt8], _ packed: Deflated) -> [UInt8] {
    var header: [UInt8] = []
    header.append(little: Self.version)
    header.append(little: Self.flags)
    header.append(little: Self.deflated)
    header.append(little: 0 as UInt16)
    header.append(little: Self.day)
    header.append(little: packed.checksum)
    header.append(little: UInt32(packed.bytes.count))
    header.append(little: UInt32(content.count))
    header.append(little: UInt16(name.utf8.count))
    header.append(little: 0 as UInt16)
    return header
  }
}

extension [UInt8] {
  fileprivate mutating func append<Number: FixedWidthInteger>(little number: Number) {
    for shift in stride(from: 0, to: Number.bitWidth, by: 8) {
      append(UInt8(truncatingIfNeeded: number >> Number(shift)))
    }
  }
}
