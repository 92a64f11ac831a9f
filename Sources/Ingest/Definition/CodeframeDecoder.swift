import SurveyModel
import Verbatims
import XMLText

/// Reads the children of a `<codeframe>`, in the definition or in a file of its own.
struct CodeframeDecoder {
  /// How many themes may stand one within the other.
  private static let deepest = 8

  private var themes: [(theme: Codeframe.Theme, place: Place)] = []

  /// Themes and phrases as written; whatever is wrong is noted by the decoder, whose file they
  /// stand in.
  static func codeframe(
    _ id: String, in element: XMLElement, href: String?, _ decoder: inout ElementDecoder
  ) -> ReadCodeframe {
    var reader = CodeframeDecoder()
    let vacuous = element.all("vacuous").map { phrase in
      decoder.expect(phrase, attributes: [], text: true)
      return decoder.label(phrase)
    }
    if element.all("theme").isEmpty {
      decoder.report(
        .missingElement, at: element.place, found: .name(element.name), expected: ["theme"])
    }
    for child in element.all("theme") { reader.take(child, within: nil, depth: 1, &decoder) }
    reader.reportRepeated(&decoder)
    let codeframe = Codeframe(
      id: id, themes: reader.themes.map(\.theme), vacuous: vacuous, href: href)
    let read = ReadCodeframe(codeframe, file: decoder.file)
    for finding in read.findings { decoder.report(finding) }
    return read
  }

  private mutating func take(
    _ element: XMLElement, within parent: Int?, depth: Int, _ decoder: inout ElementDecoder
  ) {
    let hasParts = !element.elements.isEmpty
    // Whether an answer may stand elsewhere as well is for the whole of a theme.
    let attributes = ["code", "title"] + (parent == nil ? ["exclusive"] : [])
    let children = depth < Self.deepest ? ["rule", "theme"] : []
    decoder.expect(element, attributes: attributes, children: children, text: !hasParts)
    if element.first("rule") != nil, element.all("theme").isEmpty {
      decoder.report(
        .missingElement, at: element.place, found: .name(element.name), expected: ["theme"])
    }
    let code = decoder.code("code", of: element)
    let isExclusive = parent == nil && decoder.flag("exclusive", of: element)
    let title = decoder.required("title", of: element)
    let rule = hasParts ? element.first("rule") : element
    if hasParts, let rule { decoder.expect(rule, attributes: [], text: true) }
    var above = parent
    if let code, let title {
      above = themes.count
      themes.append(
        (
          Codeframe.Theme(
            code: code, label: title, isExclusive: isExclusive, rule: rule?.text,
            place: rule?.placeOfText ?? element.place, parent: parent), element.place
        ))
    }
    guard depth < Self.deepest else { return }
    for child in element.all("theme") { take(child, within: above, depth: depth + 1, &decoder) }
  }

  private func reportRepeated(_ decoder: inout ElementDecoder) {
    var seen: Set<CategoryCode> = []
    for (theme, place) in themes where !seen.insert(theme.code).inserted {
      decoder.report(.duplicateName, at: place, found: .name(theme.code.description))
    }
  }
}

extension XMLElement {
  /// Where the first character of the text stands; the element itself where it has none.
  fileprivate var placeOfText: Place {
    for case .text(_, let start) in children.prefix(1) { return start }
    return place
  }
}
