import SurveyModel
import XMLText

extension DefinitionWriter {
  /// Writes the named convention, and of the other rules those that it does not set.
  mutating func rules(_ rules: TabulationRules) {
    let plain = rules.convention.rules
    guard !Self.says(rules, theSameAs: plain) || rules.convention != .municipal else { return }
    xml.start("rules")
    if rules.convention != .municipal {
      xml.attribute("convention", rules.convention.rawValue)
    }
    if rules.base != plain.base { xml.attribute("base", rules.base.rawValue) }
    if rules.decimals != plain.decimals { xml.attribute("decimals", String(rules.decimals)) }
    if rules.net != plain.net { xml.attribute("net", rules.net.rawValue) }
    if rules.smallBase != plain.smallBase { xml.attribute("small-base", String(rules.smallBase)) }
    if rules.rounding != plain.rounding { xml.attribute("rounding", rules.rounding.rawValue) }
    if rules.cellRounding != plain.cellRounding {
      xml.attribute("cells", rules.cellRounding.rawValue)
    }
    if rules.total != plain.total { xml.attribute("total", rules.total.rawValue) }
    missingRows(rules.missing, plain.missing)
    xml.end()
  }

  private mutating func missingRows(_ rows: MissingRows, _ plain: MissingRows) {
    if rows.noAnswer != plain.noAnswer { xml.attribute("no-answer", rows.noAnswer.rawValue) }
    if rows.invalid != plain.invalid { xml.attribute("invalid", rows.invalid.rawValue) }
    if rows.notAsked != plain.notAsked { xml.attribute("not-asked", rows.notAsked.rawValue) }
  }

  /// Whether two sets of rules are the same but for what stands with the report.
  private static func says(_ rules: TabulationRules, theSameAs plain: TabulationRules) -> Bool {
    var rules = rules
    rules.percents = plain.percents
    rules.totalPlace = plain.totalPlace
    return rules == plain
  }

  /// Writes which differences are tested, without what the convention of the tables sets.
  mutating func tests(_ tests: TestRules, of convention: Convention) {
    let plain = convention.tests
    xml.start("tests")
    if tests.level != plain.level { xml.attribute("level", tests.level.description) }
    if tests.columns != plain.columns { xml.attribute("columns", tests.columns.rawValue) }
    if tests.correction != plain.correction {
      xml.attribute("correction", tests.correction.rawValue)
    }
    if tests.independence != plain.independence {
      xml.attribute("independence", tests.independence.rawValue)
    }
    if tests.marks != plain.marks { xml.attribute("marks", tests.marks.rawValue) }
    if tests.smallestBase != plain.smallestBase {
      xml.attribute("smallest-base", String(tests.smallestBase))
    }
    if tests.countsPairs != plain.countsPairs {
      xml.attribute("pairs", String(tests.countsPairs))
    }
    xml.end()
  }
}
