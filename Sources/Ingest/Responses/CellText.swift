import DelimitedText
import SurveyModel
import TextNormalization

/// Turns the bytes of one field into UTF-8, in the file's encoding or, failing that, the other.
struct CellText: ~Copyable {
  enum Decoded {
    case text([UInt8])
    /// Not in the file's encoding, but in the other one.
    case foreign([UInt8])
    case undecodable
  }

  private let encoding: TextEncoding
  private var decoder = TextDecoder()

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  mutating func decode(_ bytes: Span<UInt8>) -> Decoded {
    if case .text(let text) = decoder.utf8(decoding: bytes, as: encoding) { return .text(text) }
    let other: TextEncoding = encoding == .utf8 ? .cp932 : .utf8
    if case .text(let text) = decoder.utf8(decoding: bytes, as: other) { return .foreign(text) }
    return .undecodable
  }
}

extension CellText {
  /// A field as a text; empty where it is none in any known encoding.
  mutating func string(_ field: RecordParser.Field, in bytes: Span<UInt8>) -> String {
    switch decode(field.unescaped(in: bytes).span) {
    case .text(let text), .foreign(let text): String(decoding: text, as: UTF8.self)
    case .undecodable: ""
    }
  }
}
