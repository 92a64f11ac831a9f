import SurveyModel
import XMLText

extension DDICodebook {
  /// Reads a DDI Codebook.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name as the planner knows it, for the findings.
  /// - Throws: `CodebookFault` where the file is no XML within the limits, no DDI Codebook, or
  ///   describes no variables; with all findings, each with line and column.
  package init(reading bytes: [UInt8], file: String) throws(CodebookFault) {
    let document: XMLDocument
    do throws(XMLFault) {
      document = try XMLDocument(parsing: bytes, file: file, passingDocumentType: true)
    } catch {
      throw CodebookFault(error.findings)
    }
    var reader = DDIReader(file: file)
    let codebook = reader.codebook(document.root)
    guard let codebook, reader.findings.isEmpty else { throw CodebookFault(reader.findings) }
    self = codebook
  }

  /// Whether a file that begins with these bytes looks like a DDI Codebook.
  package static func isLikely(_ head: Span<UInt8>) -> Bool {
    rootName(of: head).map { $0.elementsEqual("codeBook".utf8) } ?? false
  }
}
