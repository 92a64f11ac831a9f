import SurveyModel
import Testing

@testable import Verbatims

@Suite struct ThemeRuleTests {
  private let start = Place(line: 10, column: 5)

  /// Rule | the same with every operation in parentheses.
  @Test(arguments: [
    ("a", "a"),
    ("a AND b", "(a&b)"),
    ("a OR b OR c", "(a|b|c)"),
    ("NOT a", "!a"),
    ("NOT NOT a", "!!a"),
    ("a OR b AND c", "(a|(b&c))"),
    ("a AND b OR c AND d", "((a&b)|(c&d))"),
    ("NOT a AND b", "(!a&b)"),
    ("NOT (a AND b)", "!(a&b)"),
    ("(a OR b) AND c", "((a|b)&c)"),
    ("((a))", "a"),
    ("a & b | ! c", "((a&b)|!c)"),
    ("a&b|!c", "(a&b|!c)"),
    ("駅&バス|!車", "((駅&バス)|!車)"),
    ("a && b || c", "((a&b)|c)"),
    ("a and b or not c", "((a&b)|!c)"),
    ("ａ ＡＮＤ ｂ　ｏｒ　Ｎｏｔ（ｃ）", "((a&b)|!c)"),
    ("駅＆バス｜！車", "((駅&バス)|!車)"),
    ("android OR nothing OR order", "(android|nothing|order)"),
    ("\"a AND b\"", "a and b"),
    ("“(仮)” AND ＂b＂", "((仮)&b)"),
    ("\"a \\\"b\\\" \\\\ \\n\"", "a \"b\" \\ \\n"),
    ("便利! AND 24/7", "(便利!&24/7)"),
    ("Q&A OR Ｒ＆Ｄ", "(q&a|r&d)"),
    ("駅|バス停", "(駅|バス停)"),
    ("/a b|c/ AND d", "(/a b|c/&d)"),
    ("/a\\/b/", "/a\\/b/"),
    ("a\nAND\r\nb", "(a&b)"),
    ("near(a, b)", "near(a,b)[10]"),
    ("NEAR(駐車場、\"狭 い\"、/遠(い|く)/)[5] OR ｓｅｑ（a，b）［０］", "(near(駐車場,狭 い,/遠(い|く)/)[5]|seq(a,b)[0])"),
    ("near OR seq", "(near|seq)"),
    ("NOT seq(a,b) AND c,d", "(!seq(a,b)[10]&c,d)"),
  ])
  func `an operator binds as the manual says`(rule: String, meaning: String) throws {
    let parsed = try ThemeRule(parsing: rule, at: start)
    #expect(written(parsed.expression) == meaning)
  }

  /// Rule | reason | line | column | found | first expectation.
  @Test(
    arguments: [
      ("", .emptyRule, 10, 5, "", "word"),
      (" \n ", .emptyRule, 11, 2, "", "word"),
      ("a b", .missingOperator, 10, 7, "b", "AND"),
      ("a\n  b", .missingOperator, 11, 3, "b", "AND"),
      ("駐車場 OR\r\n駅前 (駅)", .missingOperator, 11, 4, "(", "AND"),
      ("a \"b c\"", .missingOperator, 10, 7, "\"b c\"", "AND"),
      ("a NOT b", .missingOperator, 10, 7, "NOT", "AND NOT"),
      ("near (a, b)", .missingOperator, 10, 10, "(", "AND"),
      ("near(a)", .badProximity, 10, 11, ")", ","),
      ("a OR near()", .badProximity, 10, 15, ")", "word"),
      ("near(a, (b))", .badProximity, 10, 13, "(", "word"),
      ("near(a, AND)", .badProximity, 10, 13, "AND", "word"),
      ("near(a b)", .badProximity, 10, 12, "b", ","),
      ("near(a, b", .unclosedParenthesis, 10, 5, "near(", ")"),
      ("near(a, b)[x]", .badDistance, 10, 15, "[x]", "[10]"),
      ("near(a, b)[99999]", .badDistance, 10, 15, "[99999]", "[10]"),
      ("near(a, b)[1", .badDistance, 10, 15, "[1", "[10]"),
      ("(a b)", .missingOperator, 10, 8, "b", "AND"),
      ("a AND", .missingTerm, 10, 10, "", "word"),
      ("AND a", .missingTerm, 10, 5, "AND", "word"),
      ("a OR\nOR b", .missingTerm, 11, 1, "OR", "word"),
      ("()", .missingTerm, 10, 6, ")", "word"),
      ("a AND (b OR c", .unclosedParenthesis, 10, 11, "(", ")"),
      ("a)", .unopenedParenthesis, 10, 6, ")", "AND"),
      ("a OR \"b", .unclosedQuote, 10, 10, "\"b", "\""),
      ("a OR\n/b", .unclosedPattern, 11, 1, "/b", "/"),
      ("a OR \"\u{200B} \"", .emptyPhrase, 10, 10, "\"\u{200B} \"", "\"phrase\""),
    ] as [(String, ThemeRuleFault.Reason, Int, Int, String, String)])
  func `a fault has its line and column`(
    rule: String, reason: ThemeRuleFault.Reason, line: Int, column: Int, found: String,
    expected: String
  ) {
    let fault = #expect(throws: ThemeRuleFault.self) { try ThemeRule(parsing: rule, at: start) }
    #expect(fault?.reason == reason)
    #expect(fault?.place == Place(line: line, column: column))
    #expect(fault?.found == found)
    #expect(fault?.expected.first == expected)
  }

  @Test(arguments: [
    ("/(a/", 10, 8), ("/a[b/", 10, 9), ("a OR\n  /駅前(駅|駅[/", 11, 11), ("/*a/", 10, 6),
    ("/（ア）(/", 10, 10),
  ])
  func `a fault in a regular expression is placed inside it`(rule: String, line: Int, column: Int) {
    let fault = #expect(throws: ThemeRuleFault.self) { try ThemeRule(parsing: rule, at: start) }
    guard case .badPattern(let message)? = fault?.reason else {
      Issue.record("no bad pattern")
      return
    }
    #expect(!message.isEmpty)
    #expect(fault?.place == Place(line: line, column: column))
  }

  @Test(arguments: ["(", "NOT ", "!"])
  func `nesting without end is a fault, not a crash`(sign: String) {
    let rule = String(repeating: sign, count: 100_000) + "a"
    let fault = #expect(throws: ThemeRuleFault.self) { try ThemeRule(parsing: rule, at: start) }
    #expect(fault?.reason == .nestedTooDeeply)
  }

  @Test func `all faults of a codeframe are found at once`() {
    let codeframe = Codeframe(
      id: "t",
      themes: [
        theme("a b", line: 3), theme("a OR b", line: 4), theme("/(/", line: 5), theme("", line: 6),
      ])
    let found = ReadCodeframe(codeframe, file: "survey.xml").findings
    #expect(found.map(\.rule) == [.badThemeRule, .badThemeRule, .badThemeRule])
    #expect(found.map(\.file) == ["survey.xml", "survey.xml", "survey.xml"])
    #expect(found.map { $0.place?.line } == [3, 5, 6])
    #expect(found.map { $0.place?.column } == [3, 3, 1])
    #expect(found.map(\.found) == [.name("b"), .name("/(/"), .nothing])
    #expect(found[0].expected == ["AND", "OR"])
  }

  private func theme(_ rule: String, line: Int) -> Codeframe.Theme {
    Codeframe.Theme(
      code: CategoryCode(line), label: "t", isExclusive: false, rule: rule,
      place: Place(line: line, column: 1))
  }

  private func written(_ term: ThemeRule.Term) -> String {
    switch term.kind {
    case .phrase(let phrase): String(decoding: phrase.bytes, as: UTF8.self)
    case .pattern(let pattern): "/\(pattern.text)/"
    }
  }

  private func written(_ expression: ThemeRule.Expression) -> String {
    switch expression {
    case .term(let term): written(term)
    case .near(let list):
      (list.isOrdered ? "seq(" : "near(") + list.terms.map { written($0) }.joined(separator: ",")
        + ")[\(list.distance)]"
    case .not(let inner): "!" + written(inner)
    case .all(let parts): "(" + parts.map(written).joined(separator: "&") + ")"
    case .any(let parts): "(" + parts.map(written).joined(separator: "|") + ")"
    }
  }
}
