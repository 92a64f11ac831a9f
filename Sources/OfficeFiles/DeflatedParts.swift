import CZlib

/// Small files deflated before: workbooks behind charts share most of theirs.
struct DeflatedParts {
  private var known: [[UInt8]: Deflated] = [:]

  /// Larger files are not alike.
  private static let largest = 2048

  /// A file deflated, with its checksum.
  mutating func deflated(_ content: [UInt8]) -> Deflated {
    guard content.count <= Self.largest else { return Deflated(content) }
    if let deflated = known[content] { return deflated }
    let deflated = Deflated(content)
    known[content] = deflated
    return deflated
  }
}

/// Bytes deflated, with the checksum of what they were.
struct Deflated {
  let bytes: [UInt8]
  let checksum: UInt32

  init(_ content: [UInt8]) {
    var length = compressBound(uLong(content.count))
    bytes = unsafe [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
      let status = unsafe content.withUnsafeBufferPointer { source in
        unsafe compress2(
          buffer.baseAddress, &length, source.baseAddress, uLong(source.count), 6)
      }
      precondition(status == Z_OK, "the buffer holds whatever deflating gives")
      count = Int(length)
    }
    // zlib puts two bytes before and four behind what a ZIP has.
    .dropFirst(2).dropLast(4)
    .map { $0 }
    checksum = unsafe content.withUnsafeBufferPointer { source in
      UInt32(truncatingIfNeeded: unsafe crc32(0, source.baseAddress, uInt(source.count)))
    }
  }
}
