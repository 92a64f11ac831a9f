import Testing

@testable import Verbatims

@Suite struct `Answers before they are grouped` {
  @Test(arguments: [
    ("特になし", true), ("特になし。", true), ("　特に、なし！", true), ("とくになし", true), ("ありません", true),
    ("特にございません。", true), ("NONE", true), ("N/A", true), ("Don't know.", true), ("---", true),
    ("特になし。駐車場は広い", false), ("なしを食べたい", false), ("", false), ("no parking", false),
    ("駐車場", false),
  ])
  func `who has nothing to say is set apart`(_ answer: String, _ isVacuous: Bool) {
    #expect(VacuousAnswers.shipped.contains(NormalisedText(answer)) == isVacuous)
  }

  @Test func `a survey adds phrases of its own`() {
    let answer = NormalisedText("おまかせします。")
    #expect(!VacuousAnswers.shipped.contains(answer))
    #expect(VacuousAnswers.shipped.adding(["おまかせします"]).contains(answer))
  }

  /// Answer | its points.
  @Test(arguments: [
    ("駐車場が狭い。窓口が遠い。", ["駐車場が狭い。窓口が遠い。"]),
    ("①自治会が紙②学校も紙③会社はハンコ", ["①自治会が紙②学校も紙③会社はハンコ"]),
    ("・手続きが平日のみ\n・電話がつながらない", ["手続きが平日のみ", "電話がつながらない"]),
    ("・手続き ・電話", ["手続き", "電話"]),
    ("1. parking\n2. buses", ["parking", "buses"]),
    ("１．病院の予約\r\n２．図書館の予約\r\n", ["病院の予約", "図書館の予約"]),
    ("(1) 駅 (2) 店", ["駅", "店"]),
    ("良い点\n- 駅\n- 店", ["良い点", "駅", "店"]),
    ("1.5 km, 2.5 km", ["1.5 km, 2.5 km"]),
    ("駅・店", ["駅・店"]),
    ("・駅だけ", ["・駅だけ"]),
    ("  \n ", []),
    ("", []),
  ])
  func `a list is as many points as it has`(_ answer: String, _ points: [String]) {
    let bytes = Array(answer.utf8)
    let found = AnswerPoints.ranges(in: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == points)
  }

  @Test func `bytes that are no text have points without a crash`() {
    var chance = Chance(seed: 9)
    for _ in 0..<500 {
      let noise = (0..<chance.below(60)).map { _ in
        [0x31, 0x2E, 0x0A, 0xE2, 0x91, 0xA0, 0x20, 0xFF, 0xC0][chance.below(9)] as UInt8
      }
      #expect(AnswerPoints.ranges(in: noise).allSatisfy { $0.upperBound <= noise.count })
    }
  }

  @Test func `copies with a changed word belong together`() {
    let campaign = "市の公式アプリを一本化し、市民の声を聞く場をつくってください。アプリの乱立に困っています"
    let answers = [
      campaign, "駐車場が狭いので広げてほしいです", campaign + "。", "ぜひ、" + campaign, "特になし", "特になし",
      "駐車場が狭いので広げてほしいです！", "図書館の予約がスマホでできると助かります",
    ].map { NormalisedText($0) }
    #expect(NearDuplicates(answers).clusters == [[0, 2, 3], [1, 6]])
    #expect(NearDuplicates([]).clusters.isEmpty)
  }

  /// Against the comparison of all pairs.
  @Test func `nearly all pairs that resemble each other are found`() {
    var chance = Chance(seed: 21)
    var answers: [NormalisedText] = []
    for _ in 0..<40 {
      let text = (0..<40).map { _ in chance.pick(["駅", "店", "車", "紙", "人", "家", "道", "川"]) }
      answers.append(NormalisedText(text.joined()))
      var copy = text
      copy[chance.below(40)] = "空"
      answers.append(NormalisedText(copy.joined()))
    }
    let clusters = NearDuplicates(answers).clusters
    #expect(clusters.allSatisfy { $0.count == 2 && $0[1] == $0[0] + 1 && $0[0] % 2 == 0 })
    #expect(clusters.count >= 38)
  }
}
