import SurveyModel
import XMLText

// The conventions of tables and tests: a named one first, then what is said of single rules.
extension ElementDecoder {
  private static let ruleAttributes = [
    "convention", "base", "decimals", "net", "small-base", "rounding", "cells", "total",
    "no-answer", "invalid", "not-asked",
  ]

  /// Reads `<rules>`.
  mutating func rules(_ element: XMLElement) -> TabulationRules {
    expect(element, attributes: Self.ruleAttributes)
    let convention: Convention = choice("convention", of: element) ?? .municipal
    var rules = convention.rules
    rules.base = choice("base", of: element) ?? rules.base
    rules.net = choice("net", of: element) ?? rules.net
    rules.decimals = whole("decimals", of: element, in: 0...4) ?? rules.decimals
    rules.smallBase = whole("small-base", of: element, in: 0...1_000_000) ?? rules.smallBase
    rules.rounding = choice("rounding", of: element) ?? rules.rounding
    rules.cellRounding = choice("cells", of: element) ?? rules.cellRounding
    rules.total = choice("total", of: element) ?? rules.total
    let missing = rules.missing
    rules.missing.noAnswer = shownRow("no-answer", of: element) ?? missing.noAnswer
    rules.missing.invalid = choice("invalid", of: element) ?? missing.invalid
    rules.missing.notAsked = choice("not-asked", of: element) ?? missing.notAsked
    return rules
  }

  /// The row into which others are folded is not folded itself.
  private mutating func shownRow(
    _ name: String, of element: XMLElement
  ) -> MissingRows.Shown? {
    let shown = MissingRows.Shown.allCases.filter { $0 != .folded }
    return value(name, of: element, expected: shown.map(\.rawValue)) { text in
      shown.first { $0.rawValue.utf8.elementsEqual(text.utf8) }
    }
  }

  /// Reads `<tests>`; what is left out is as the convention of the tables has it.
  mutating func tests(_ element: XMLElement, of convention: Convention) -> TestRules {
    expect(
      element,
      attributes: [
        "level", "columns", "correction", "independence", "marks", "smallest-base", "pairs",
      ])
    var tests = convention.tests
    tests.level =
      decimal(
        "level", of: element, from: Decimal(units: 1, scale: 6), to: Decimal(units: 5, scale: 1))
      ?? tests.level
    tests.columns = choice("columns", of: element) ?? tests.columns
    tests.correction = choice("correction", of: element) ?? tests.correction
    tests.independence = choice("independence", of: element) ?? tests.independence
    tests.marks = choice("marks", of: element) ?? tests.marks
    tests.smallestBase =
      whole("smallest-base", of: element, in: 0...1_000_000) ?? tests.smallestBase
    if element.attribute("pairs") != nil { tests.countsPairs = flag("pairs", of: element) }
    return tests
  }

  /// The shares of a table, in the order in which pages show them.
  mutating func percents(_ element: XMLElement) -> [PercentKind]? {
    guard let attribute = element.attribute("percents") else { return nil }
    let known = PercentKind.allCases.map(\.rawValue)
    let words = attribute.value.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
    var kinds: [PercentKind] = []
    for word in words {
      guard let kind = PercentKind(rawValue: word) else {
        report(
          .badValue, at: attribute.valuePlace, found: .name(word), expected: known,
          nearest: nearest(to: word, among: known))
        continue
      }
      if kinds.contains(kind) {
        report(.duplicateName, at: attribute.valuePlace, found: .name(word))
      }
      kinds.append(kind)
    }
    if words.isEmpty {
      report(.badValue, at: attribute.valuePlace, expected: known)
    }
    return kinds.isEmpty ? nil : kinds
  }
}
