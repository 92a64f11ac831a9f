import DelimitedText
import SurveyModel
import TextNormalization

/// Turns the bytes of one field into UTF-8, in the file's encoding or, failing that, in another
/// that files like it are mixed with.
struct CellText: ~Copyable {
  enum Decoded {
    case text([UInt8])
    /// Not in the file's encoding, but in another one.
    case foreign([UInt8])
    case undecodable
  }

  private let encoding: TextEncoding
  private let others: [TextEncoding]
  private var decoder = TextDecoder()

  init(_ encoding: TextEncoding) {
    self.encoding = encoding
    switch encoding {
    case .utf8: others = [.cp932]
    case .cp932: others = [.utf8]
    case .eucJP: others = [.utf8, .cp932]
    // Every byte is a character in these, or every pair of bytes.
    case .macRoman, .latin1, .utf16LittleEndian, .utf16BigEndian: others = []
    }
  }

  mutating func decode(_ bytes: Span<UInt8>) -> Decoded {
    if case .text(let text) = decoder.utf8(decoding: bytes, as: encoding) { return .text(text) }
    for other in others {
      if case .text(let text) = decoder.utf8(decoding: bytes, as: other) { return .foreign(text) }
    }
    return .undecodable
  }

  /// The bytes as far as they are text, with U+FFFD in place of each that is not.
  mutating func repaired(_ bytes: Span<UInt8>) -> [UInt8] {
    var text: [UInt8] = []
    var stream = StreamDecoder(encoding)
    stream.append(decoding: bytes, isAtEnd: true, to: &text)
    if encoding == .eucJP {
      for index in text.indices where text[index] >= 0x80 {
        text[index] = StreamDecoder.undecodable
      }
    }
    return Array(String(decoding: text, as: UTF8.self).utf8)
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
