import CZlib

/// The parts of a ZIP archive that another program wrote, deflated or as they stand.
///
/// Source: PKWARE, APPNOTE.TXT 6.3.10, sections 4.3.7, 4.3.12 and 4.3.16.
package struct ArchiveParts {
  /// Names and contents in the order of the directory.
  package let parts: [(name: String, content: [UInt8])]

  /// Reads an archive; `nil` where it is not sound.
  package init?(_ archive: [UInt8]) {
    guard let end = Self.endOfDirectory(archive) else { return nil }
    let count = Int(archive.little(end + 10, bytes: 2))
    var place = Int(archive.little(end + 16, bytes: 4))
    var parts: [(name: String, content: [UInt8])] = []
    for _ in 0..<count {
      guard place + 46 <= end, archive.little(place, bytes: 4) == 0x0201_4B50 else { return nil }
      let nameLength = Int(archive.little(place + 28, bytes: 2))
      let nameStart = place + 46
      guard nameStart + nameLength <= end, let content = Self.content(archive, place) else {
        return nil
      }
      let name = String(decoding: archive[nameStart..<nameStart + nameLength], as: UTF8.self)
      parts.append((name, content))
      place =
        nameStart + nameLength + Int(archive.little(place + 30, bytes: 2))
        + Int(archive.little(place + 32, bytes: 2))
    }
    self.parts = parts
  }

  private static func endOfDirectory(_ archive: [UInt8]) -> Int? {
    // A comment behind it may have 65,535 bytes.
    var place = archive.count - 22
    let first = max(0, place - 65_535)
    while place >= first {
      if archive.little(place, bytes: 4) == 0x0605_4B50 { return place }
      place -= 1
    }
    return nil
  }

  /// The content of the part whose entry in the directory is here.
  private static func content(_ archive: [UInt8], _ entry: Int) -> [UInt8]? {
    let method = archive.little(entry + 10, bytes: 2)
    let packed = Int(archive.little(entry + 20, bytes: 4))
    let size = Int(archive.little(entry + 24, bytes: 4))
    let header = Int(archive.little(entry + 42, bytes: 4))
    guard header + 30 <= archive.count else { return nil }
    let start =
      header + 30 + Int(archive.little(header + 26, bytes: 2))
      + Int(archive.little(header + 28, bytes: 2))
    guard start + packed <= archive.count, size <= 1 << 30 else { return nil }
    let body = archive[start..<start + packed]
    switch method {
    case 0: return packed == size ? Array(body) : nil
    case 8: return inflated(Array(body), size: size)
    default: return nil
    }
  }

  private static func inflated(_ bytes: [UInt8], size: Int) -> [UInt8]? {
    var stream = unsafe z_stream()
    // Below zero: without what zlib puts around deflated bytes.
    guard
      unsafe inflateInit2_(
        &stream, -15, ZLIB_VERSION, CInt(MemoryLayout<z_stream>.size)) == Z_OK
    else { return nil }
    defer { unsafe inflateEnd(&stream) }
    var source = bytes
    var isWhole = false
    // One byte more, so that an empty part has an address, too.
    let result = unsafe [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      unsafe source.withUnsafeMutableBufferPointer { source in
        unsafe stream.next_in = source.baseAddress
        unsafe stream.avail_in = uInt(source.count)
        unsafe stream.next_out = buffer.baseAddress
        unsafe stream.avail_out = uInt(size + 1)
        isWhole = unsafe inflate(&stream, Z_FINISH) == Z_STREAM_END
      }
      count = size + 1 - Int(unsafe stream.avail_out)
    }
    return isWhole && result.count == size ? result : nil
  }
}

extension [UInt8] {
  /// A number with its lowest byte first; 0 where the archive ends before.
  fileprivate func little(_ place: Int, bytes: Int) -> UInt64 {
    guard place >= 0, place + bytes <= count else { return 0 }
    var value: UInt64 = 0
    for index in (0..<bytes).reversed() { value = value << 8 | UInt64(self[place + index]) }
    return value
  }
}
