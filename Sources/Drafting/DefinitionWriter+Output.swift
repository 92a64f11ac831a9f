import SurveyModel
import XMLText

extension DefinitionWriter {
  /// Writes what is published and how pages look.
  mutating func output(_ plan: OutputPlan) {
    xml.blankLine()
    xml.start("output")
    if let formats = plan.formats { xml.attribute("formats", Self.words(formats)) }
    if let encoding = plan.csvEncoding { xml.attribute("csv-encoding", encoding.rawValue) }
    for stylesheet in plan.stylesheets {
      xml.element(
        "stylesheet", [("format", stylesheet.format.rawValue), ("href", stylesheet.href)])
    }
    for parameter in plan.parameters {
      xml.element("param", [("name", parameter.name), ("value", parameter.value)])
    }
    xml.end()
  }

  private static func words(_ formats: [OutputFormat]) -> String {
    guard OutputFormat.all.allSatisfy(formats.contains) else {
      return formats.map(\.rawValue).joined(separator: " ")
    }
    let others = formats.filter { !OutputFormat.all.contains($0) }
    return ([OutputFormat.allWord] + others.map(\.rawValue)).joined(separator: " ")
  }
}
