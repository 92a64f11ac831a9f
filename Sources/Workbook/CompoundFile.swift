/// The names in an old container of Office (OLE2, "compound file"), which tell what it is.
///
///     | D0 CF 11 E0 A1 B1 1A E1 | … @30 sector size as a power of two | … @48 first sector of the
///     directory | … @76 sectors of the table that says which sector follows which |
///
/// Entries of the directory have 128 bytes: a name in UTF-16 and, @64, its length with a NUL.
package struct CompoundFile {
  /// What the container holds.
  package enum Content: Sendable, Equatable {
    /// Any file of Office that is protected with a password.
    case encrypted
    case workbook
    case textDocument
    case other
  }

  /// The first bytes of every such container.
  package static let magic: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
  /// A directory with more sectors is not looked at to its end.
  private static let mostSectors = 256

  private let descriptor: CInt
  private let sectorSize: Int
  private var names: [String] = []

  /// Reads the directory; `nil` where the container is damaged.
  package init?(descriptor: CInt) {
    self.descriptor = descriptor
    guard let header = fileBytes(of: descriptor, from: 0, count: 512),
      header.starts(with: Self.magic)
    else { return nil }
    let power = header.number(at: 30, bytes: 2)
    guard power == 9 || power == 12 else { return nil }
    sectorSize = 1 << Int(power)
    var sector = header.number(at: 48, bytes: 4)
    for _ in 0..<Self.mostSectors {
      guard let bytes = read(sector) else { break }
      addNames(bytes)
      guard let next = next(sector, header) else { break }
      sector = next
    }
    if names.isEmpty { return nil }
  }

  /// What the names tell.
  package var content: Content {
    if names.contains("EncryptedPackage") { return .encrypted }
    if names.contains("Workbook") || names.contains("Book") { return .workbook }
    if names.contains("WordDocument") { return .textDocument }
    return .other
  }

  private func read(_ sector: UInt64) -> [UInt8]? {
    // Larger numbers have meanings of their own, such as the end of a chain.
    guard sector < 0xFFFF_FFFA else { return nil }
    return fileBytes(of: descriptor, from: (Int(sector) + 1) * sectorSize, count: sectorSize)
  }

  /// The sector after another one; containers of more than 109 tables are not followed further.
  private func next(_ sector: UInt64, _ header: [UInt8]) -> UInt64? {
    let perTable = UInt64(sectorSize / 4)
    let table = sector / perTable
    guard table < 109, let entries = read(header.number(at: 76 + Int(table) * 4, bytes: 4)) else {
      return nil
    }
    return entries.number(at: Int(sector % perTable) * 4, bytes: 4)
  }

  private mutating func addNames(_ sector: [UInt8]) {
    for start in stride(from: 0, to: sector.count - 127, by: 128) {
      let length = Int(sector.number(at: start + 64, bytes: 2))
      guard (2...64).contains(length) else { continue }
      let units = stride(from: start, to: start + length - 2, by: 2).map {
        UInt16(sector.number(at: $0, bytes: 2))
      }
      names.append(String(decoding: units, as: UTF16.self))
    }
  }
}
