import SurveyModel
import XMLText

extension ElementDecoder {
  /// What `<output>` says of the files that are published.
  mutating func output(_ element: XMLElement) -> OutputPlan {
    expect(element, attributes: ["formats", "csv-encoding"], children: ["stylesheet", "param"])
    var plan = OutputPlan()
    plan.formats = formats(of: element)
    plan.csvEncoding = choice("csv-encoding", of: element)
    let stylesheets = element.all("stylesheet").compactMap { child in
      stylesheet(child).map { ($0, child.place) }
    }
    plan.stylesheets = unique(stylesheets) { $0.format.rawValue }
    plan.parameters = element.all("param").compactMap { child in
      expect(child, attributes: ["name", "value"])
      guard let name = required("name", of: child), let value = required("value", of: child)
      else { return nil }
      return OutputPlan.Parameter(name: name, value: value)
    }
    return plan
  }

  private mutating func formats(of element: XMLElement) -> [OutputFormat]? {
    guard let attribute = element.attribute("formats") else { return nil }
    let words = attribute.value.unicodeScalars
      .split { $0 == " " || $0 == "\n" || $0 == "\t" }.map { String(Substring($0)) }
    let (formats, unknown) = OutputFormat.named(words)
    if unknown != nil || words.isEmpty {
      let found = unknown ?? attribute.value
      report(
        .badValue, at: attribute.valuePlace, found: .name(found), expected: OutputFormat.words,
        nearest: nearest(to: found, among: OutputFormat.words))
    }
    return formats
  }

  private mutating func stylesheet(_ element: XMLElement) -> OutputPlan.Stylesheet? {
    expect(element, attributes: ["format", "href"])
    let formats = OutputPlan.Stylesheet.formats
    let format =
      element["format"] == nil
      ? .html
      : value("format", of: element, expected: formats.map(\.rawValue)) { word in
        formats.first { $0.rawValue.utf8.elementsEqual(word.utf8) }
      }
    guard let format, let href = required("href", of: element) else { return nil }
    return OutputPlan.Stylesheet(format: format, href: href)
  }
}
