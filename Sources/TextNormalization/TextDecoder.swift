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

  /// A decoder for every encoding; the table of CP932 is loaded when first needed.
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
    if isASCII(bytes) {
      text.append(span: bytes)
      return true
    }
    switch encoding {
    case .utf8:
      guard isUTF8(bytes) else { return false }
      text.append(span: bytes)
      return true
    case .cp932:
      if cp932 == nil { cp932 = CharacterConverter(from: "CP932") }
      return cp932?.append(converting: bytes, to: &text) ?? false
    }
  }

  /// Whether this machine can read the encoding: its C library may lack the table.
  package static func canDecode(_ encoding: TextEncoding) -> Bool {
    switch encoding {
    case .utf8: true
    case .cp932: CharacterConverter(from: "CP932") != nil
    }
  }
}
