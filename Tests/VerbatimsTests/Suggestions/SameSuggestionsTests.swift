import SurveyModel
import Testing

@testable import Verbatims

@Suite struct `The same answers give the same suggestions` {
  private static let subjects = [
    ["駐車場", "狭い", "止められない", "足りない"], ["バス", "本数", "少ない", "時刻"],
    ["窓口", "待ち時間", "長い", "番号札"], ["公園", "遊具", "古い", "草"],
  ]

  /// Invented: 400 answers of four subjects, in the order of a small generator.
  private static func answers() -> [[UInt8]] {
    var state: UInt64 = 7
    func next(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    return (0..<400).map { number in
      let words = subjects[number % 4]
      let text = (0..<3).map { _ in words[next(words.count)] }.joined(separator: "が")
      return Array("\(text) \(next(50))".utf8)
    }
  }

  private static func suggested(_ answers: [[UInt8]], threads: Int) -> [String] {
    let redactor = Redactor { kind, _ in "[\(kind.rawValue)]" }
    let prepared = AnswerPreparation(redactor, dictionary: nil, threads: threads)
      .prepared(answers)
    var options = GroupingOptions()
    options.threads = threads
    let suggested = SuggestedThemes(prepared, options, dictionary: nil, language: .japanese)
    return suggested.themes.map { theme in
      [
        theme.title, theme.suggestion.rule?.text ?? "", "\(theme.answers)", "\(theme.found)",
        "\(theme.suggestion.cohesion)",
        theme.quotes.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "/"),
      ].joined(separator: "|")
    }
  }

  @Test func `whatever their order, and whatever the threads`() {
    let answers = Self.answers()
    let expected = Self.suggested(answers, threads: 1)
    #expect(expected.count > 1)
    #expect(Self.suggested(answers, threads: 2) == expected)
    #expect(Self.suggested(answers.reversed(), threads: 1) == expected)
    #expect(
      Self.suggested(answers.indices.map { answers[($0 * 149) % 400] }, threads: 2) == expected)
  }
}
