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

  @Test(arguments: [
    ("2019-04-30", "平成31年4月30日", "平成31年度"), ("2019-05-01", "令和元年5月1日", "令和元年度"),
    ("2020-03-31", "令和2年3月31日", "令和元年度"), ("2025-08-20", "令和7年8月20日", "令和7年度"),
    ("1989-01-07", "昭和64年1月7日", "昭和63年度"), ("1989-01-08", "平成元年1月8日", "昭和63年度"),
    ("1989-04-01", "平成元年4月1日", "平成元年度"),
  ])
  func `fieldwork has a year of the era`(_ iso: String, _ day: String, _ year: String) {
    let fieldwork = Fieldwork(from: iso, to: iso, calendar: .era)
    #expect(japanese.eraPeriod(Fieldwork(from: iso, to: iso)) == nil)
    #expect(japanese.eraFiscalYear(Fieldwork(from: iso, to: iso)) == nil)
    #expect(japanese.eraPeriod(fieldwork) == "\(day)〜\(day)")
    #expect(japanese.eraFiscalYear(fieldwork) == year)
    #expect(english.eraPeriod(fieldwork) == nil)
    #expect(japanese.eraPeriod(Fieldwork(from: "1900-01-01", to: iso, calendar: .era)) == nil)
  }

  @Test(arguments: [("0.05", "5%", "95%"), ("0.1", "10%", "90%"), ("0.001", "0.1%", "99.9%")])
  func `a level is told in percent`(_ level: String, _ text: String, _ confidence: String) throws {
    let level = try #require(Decimal(level))
    #expect(japanese.levelText(level) == "有意水準\(text)")
    #expect(english.levelText(level) == "\(text) level")
    #expect(english.confidence(level: level) == confidence)
  }

  @Test func `every fixed word is in both languages and has a name of its own`() {
    let words = english.catalogue(level: Decimal("0.05"))
    let signs: Set = ["higher-mark", "lower-mark"]
    #expect(Set(words.map(\.key)).count == words.count)
    for word in words where !signs.contains(word.key) {
      #expect(isPlainASCII(word.text), "\(word.key)")
    }
    #expect(japanese.catalogue(level: Decimal("0.05")).map(\.key) == words.map(\.key))
  }

  @Test func `what tests found is said in words`() throws {
    let level = try #require(Decimal("0.05"))
    #expect(
      english.independenceNote(
        banner: "Sex", test: english.chiSquaredTest, level: level, association: "0.12",
        isSignificant: true)
        == "Answers differ significantly by 'Sex' (chi-squared test, 5% level, Cramér's V 0.12).")
    #expect(
      japanese.independenceNote(
        banner: "年齢", within: ["男", "女"], test: japanese.chiSquaredTest, level: level)
        == "「年齢」によって、回答に統計的な差があるといえるのは、「男」、「女」の中です（χ²検定、有意水準5%）。")
    #expect(
      japanese.choicesNote(
        banner: "年齢", choices: [], test: japanese.chiSquaredTest, level: level)
        == "「年齢」によって統計的な差があるといえる選択肢はありません"
        + "（選択肢ごとのχ²検定、選択肢の数で補正、有意水準5%）。")
    #expect(
      english.choicesNote(
        banner: "Age", choices: ["Bus"], test: english.raoScottTest, level: level)
        == "Choices that differ significantly by 'Age': 'Bus' "
        + "(chi-squared test of the design (Rao and Scott) for each choice, corrected for their "
        + "number, 5% level).")
    let rules = TestRules(columns: .dimensions, correction: .benjaminiHochberg)
    #expect(
      english.lettersNote(rules)
        == "A letter tells that the figure is significantly higher than in the group of that "
        + "letter (t test of shares and means with effective bases, "
        + "correction of Benjamini and Hochberg, 5% level).")
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
      japanese.leftOutNote(9, banner: "性別") == "「性別」の区分が分からない9人は、全体に含み、どの区分にも含みません。")
    #expect(
      english.leftOutNote(1, banner: "Sex")
        == "1 person without a category of 'Sex' is counted among all and in no group.")
  }

  @Test func `notes explain rounding, small bases and rows`() {
    #expect(japanese.roundingNote == "割合は四捨五入しているため、合計が100%にならないことがあります。")
    #expect(
      japanese.smallBaseNote(mark: "*", limit: 30) == "「*」は母数が30人未満の区分です。割合は参考値としてご覧ください。")
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
