import SurveyModel
import TextNormalization

/// Text in an encoding that hides separators, as UTF-8.
final class TranscodedInput: TextInput {
  private let input: any TextInput
  /// Bytes of the input that were read before, to tell what it is.
  private var prefix: [UInt8]
  private var isAtEnd: Bool
  private var decoder: StreamDecoder

  /// `prefix` are the input's first bytes, without a byte order mark, and `isWhole` whether they
  /// are all.
  init(_ input: any TextInput, prefix: [UInt8], isWhole: Bool, encoding: TextEncoding) {
    self.input = input
    self.prefix = prefix
    isAtEnd = isWhole
    decoder = StreamDecoder(encoding)
  }

  var findings: FindingLog { input.findings }

  func read(upTo count: Int, into bytes: inout [UInt8]) throws(InputFault) -> Bool {
    let start = bytes.count
    while bytes.count - start < count {
      var piece = prefix
      prefix.removeAll()
      if piece.isEmpty {
        guard !isAtEnd else { return false }
        isAtEnd = try !input.read(upTo: count, into: &piece)
      }
      decoder.append(decoding: piece.span, isAtEnd: isAtEnd, to: &bytes)
    }
    return true
  }
}
