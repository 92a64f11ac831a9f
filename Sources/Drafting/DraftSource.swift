import Exchange
import Ingest
import SurveyModel

/// What a draft is made of, told by the file's content.
enum DraftSource {
  case responses
  /// A definition of triple-s XML, read and found usable.
  case tripleS(TripleSCodebook)

  /// What is looked at to tell what a file is.
  private static let headSize = 1 << 14
  /// Larger than the codebook of any survey.
  private static let largestCodebook = 16 << 20

  /// - Throws: `InputFault` where the file cannot be read.
  init(path: String, name: String) throws(InputFault) {
    let head = try firstBytes(of: path, name: name, count: Self.headSize)
    if TripleSCodebook.isLikely(head.span) {
      let bytes = try wholeFile(path: path, name: name, limit: Self.largestCodebook)
      do throws(CodebookFault) {
        self = .tripleS(try TripleSCodebook.reading(bytes, file: name).codebook)
      } catch {
        throw InputFault(error.findings)
      }
      return
    }
    self = .responses
  }
}
