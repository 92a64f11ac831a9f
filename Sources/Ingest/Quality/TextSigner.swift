import CScan
import SurveyModel
import TextNormalization

/// Makes the signatures of long free texts, of each distinct one about once. One per thread.
///
/// What was signed lately is remembered by its digest, so that a text that many sent is not signed
/// again for each of them.
final class TextSigner {
  /// A power of two.
  private static let remembered = 1 << 12

  private let isUTF8: Bool
  private var cells: CellText
  /// The last digest of each remainder; 0 where there is none. Empty before the first text.
  private var signed: [Int] = []

  init(_ encoding: TextEncoding) {
    isUTF8 = encoding == .utf8
    cells = CellText(encoding)
  }

  /// The signature of the text in these bytes of the file; `nil` where it has too few letters and
  /// digits, is in no known encoding, or was signed before.
  @safe func signature(of bytes: UnsafeBufferPointer<UInt8>, digest: Int) -> TextSignature? {
    if signed.isEmpty { signed = [Int](repeating: 0, count: Self.remembered) }
    let place = (digest >> DigestSketch.kindBits) & (Self.remembered - 1)
    guard signed[place] != digest else { return nil }
    signed[place] = digest
    if isUTF8 { return signature(bytes.baseAddress, bytes.count) }
    switch unsafe cells.decode(Span(_unsafeElements: bytes)) {
    case .text(let text), .foreign(let text):
      return unsafe text.withUnsafeBufferPointer { signature($0.baseAddress, $0.count) }
    case .undecodable: return nil
    }
  }

  @safe private func signature(_ start: UnsafePointer<UInt8>?, _ count: Int) -> TextSignature? {
    guard let start = unsafe start else { return nil }
    let made = unsafe shukei_sign(start, Int64(count))
    guard made.characters >= QualityTally.longText else { return nil }
    return TextSignature(words: [made.cells.0, made.cells.1, made.cells.2, made.cells.3])
  }
}
