/// The encoding that an XML declaration names, as written.
///
///     <?xml version="1.0" encoding="Shift_JIS"?>
///                                   ^^^^^^^^^ name, offset
struct EncodingDeclaration: Equatable {
  var name: String
  /// Where the name begins.
  var offset: Int

  /// A declaration is a line at most; no search goes on beyond this.
  private static let longest = 256

  /// Reads the declaration at the start of bytes that agree with ASCII; nil when it has none.
  init?(in bytes: [UInt8]) {
    guard bytes.starts(with: "<?xml".utf8) else { return nil }
    let head = bytes.prefix(Self.longest)
    guard let end = head.firstIndex(of: UInt8(ascii: ">")) else { return nil }
    let declaration = head[..<end]
    let label = Array("encoding".utf8)
    guard
      let start = declaration.indices.first(where: { declaration[$0...].starts(with: label) }),
      let open = declaration[(start + label.count)...].firstIndex(where: Self.isQuote)
    else { return nil }
    let value = declaration[(open + 1)...].prefix { !Self.isQuote($0) }
    name = String(decoding: value, as: UTF8.self)
    offset = value.startIndex
  }

  private static func isQuote(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
  }
}
