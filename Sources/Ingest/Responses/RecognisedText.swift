package import DelimitedText
import SurveyModel
package import TextNormalization

/// What kind of text a file is: its encoding, and how it is delimited.
package struct RecognisedText: Sendable {
  /// The encoding of the file itself.
  package let fileEncoding: TextEncoding
  /// The encoding of what the readers of records get: UTF-8 where the file's hides separators.
  package let encoding: TextEncoding
  /// Bytes of byte order mark before the text.
  let markLength: Int
  /// Delimiter, quotes, and where the table stands.
  package let shape: TableShape

  /// Whether the readers of records get other bytes than the file has.
  var isDecoded: Bool { encoding != fileEncoding }

  /// How what the readers of records get is cut.
  var dialect: Dialect { shape.form.dialect ?? Dialect() }

  /// Text of a known encoding and dialect, as a reader of another form writes it.
  init(encoding: TextEncoding, dialect: Dialect, width: Int) {
    fileEncoding = encoding
    self.encoding = encoding
    markLength = 0
    shape = TableShape(form: DelimitedForm(dialect), width: width)
  }

  /// Recognises what nobody declared.
  init(sample: [UInt8], isWhole: Bool, form: DeclaredForm) {
    let detected = TextEncoding.detect(sample: sample.span, isWhole: isWhole)
    fileEncoding = form.encoding.map { TextEncoding($0, detected.encoding) } ?? detected.encoding
    markLength = detected.bomLength
    let text = sample.span.extracting(min(markLength, sample.count)..<sample.count)
    if fileEncoding.keepsSeparators {
      let shape = TableShape(text, isWhole: isWhole, declared: form)
      guard fileEncoding.hidesASCII, shape.form.usesHiddenBytes else {
        (self.shape, encoding) = (shape, fileEncoding)
        return
      }
    }
    var decoder = StreamDecoder(fileEncoding)
    var decoded: [UInt8] = []
    decoder.append(decoding: text, isAtEnd: isWhole, to: &decoded)
    shape = TableShape(decoded.span, isWhole: isWhole, declared: form)
    encoding = .utf8
  }
}

extension DelimitedForm {
  /// Whether separators may be the second half of a character in CP932.
  fileprivate var usesHiddenBytes: Bool {
    (delimiter + [quote, escape].compactMap(\.self)).contains { $0 >= 0x40 }
  }
}

extension TextEncoding {
  /// `detected` tells the byte order of UTF-16.
  fileprivate init(_ declared: DeclaredForm.Encoding, _ detected: TextEncoding) {
    switch declared {
    case .utf8: self = .utf8
    case .cp932: self = .cp932
    case .eucJP: self = .eucJP
    case .utf16: self = detected == .utf16BigEndian ? .utf16BigEndian : .utf16LittleEndian
    case .macRoman: self = .macRoman
    case .latin1: self = .latin1
    }
  }
}

/// A file's text as the readers of records take it, and its beginning.
struct OpenedText {
  let recognised: RecognisedText
  let input: any TextInput
  /// The mending that goes on while reading; `nil` where the text is handed on as it stands.
  let mended: MendedInput?
  /// The first bytes.
  private(set) var sample: [UInt8]
  /// Whether they are all.
  private(set) var isWhole: Bool

  /// Goes on from a file's first bytes; `isMended` tells whether to hand on RFC 4180 in any case.
  ///
  /// - Throws: `InputFault` where the file can no longer be read, or is no text.
  init(
    _ file: any TextInput, sample: [UInt8], isWhole: Bool, sampleSize: Int, form: DeclaredForm,
    name: String, isMended: Bool = true
  ) throws(InputFault) {
    if form.encoding != .utf16, TextEncoding.isBinary(sample.span) {
      throw InputFault([Finding(.notText, file: name)])
    }
    recognised = RecognisedText(sample: sample, isWhole: isWhole, form: form)
    guard TextDecoder.canDecode(recognised.fileEncoding) else {
      let encoding = recognised.fileEncoding.rawValue
      throw InputFault([Finding(.encodingUnsupported, file: name, found: .name(encoding))])
    }
    self.sample = sample
    self.isWhole = isWhole
    var input = file
    if recognised.isDecoded {
      input = TranscodedInput(
        input, prefix: Array(sample[min(recognised.markLength, sample.count)...]),
        isWhole: isWhole, encoding: recognised.fileEncoding)
      (self.sample, self.isWhole) = try Self.beginning(of: input, sampleSize)
    }
    if isMended, let lines = form.footerLines, lines > 0 {
      input = FooterlessInput(
        input, prefix: self.sample, isWhole: self.isWhole, lines: lines, recordEnd: form.recordEnd)
      (self.sample, self.isWhole) = try Self.beginning(of: input, sampleSize)
    }
    if isMended, recognised.shape.form.dialect == nil {
      let mark = recognised.isDecoded ? 0 : recognised.markLength
      let mended = MendedInput(
        input, prefix: Array(self.sample[mark...]), isWhole: self.isWhole,
        shape: recognised.shape, file: name)
      input = mended
      self.mended = mended
      (self.sample, self.isWhole) = try Self.beginning(of: input, sampleSize)
    } else {
      mended = nil
    }
    self.input = input
  }

  /// Bytes of byte order mark before the text in the sample.
  var markLength: Int { recognised.isDecoded || mended != nil ? 0 : recognised.markLength }

  private static func beginning(
    of input: any TextInput, _ size: Int
  ) throws(InputFault) -> ([UInt8], Bool) {
    var sample: [UInt8] = []
    let isWhole = try !input.read(upTo: size, into: &sample)
    return (sample, isWhole)
  }
}
