import SurveyModel
import XMLText

extension ElementDecoder {
  /// Reads `<quotes>`; `nil` where it names no review, which is told.
  mutating func quotes(_ element: XMLElement) -> QuoteRules? {
    expect(
      element, attributes: ["href", "per-theme", "characters", "least", "names", "allow"])
    guard let href = required("href", of: element) else { return nil }
    var rules = QuoteRules(href: href)
    rules.perTheme = whole("per-theme", of: element, in: 1...20) ?? rules.perTheme
    rules.characters = whole("characters", of: element, in: 20...2_000) ?? rules.characters
    rules.least = whole("least", of: element, in: 1...100_000) ?? rules.least
    rules.names = element["names"]
    rules.allowed = element["allow"]
    return rules
  }
}
