/// Turns the bytes of a response file into UTF-8, field by field, so that one bad byte
/// costs one field. One per thread.
package struct TextDecoder: ~Copyable {
  /// What became of some bytes.
  package enum Decoded: Equatable, Sendable {
    /// Strictly valid UTF-8.
    case text([UInt8])
    case undecodable
  }

  private var cp932: CharacterConverter?
  private var eucJP: CharacterConverter?
  private var macRoman: CharacterConverter?
  private var latin1: CharacterConverter?

  /// A decoder for every encoding; the tables of each are loaded when first needed.
  package init() {}

  /// The bytes as UTF-8, or the fact that they are not text in that encoding.
  package mutating func utf8(
    decoding bytes: Span<UInt8>, as encoding: TextEncoding
  ) -> Decoded {
    var text: [UInt8] = []
    return append(decoding: bytes, as: encoding, to: &text) ? .text(text) : .undecodable
  }

  /// Appends the bytes as UTF-8 to storage that the caller reuses; appends nothing and
  /// returns false where they are not text in that encoding.
  package mutating func append(
    decoding bytes: Span<UInt8>, as encoding: TextEncoding, to text: inout [UInt8]
  ) -> Bool {
    if encoding.keepsSeparators, isASCII(bytes) {
      text.append(span: bytes)
      return true
    }
    switch encoding {
    case .utf8:
      guard isUTF8(bytes) else { return false }
      text.append(span: bytes)
      return true
    case .cp932: return Self.append(converting: bytes, with: &cp932, encoding, to: &text)
    case .eucJP: return Self.append(converting: bytes, with: &eucJP, encoding, to: &text)
    case .macRoman: return Self.append(converting: bytes, with: &macRoman, encoding, to: &text)
    case .latin1: return Self.append(converting: bytes, with: &latin1, encoding, to: &text)
    case .utf16LittleEndian, .utf16BigEndian:
      return append(decodingUTF16: bytes, as: encoding, to: &text)
    }
  }

  private func append(
    decodingUTF16 bytes: Span<UInt8>, as encoding: TextEncoding, to text: inout [UInt8]
  ) -> Bool {
    var decoder = StreamDecoder(encoding)
    var decoded: [UInt8] = []
    decoder.append(decoding: bytes, isAtEnd: true, to: &decoded)
    guard !decoded.contains(StreamDecoder.undecodable) else { return false }
    text += decoded
    return true
  }

  private static func append(
    converting bytes: Span<UInt8>, with converter: inout CharacterConverter?,
    _ encoding: TextEncoding, to text: inout [UInt8]
  ) -> Bool {
    if converter == nil { converter = encoding.tableName.flatMap(CharacterConverter.init) }
    return converter?.append(converting: bytes, to: &text) ?? false
  }

  /// Whether this machine can read the encoding: its C library may lack the table.
  package static func canDecode(_ encoding: TextEncoding) -> Bool {
    encoding.tableName.map { CharacterConverter(from: $0) != nil } ?? true
  }
}

extension TextEncoding {
  /// What the C library calls the encoding; `nil` where no table is needed.
  fileprivate var tableName: String? {
    switch self {
    case .utf8: nil
    case .cp932: "CP932"
    case .eucJP: "EUC-JP-MS"
    case .macRoman: "MACINTOSH"
    case .latin1: "CP1252"
    // Decoded here, so that a half of a character at the end of some bytes can wait.
    case .utf16LittleEndian, .utf16BigEndian: nil
    }
  }
}
