import SurveyModel
import Testing

@testable import Wording

@Suite struct `Labels of reports` {
  let japanese = ReportLabels(.japanese)
  let english = ReportLabels(.english)

  @Test(arguments: [
    (
      BaseRule.respondents, Int?(714), "割合の母数は回答者総数714人です。無回答、無効、非該当の人を含みます。",
      "Base of shares: All respondents (714 people). "
        + "No answer, invalid and not asked are included."
    ),
    (
      .asked, 1_401, "割合の母数は該当者数1,401人です。非該当の人を除きます。",
      "Base of shares: Respondents asked (1,401 people). Those not asked are left out."
    ),
    (
      .responses, 1, "割合の母数は回答計1件です。人数ではなく、選ばれた選択肢の延べ数です。",
      "Base of shares: All marks (1 mark). These are marks, not people."
    ),
    (
      .gridRow, nil, "割合の母数は項目ごとの回答者数です。その項目に回答していない人を除きます。",
      "Base of shares: Respondents who answered the item. "
        + "Those who did not answer the item are left out."
    ),
  ])
  func `a base is named with its size and its rule`(
    _ base: BaseRule, _ count: Int?, _ inJapanese: String, _ inEnglish: String
  ) {
    #expect(japanese.sentence(of: base, count: count) == inJapanese)
    #expect(english.sentence(of: base, count: count) == inEnglish)
  }

  @Test(arguments: BaseRule.allCases)
  func `every base has a name in both languages`(_ base: BaseRule) {
    #expect(hasJapanese(japanese.name(of: base)))
    #expect(isPlainASCII(english.name(of: base)))
  }

  @Test func `labels are the field's own words`() {
    #expect(
      [japanese.category, japanese.count, japanese.share, japanese.overall]
        == ["選択項目", "回答数", "割合", "全体"])
    #expect(MissingReason.allCases.map { japanese.missing($0) } == ["無回答", "無効", "非該当"])
    #expect(
      MissingReason.allCases.map { english.missing($0) } == ["No answer", "Invalid", "Not asked"])
    #expect(japanese.marks == "回答計（M.T.）")
    #expect(
      [1, 2, 3, 4, 11, 12, 13, 21, 22, 111].map { english.place($0) } == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "111th",
      ])
    #expect(japanese.place(1) == "1位")
    #expect(japanese.top(3) == "上位3位以内")
    #expect(japanese.severalAnswers(maximum: nil) == "複数選択可")
    #expect(japanese.severalAnswers(maximum: 3) == "3つまで選択可")
  }

  @Test func `fieldwork is written out in words`() {
    let fieldwork = Fieldwork(from: "2025-08-20", to: "2025-09-01")
    #expect(japanese.period(fieldwork) == "2025年8月20日〜2025年9月1日")
    #expect(english.period(fieldwork) == "20 August 2025 to 1 September 2025")
    #expect(english.period(Fieldwork(from: "spring", to: "2025-13-01")) == "spring to 2025-13-01")
  }

  @Test func `a note says who is left out and of how many`() {
    #expect(
      japanese.leftOutNote(noAnswer: 12, invalid: 0, notAsked: 1_313)
        == "母数から除いた人は、無回答12人、非該当1,313人です。")
    #expect(
      english.leftOutNote(noAnswer: 12, invalid: 3, notAsked: 0)
        == "Left out of the base: No answer 12, Invalid 3.")
    #expect(japanese.leftOutNote(noAnswer: 0, invalid: 0, notAsked: 0) == nil)
    #expect(
      japanese.leftOutNote(9, banner: "性別") == "「性別」の区分が分からない9人は、全体に含み、各区分の列に含みません。")
    #expect(
      english.leftOutNote(1, banner: "Sex")
        == "1 person without a category of 'Sex' is in the column for all and in no other.")
  }

  @Test func `notes explain rounding, small bases and rows`() {
    #expect(japanese.roundingNote == "割合は四捨五入しているため、合計が100%にならないことがあります。")
    #expect(
      japanese.smallBaseNote(mark: "*", limit: 30) == "「*」は母数が30人未満の列です。割合は参考値としてご覧ください。")
    #expect(
      japanese.rowsNote(read: 100_100, tallied: 100_000, quarantined: 100, dropped: 0)
        == "読み込んだ100,100行のうち、100,000行を集計し、100行を集計から除きました。")
    for text in [
      english.roundingNote, english.severalAnswersNote, english.summedNetNote, english.signsNote,
      english.smallBaseNote(mark: "*", limit: 30),
    ] {
      #expect(isPlainASCII(text) && text.hasSuffix("."))
    }
  }
}
