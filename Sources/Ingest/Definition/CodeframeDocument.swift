import SurveyModel
package import Verbatims
import XMLText

/// A codeframe that stands in a file of its own: `<codeframe>` as the definition has it.
package enum CodeframeDocument {
  /// Reads the document; `file` is what findings call it.
  ///
  /// - Throws: `SurveyDefinition.Fault` with all that is wrong with it, each with line and column.
  package static func read(
    _ bytes: [UInt8], file: String
  ) throws(SurveyDefinition.Fault) -> ReadCodeframe {
    let document: XMLDocument
    do throws(XMLFault) {
      document = try XMLDocument(parsing: bytes, file: file)
    } catch {
      throw SurveyDefinition.Fault(findings: error.findings)
    }
    var decoder = ElementDecoder(file: file)
    let read = codeframe(document.root, &decoder)
    let faults = decoder.findings.filter(\.isError)
    guard let read, faults.isEmpty else { throw SurveyDefinition.Fault(findings: faults) }
    return read
  }

  private static func codeframe(
    _ root: XMLElement, _ decoder: inout ElementDecoder
  ) -> ReadCodeframe? {
    guard root.name == "codeframe", root.namespace == SurveyReader.namespace else {
      decoder.report(
        .wrongRoot, at: root.place, found: .name(root.name),
        expected: ["<codeframe xmlns=\"\(SurveyReader.namespace)\">"])
      return nil
    }
    decoder.expect(root, attributes: ["id"], children: ["vacuous", "theme"])
    guard let id = decoder.required("id", of: root) else { return nil }
    return CodeframeDecoder.codeframe(id, in: root, href: nil, &decoder)
  }
}
