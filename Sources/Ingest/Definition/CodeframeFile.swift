import SurveyModel
import XMLText

/// A codeframe that stands in a file of its own, as far as it could be read.
struct CodeframeFile: Sendable {
  /// The file's name, for findings.
  let path: String
  /// What stands in it; empty where it could not be read.
  let bytes: [UInt8]
  /// `nil` where it is no document, which `findings` tell.
  let document: XMLDocument?
  let findings: [Finding]

  /// A file that could not be read at all.
  init(unread findings: [Finding]) {
    path = ""
    bytes = []
    document = nil
    self.findings = findings
  }

  init(parsing bytes: [UInt8], file: String) {
    path = file
    self.bytes = bytes
    do throws(XMLFault) {
      document = try XMLDocument(parsing: bytes, file: file)
      findings = []
    } catch {
      document = nil
      findings = error.findings
    }
  }
}
