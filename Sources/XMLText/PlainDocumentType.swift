/// A document type declaration that only names a description kept elsewhere.
///
///     <!DOCTYPE sss PUBLIC "-//triple-s//DTD …" "http://…/sss_v20.dtd">
///
/// Codebooks of other systems carry one by custom. Nothing is ever fetched, so it says nothing,
/// and is read as white space. A declaration with rules of its own between `[` and `]` stays,
/// for the scanner to refuse.
enum PlainDocumentType {
  /// The same bytes with spaces in place of such a declaration; line breaks stay.
  static func blanked(_ bytes: [UInt8]) -> [UInt8] {
    guard let range = range(in: bytes) else { return bytes }
    var bytes = bytes
    for index in range where bytes[index] != newline && bytes[index] != carriageReturn {
      bytes[index] = UInt8(ascii: " ")
    }
    return bytes
  }

  /// Where the declaration stands, before the first element; `nil` where there is none, or one
  /// with rules of its own.
  private static func range(in bytes: [UInt8]) -> Range<Int>? {
    var position = 0
    while position < bytes.count {
      let rest = bytes[position...]
      if isSpace(bytes[position]) {
        position += 1
      } else if rest.starts(with: "<?".utf8) {
        position = end(of: "?>", in: bytes, from: position + 2)
      } else if rest.starts(with: "<!--".utf8) {
        position = end(of: "-->", in: bytes, from: position + 4)
      } else if rest.starts(with: "<!DOCTYPE".utf8) {
        return close(of: position, in: bytes).map { position..<$0 }
      } else {
        return nil
      }
    }
    return nil
  }

  /// Where the declaration that begins at `start` is over.
  private static func close(of start: Int, in bytes: [UInt8]) -> Int? {
    var quote: UInt8?
    for position in start..<bytes.count {
      switch (bytes[position], quote) {
      case (let byte, let open?): if byte == open { quote = nil }
      case (UInt8(ascii: "["), nil): return nil
      case (UInt8(ascii: ">"), nil): return position + 1
      case (UInt8(ascii: "\""), nil), (UInt8(ascii: "'"), nil): quote = bytes[position]
      default: break
      }
    }
    return nil
  }

  private static func end(of literal: String, in bytes: [UInt8], from start: Int) -> Int {
    guard start < bytes.count else { return bytes.count }
    let found = bytes.indices[start...].first { bytes[$0...].starts(with: literal.utf8) }
    return found.map { $0 + literal.utf8.count } ?? bytes.count
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == newline
      || byte == carriageReturn
  }

  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
