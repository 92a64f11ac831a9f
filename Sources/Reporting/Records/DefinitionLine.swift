import SurveyModel
import XMLText

/// The line that a planner would add to the definition for an answer that it does not have.
struct DefinitionLine {
  private let codebook: Codebook

  init(_ survey: Survey) {
    codebook = Codebook(survey)
  }

  /// `<alias>…</alias>` for a label like a known one, which goes into that category;
  /// `<category …>…</category>` for a label or code like none. `nil` where the answer holds
  /// more than the label, or is about something else.
  func line(for finding: Finding, _ answer: ShownAnswers.Answer) -> String? {
    guard finding.found == .shape(answer.shape), let variable = variable(finding) else {
      return nil
    }
    if finding.rule == .unknownLabel {
      return finding.nearest == nil
        ? element("category", [("code", nextCode(of: variable))], answer.text)
        : element("alias", [], answer.text)
    }
    guard finding.rule == .unknownCode, let code = CategoryCode(answer.text) else { return nil }
    return element("category", [("code", code.description)], answer.text)
  }

  private func variable(_ finding: Finding) -> Variable? {
    codebook.variables.first { $0.id.description == finding.variable }
  }

  /// One more than the highest number among the codes.
  private func nextCode(of variable: Variable) -> String {
    let codes = variable.categories.compactMap { Int($0.code.description) }
    return String((codes.max() ?? 0) + 1)
  }

  private func element(
    _ name: StaticString, _ attributes: XMLWriter.Attributes, _ text: String
  ) -> String {
    var xml = XMLWriter(indenting: false)
    xml.element(name, attributes, text: text)
    let document = xml.finish()
    // The declaration is not wanted here, nor the line end.
    let start = document.firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 } ?? 0
    let line = document[start...].split(separator: UInt8(ascii: "\n")).joined(separator: [space])
    return String(decoding: Array(line), as: UTF8.self)
  }
}

private let space = UInt8(ascii: " ")
