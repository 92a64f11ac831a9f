import SurveyModel

/// The text of a document in UTF-8: valid, without a byte order mark and without NUL.
struct SourceText: Sendable, Equatable {
  let bytes: [UInt8]

  /// Finds out the encoding and converts.
  init(decoding raw: [UInt8]) throws(Flaw) {
    guard raw.count <= XMLLimit.bytes.most else {
      throw .tooLarge(.bytes, at: Place(line: 1, column: 1))
    }
    let (encoding, body) = try Self.encoding(of: raw)
    let text = encoding == .utf8 ? body : try Self.convert(body, from: encoding)
    try Self.check(text)
    bytes = text
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The same text, everything in its place, with a plain document type as white space.
  var withoutPlainDocumentType: SourceText {
    SourceText(bytes: PlainDocumentType.blanked(bytes))
  }

  private static func encoding(of raw: [UInt8]) throws(Flaw) -> (SourceEncoding, [UInt8]) {
    if let signature = EncodingSignature(of: raw) {
      return (signature.encoding, Array(raw.dropFirst(signature.markLength)))
    }
    guard let declaration = EncodingDeclaration(in: raw) else { return (.utf8, raw) }
    guard let encoding = SourceEncoding(declaredAs: declaration.name) else {
      throw unreadable(declaration.name, at: Place(of: declaration.offset, in: raw))
    }
    return (encoding, raw)
  }

  private static func convert(
    _ body: [UInt8], from encoding: SourceEncoding
  ) throws(Flaw) -> [UInt8] {
    guard let converter = TextConverter(from: encoding) else {
      throw unreadable(encoding.name, at: Place(line: 1, column: 1))
    }
    let outcome = converter.convert(body)
    guard outcome.isComplete else {
      throw .undecodable(as: encoding, at: Place(of: outcome.bytes.count, in: outcome.bytes))
    }
    return outcome.bytes
  }

  private static func unreadable(_ encoding: String, at place: Place) -> Flaw {
    Flaw(
      rule: .notWellFormed, place: place, found: .name(encoding),
      expected: ["UTF-8", "UTF-16", "Shift_JIS", "EUC-JP", "ISO-2022-JP", "ISO-8859-1"])
  }

  /// The parser stops at a NUL as if the document ended there, so it must not see one.
  private static func check(_ text: [UInt8]) throws(Flaw) {
    do {
      _ = try UTF8Span(validating: text.span)
    } catch {
      let offset = error.byteOffsets.lowerBound
      throw .undecodable(as: .utf8, at: Place(of: offset, in: text))
    }
    if let offset = text.firstIndex(of: 0) {
      throw Flaw(
        rule: .notWellFormed, place: Place(of: offset, in: text), found: .name("U+0000"))
    }
  }
}
