import SurveyModel
import Testing

@testable import Drafting

@Suite struct RoutingExpressionTests {
  @Test(arguments: [
    "[visit] = '1'", "${visit} = '1'", "visit.NAOK == \"1\"", "((visit == 1))", "visit eq '1'",
  ])
  func `questionnaires say the same in their own ways`(text: String) {
    let name = text.contains("NAOK") ? "visit.NAOK" : "visit"
    #expect(
      RoutingExpression(text)
        == .compare(.reference(name, part: nil), .equal, .literal("1")))
  }

  @Test func `and binds closer than or, and a choice of several has its code in brackets`() {
    let expected = RoutingExpression.any([
      .compare(.reference("a", part: "2"), .equal, .literal("1")),
      .all([
        .compare(.reference("b", part: nil), .atLeast, .literal("18")),
        .not(.call("selected", [.reference("c", part: nil), .literal("x")])),
      ]),
    ])
    #expect(RoutingExpression("[a(2)] = '1' or [b] >= 18 and not(selected(${c}, 'x'))") == expected)
  }

  @Test(arguments: [
    "", "[a", "a ==", "count(a) > ", "a + 1 = 2", String(repeating: "(", count: 500),
  ])
  func `what is no condition is told to be none`(text: String) {
    #expect(RoutingExpression(text) == nil)
  }
}
