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
    decoder.expect(root, attributes: ["id"], children: ["theme"])
    if root.all("theme").isEmpty {
      decoder.report(
        .missingElement, at: root.place, found: .name(root.name), expected: ["theme"])
    }
    guard let id = decoder.required("id", of: root) else { return nil }
    let themes = root.all("theme").compactMap { child in
      theme(child, &decoder).map { ($0, child.place) }
    }
    let read = ReadCodeframe(
      Codeframe(id: id, themes: decoder.unique(themes, by: \.code)), file: decoder.file)
    for finding in read.findings { decoder.report(finding) }
    return read
  }

  private static func theme(
    _ element: XMLElement, _ decoder: inout ElementDecoder
  ) -> Codeframe.Theme? {
    decoder.expect(element, attributes: ["code", "title", "exclusive"], text: true)
    let code = decoder.code("code", of: element)
    let isExclusive = decoder.flag("exclusive", of: element)
    guard let code, let title = decoder.required("title", of: element) else { return nil }
    var place = element.place
    for case .text(_, let start) in element.children.prefix(1) { place = start }
    return Codeframe.Theme(
      code: code, label: title, isExclusive: isExclusive, rule: element.text, place: place)
  }
}
