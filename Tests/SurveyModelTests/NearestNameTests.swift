import Testing

@testable import SurveyModel

@Suite struct NearestNameTests {
  @Test(arguments: [
    ("title", ["title", "text"], "title"),
    ("tilte", ["text", "title"], "title"),
    ("mutliple", ["single", "multiple", "scale"], "multiple"),
    ("Multiple", ["multiple"], "multiple"),
    ("q1", ["Q2", "Q3"], "Q2"),
    ("bannre", ["banner", "banners"], "banner"),
    ("選択技", ["設問", "選択肢"], "選択肢"),
    ("ca", ["abc", "ac"], "ac"),
  ])
  func `a mistyped name finds the name that was meant`(
    typed: String, known: [String], meant: String
  ) {
    #expect(nearest(to: typed, among: known) == meant)
  }

  @Test(arguments: [
    ("colour", ["weight", "base"]), ("", ["a"]), ("abcdef", ["abc"]), ("x", []), ("abcde", ["abc"]),
  ])
  func `a name that is like none finds none`(typed: String, known: [String]) {
    #expect(nearest(to: typed, among: known) == nil)
  }

  @Test func `of two names equally near the first one is named`() {
    #expect(nearest(to: "Q1x", among: ["Q1y", "Q1z"]) == "Q1y")
    #expect(nearest(to: "Q1x", among: ["Q1z", "Q1y"]) == "Q1z")
  }

  @Test func `composed and decomposed kana are different names`() {
    #expect(nearest(to: "が", among: ["か\u{3099}"]) == nil)
  }
}
