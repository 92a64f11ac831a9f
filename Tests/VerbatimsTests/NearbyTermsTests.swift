import SurveyModel
import Testing

@testable import Verbatims

@Suite struct `Terms close to each other` {
  /// Rule | answer | whether it is under the theme. Units are characters of Japanese and words of
  /// alphabets.
  @Test(arguments: [
    ("near(駐車場, 狭い)[1]", "駐車場が狭い", true),
    ("near(駐車場, 狭い)[0]", "駐車場が狭い", false),
    ("near(駐車場, 狭い)[0]", "駐車場、狭い", true),
    ("near(狭い, 駐車場)[1]", "駐車場が狭い", true),
    ("seq(狭い, 駐車場)[1]", "駐車場が狭い", false),
    ("seq(狭い, 駐車場)[10]", "狭いのは駐車場です", true),
    ("near(駐車場, 遠い)[5]", "駐車場は広くて便利だが、窓口が遠い", false),
    ("near(駐車場, 遠い)", "駐車場は広くて便利だが、窓口が遠い", false),
    ("near(駐車場, 遠い)[12]", "駐車場は広くて便利だが、窓口が遠い", true),
    ("near(card, lost)[2]", "I lost my old card", true),
    ("near(card, lost)[1]", "I lost my old card", false),
    ("near(a, b, c)[1]", "a x b x c", true),
    ("near(a, b, c)[1]", "c x a x b", true),
    ("near(a, b, c)[1]", "a x b x x c", false),
    ("seq(a, b, c)[1]", "a x a b x c", true),
    ("seq(a, b, c)[3]", "a b a x b x x x c", true),
    ("near(駅, 駅)[5]", "駅から駅まで", true),
    ("near(駅, 駅)[5]", "駅まで", false),
    ("near(/駐車場?/, /狭[いく]/)[2]", "駐車がとても狭くて駐車場は狭い", true),
    ("NOT near(駐車場, 狭い)[3] AND 駐車場", "駐車場は広い", true),
  ])
  func `a rule holds where its terms are close enough`(
    _ rule: String, _ answer: String, _ isUnder: Bool
  ) {
    var coder = ThemeCoder(ReadCodeframe(codeframe(rule), file: "survey.xml"))
    var themes: [Int] = []
    coder.themes(of: NormalisedText(answer), into: &themes)
    #expect(themes == (isUnder ? [0] : []))
  }

  @Test func `an explanation has a place for each of the terms`() {
    var coder = ThemeCoder(ReadCodeframe(codeframe("near(狭い, 駐車場)[2]"), file: "survey.xml"))
    let matches = coder.explanation(of: NormalisedText("駐車場が狭い")).first?.matches ?? []
    #expect(matches.map(\.term.source) == ["狭い", "駐車場"])
    #expect(matches.map(\.bytes) == [12..<18, 0..<9])
  }

  /// Against every choice of places, one for each term.
  @Test func `pairs and sequences are those that a search of all places finds`() {
    var chance = Chance(seed: 11)
    for _ in 0..<2_000 {
      let text = (0..<chance.below(14)).map { _ in chance.pick(["a", "b", "c", "x", "x"]) }
      let terms = ["a", "b", "c"].prefix(2 + chance.below(2))
      let distance = chance.below(4)
      let isOrdered = terms.count > 2 || chance.below(2) == 0
      let name = isOrdered ? "seq" : "near"
      var coder = ThemeCoder(
        ReadCodeframe(
          codeframe("\(name)(\(terms.joined(separator: ",")))[\(distance)]"), file: "survey.xml"))
      var themes: [Int] = []
      coder.themes(of: NormalisedText(text.joined(separator: " ")), into: &themes)
      let expected = holds(Array(terms), text, distance, isOrdered)
      #expect(!themes.isEmpty == expected, "\(name) \(terms) [\(distance)] in \(text)")
    }
  }

  private func holds(
    _ terms: [String], _ text: [String], _ distance: Int, _ isOrdered: Bool
  ) -> Bool {
    func reach(_ rest: ArraySlice<String>, after place: Int) -> Bool {
      guard let term = rest.first else { return true }
      return text.indices.contains { next in
        next > place && next - place - 1 <= distance && text[next] == term
          && reach(rest.dropFirst(), after: next)
      }
    }
    let orders = isOrdered ? [terms] : [terms, terms.reversed()]
    return orders.contains { order in
      text.indices.contains { text[$0] == order[0] && reach(order.dropFirst(), after: $0) }
    }
  }

  private func codeframe(_ rule: String) -> Codeframe {
    Codeframe(
      id: "t",
      themes: [
        Codeframe.Theme(
          code: CategoryCode(1), label: "t", isExclusive: false, rule: rule,
          place: Place(line: 1, column: 1))
      ])
  }
}
