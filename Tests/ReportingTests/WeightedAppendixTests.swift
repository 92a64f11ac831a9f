import SurveyModel
import Tabulation
import Testing

@testable import Reporting

@Suite struct `The appendix of weighted and tested surveys` {
  /// The lines from the one that begins so up to the next empty one.
  private func table(_ start: String, _ report: Report) throws -> [String] {
    let lines = ReportingTests.lines(report.appendixCSV())
    let first = try #require(lines.firstIndex { $0.hasPrefix(start) })
    return Array(lines[first...].prefix { !$0.isEmpty })
  }

  private func town(
    _ change: (inout Survey) throws -> Void = { _ in }, language: ReportLanguage = .japanese
  ) throws -> Survey {
    var survey = try ReportingTests.town(language: language)
    try change(&survey)
    return survey
  }

  @Test func `the head says to what shares are weighted`() throws {
    let head = try table("まちの", report(town(), with: .weights))
    #expect(
      head.suffix(2) == [
        "\"割合と平均は、「性別」の構成が母集団と合うように重み付けした値です。"
          + "デザイン効果は1.10、実効標本サイズは1,090.3人です。\"",
        "ウエイトのない1人は、重み付けした値に含みません。",
      ])
  }

  @Test func `a weighted tally shows people and weights side by side`() throws {
    #expect(
      try table("Q1,使うもの（", report(town(), with: .weights)) == [
        "Q1,使うもの（2つまで選択可）", "使うものを選んでください", "選択項目,回答数,加重後の回答数,割合,割合（加重なし）",
        "1. 図書館,4,6.0,50.0%,50.0%", "2. バス,3,4.5,37.5%,37.5%", "3. なし,1,1.5,12.5%,12.5%",
        "（再掲）いずれか,5,7.5,62.5%,62.5%", "無回答,1,1.5,12.5%,12.5%", "無効,1,1.5,12.5%,12.5%",
        "回答計（M.T.）,8,12.0,100.0%,100.0%", "母数は8人、加重後は12.0人です。",
        "複数の選択肢を選べる設問のため、割合の合計は100%を超えることがあります。",
      ])
    #expect(
      try table("Q2,満足度", report(town(), with: .weights)).filter { $0.hasPrefix("平均") } == [
        "平均,6,9.0,2.33,2.33"
      ])
    let grid = try table("Q5,評価", report(town(), with: .weights))
    #expect(
      grid.prefix(3) == [
        "Q5,評価",
        "選択項目,1. よい,加重後の回答数,割合,2. 悪い,加重後の回答数,割合,無回答,加重後の回答数,割合,無効,"
          + "加重後の回答数,割合,母数,加重後の母数",
        "窓口,5,7.5,71.4%,2,3.0,28.6%,1,1.5,,0,0.0,,7,10.5",
      ])
  }

  @Test func `a population is weighted to whole people`() throws {
    var report = try report(town(), with: .weights)
    let survey = try town { survey in
      survey.weighting = report.survey.weighting
      survey.weighting?.total = .population
    }
    let weights = report.weights
    report = Report(
      survey: survey, tables: report.tables, accounting: report.accounting,
      findings: report.findings, quality: report.quality, version: report.version)
    report.weights = weights
    #expect(try table("Q1,使うもの（", report)[3] == "1. 図書館,4,6,50.0%,50.0%")
  }

  @Test func `a tested tally has the interval of each share`() throws {
    #expect(
      try table("Q1,使うもの（", report(town(), with: .tests)).dropFirst(2).prefix(2) == [
        "選択項目,回答数,割合,95%信頼区間", "1. 図書館,4,50.0%,40.0〜60.0%",
      ])
  }

  @Test func `a weighted crossing has a line for people, weights and shares`() throws {
    #expect(
      try table("Q1,使うもの × 性別", report(town(), with: .weights)).prefix(8) == [
        "Q1,使うもの × 性別", "性別,表示,母数,1. 図書館,2. バス,3. なし,（再掲）いずれか,無回答,無効,回答計（M.T.）",
        "全体,回答数,8,4,3,1,5,1,1,8", ",加重後の回答数,12.0,6.0,4.5,1.5,7.5,1.5,1.5,12.0",
        ",割合,,50.0%,37.5%,12.5%,62.5%,12.5%,12.5%,100.0%", "男*,回答数,3,1,2,1,2,-,-,4",
        ",加重後の回答数,4.5,1.5,3.0,1.5,3.0,-,-,6.0", ",割合,,33.3%,66.7%,33.3%,66.7%,-,-,133.3%",
      ])
  }

  @Test func `marks stand behind shares and are explained below`() throws {
    #expect(
      try table("Q1,使うもの × 性別", report(town(), with: .tests)) == [
        "Q1,使うもの × 性別", "性別,母数,1. 図書館,2. バス,3. なし,（再掲）いずれか,無回答,無効,回答計（M.T.）",
        "全体,8,4,3,1,5,1,1,8", ",,50.0%,37.5%,12.5%,62.5%,12.5%,12.5%,100.0%",
        "男（A）*,3,1,2,1,2,-,-,4", ",,33.3%▲ B,66.7%▼,33.3%,66.7%,-,-,133.3%",
        "女（B）,4,3,1,-,3,-,1,4", ",,75.0%▼,25.0%▲ A,-,75.0%,-,25.0%,100.0%",
        "「*」は母数が4人未満の区分です。割合は参考値としてご覧ください。",
        "「性別」の区分が分からない1人は、全体に含み、どの区分にも含みません。",
        "「性別」によって、回答に統計的な差があるといえます（標本設計を考慮したχ²検定（ラオ・スコット）、有意水準5%）。",
        "「性別」によって統計的な差があるといえる選択肢は、「図書館」です（選択肢ごとのχ²検定、選択肢の数で補正、有意水準5%）。",
        "「▲」はほかの区分を合わせた値より統計的に高い割合、「▼」は低い割合です（割合の差の検定、有意水準5%）。",
        "英字は、その英字の区分より統計的に高い値であることを表します"
          + "（割合の差のz検定、平均はt検定、ホルムの方法で補正、有意水準5%）。",
      ])
  }

  @Test(arguments: [
    (TestRules.Marks.arrows, "男*", "33.3%▲", "66.7%▼"),
    (.letters, "男（A）*", "33.3% B", "66.7%"), (.none, "男*", "33.3%", "66.7%"),
  ])
  func `the definition chooses the marks`(
    _ marks: TestRules.Marks, _ heading: String, _ first: String, _ second: String
  ) throws {
    let survey = try town { $0.tests = TestRules(marks: marks) }
    let lines = try table("Q1,使うもの × 性別", report(survey, with: .tests))
    #expect(lines[4].hasPrefix("\(heading),3,"))
    #expect(lines[5].hasPrefix(",,\(first),\(second),"))
    #expect(lines.contains { $0.hasPrefix("「▲」") } == (marks == .arrows))
    #expect(lines.contains { $0.hasPrefix("英字") } == (marks == .letters))
  }

  @Test func `no page shows a p`() throws {
    let text = String(
      decoding: try report(town(), with: [.weights, .tests]).appendixCSV(), as: UTF8.self)
    for p in ["0.27", "1e-30", "0.0455"] { #expect(!text.contains(p)) }
  }

  @Test func `banners side by side are one table with a section each`() throws {
    let survey = try town { survey in
      let age = Banner(levels: [try variable("A")])
      survey.banners.append(age)
      survey.sideBySide = [[survey.banners[0], age]]
    }
    #expect(
      try table("Q2,満足度 × 性別、年齢", report(survey, with: [])) == [
        "Q2,満足度 × 性別、年齢",
        "項目,区分,母数,1. 不満,2. ふつう,3. 満足,9. わからない,（再掲）ふつう以上,無効,上位2,下位2,平均,標準偏差,中央値",
        "全体,,7,1,2,3,1,5,1,5,3,2.33,0.82,2.50",
        ",,,14.3%,28.6%,42.9%,14.3%,71.4%,,71.4%,42.9%,,,",
        "性別,男*,3,1,1,1,-,2,-,2,2,2.00,1.00,2.00",
        ",,,33.3%,33.3%,33.3%,-,66.7%,-,66.7%,66.7%,,,", ",女*,3,-,1,2,-,3,1,3,1,2.67,0.58,3.00",
        ",,,-,33.3%,66.7%,-,100.0%,,100.0%,33.3%,,,", "年齢,若い*,3,1,2,-,-,2,1,2,3,1.67,0.58,2.00",
        ",,,33.3%,66.7%,-,-,66.7%,,66.7%,100.0%,,,", ",年配,4,-,-,3,1,3,-,3,-,3.00,0.00,3.00",
        ",,,-,-,75.0%,25.0%,75.0%,-,75.0%,-,,,",
        "「*」は母数が4人未満の区分です。割合は参考値としてご覧ください。",
        "「性別」の区分が分からない1人は、全体に含み、どの区分にも含みません。",
      ])
  }

  @Test func `a question without one of the banners keeps the others in their table`() throws {
    let survey = try town { survey in
      let age = Banner(levels: [try variable("A")])
      survey.banners.append(age)
      survey.sideBySide = [[survey.banners[0], age]]
    }
    let lines = try table("S,性別 × 年齢", report(survey, with: []))
    #expect(lines[1].hasPrefix("項目,区分,母数,1. 男,"))
    #expect(lines[4].hasPrefix("年齢,若い,4,"))
  }

  @Test(arguments: [TotalPlace.first, .last, .none])
  func `the column for all stands where the rules say`(_ place: TotalPlace) throws {
    let survey = try town { $0.rules.totalPlace = place }
    let lines = try table("Q1,使うもの × 性別", report(survey, with: []))
    let heads = lines.dropFirst(2).filter { !$0.hasPrefix(",") }.prefix { !$0.hasPrefix("「") }
      .map { String($0.prefix { $0 != "," }) }
    switch place {
    case .first: #expect(heads == ["全体", "男*", "女"])
    case .last: #expect(heads == ["男*", "女", "全体"])
    case .none:
      #expect(heads == ["男*", "女"])
      #expect(lines.last == "「性別」の区分が分からない1人は、この表に含みません。")
    }
  }

  @Test func `a total of the columns holds nobody without a category`() throws {
    let survey = try town { $0.rules.total = .columns }
    let lines = try table("Q1,使うもの × 性別", report(survey, with: []))
    #expect(lines[2] == "全体,7,4,3,1,5,1,8")
    #expect(lines.last == "「性別」の区分が分からない1人は、この表に含みません。")
  }

  @Test func `row and total percents have lines of their own`() throws {
    let survey = try town { $0.rules.percents = [.column, .row, .total] }
    #expect(
      try table("Q1,使うもの × 性別", report(survey, with: [])).dropFirst().prefix(9) == [
        "性別,表示,母数,1. 図書館,2. バス,3. なし,（再掲）いずれか,無回答,無効,回答計（M.T.）",
        "全体,回答数,8,4,3,1,5,1,1,8", ",区分内の割合,,50.0%,37.5%,12.5%,62.5%,12.5%,12.5%,100.0%",
        ",選択肢内の割合,,100.0%,100.0%,100.0%,100.0%,100.0%,100.0%,100.0%",
        ",全体に対する割合,,50.0%,37.5%,12.5%,62.5%,12.5%,12.5%,100.0%", "男*,回答数,3,1,2,1,2,-,-,4",
        ",区分内の割合,,33.3%,66.7%,33.3%,66.7%,-,-,133.3%",
        ",選択肢内の割合,,25.0%,66.7%,100.0%,40.0%,-,-,50.0%",
        ",全体に対する割合,,12.5%,25.0%,12.5%,25.0%,-,-,50.0%",
      ])
  }

  @Test func `a convention that is not the usual one is named`() throws {
    let survey = try town { $0.rules = Convention.spss.rules }
    let head = try table("まちの", report(survey, with: .weights))
    #expect(
      head.suffix(3) == [
        "集計の方式はSPSSに合わせています。", "クロス集計の「全体」は、表に示した区分の人の合計です。",
        "重み付けした人数は、整数に丸めてから割合を計算しています。",
      ])
    let plain = try table("まちの", report(town { $0.rules = Convention.rSurvey.rules }, with: []))
    #expect(
      plain.suffix(3) == [
        "集計の方式はRのパッケージsurveyに合わせています。",
        "割合のちょうど中間の端数は、最後の桁が偶数になるように丸めています。",
        "クロス集計の「全体」は、表に示した区分の人の合計です。",
      ])
  }

  @Test func `rows that are folded or hidden leave a note`() throws {
    let folded = try town { $0.rules.missing = MissingRows(invalid: .folded) }
    let lines = try table("Q1,使うもの（", report(folded, with: []))
    #expect(lines.contains("無回答・無効,2,25.0%"))
    #expect(lines.contains("「無回答・無効」のうち、無効は1人です。"))
    let hidden = try town { $0.rules.missing = MissingRows(noAnswer: .hidden, invalid: .hidden) }
    #expect(
      try table("Q1,使うもの（", report(hidden, with: [])).contains(
        "表に示していない無回答1人、無効1人も、割合の母数に含みます。"))
    #expect(
      try table("Q2,満足度", report(hidden, with: [])).contains("母数から除いた人は、無効1人です。"))
  }

  @Test func `columns of nets are marked and said to overlap`() throws {
    let survey = try town { survey in
      survey.crossings = [
        Crossing(
          rows: [try id("S")], banner: Banner(levels: [try variable("Q2")], showsNets: true))
      ]
    }
    let lines = try table("S,性別 × 満足度", report(survey, with: []))
    #expect(lines.contains { $0.hasPrefix("（再掲）ふつう以上,5,") })
    #expect(lines.contains("（再掲）の区分の人は、ほかの区分にも含みます。"))
  }

  // n = 8 of N = 900 and p = 0.5: 2√(892/899 · 0.25/8) = 0.3522; of the men 2√(897/899 · 0.25/3).
  @Test func `the sampling error is told where the population is known`() throws {
    #expect(
      try table("標本誤差", report(town(), with: [])) == [
        "標本誤差,回答者数,50%,40%・60%,30%・70%,20%・80%,10%・90%,5%・95%",
        "全体,8,±35.2,±34.5,±32.3,±28.2,±21.1,±15.4", "男,3,±57.7,±56.5,±52.9,±46.1,±34.6,±25.1",
        "女,4,±49.9,±48.9,±45.7,±39.9,±29.9,±21.8",
        "割合の標本誤差（信頼度95%、ポイント）です。±2√((N−n)/(N−1)×p(1−p)/n)により計算しました"
          + "（nは回答者数、Nは母集団900人、pは割合）。",
      ])
    let unknown = try town { $0.population = nil }
    #expect(!lines(try report(unknown, with: []).appendixCSV()).contains { $0.hasPrefix("標本誤差") })
    let twoStages = try town { survey in
      survey.population = nil
      survey.sampling = Sampling(stages: 2, place: Place(line: 1, column: 1))
    }
    // 2√(2 · 0.25/8) = 0.5.
    #expect(
      try table("標本誤差", report(twoStages, with: []))[1].hasPrefix("全体,8,±50.0,"))
  }

  @Test func `all of it speaks English where the survey does`() throws {
    let survey = try town(
      { survey in
        survey.rules = Convention.spss.rules
        survey.rules.percents = [.column, .row, .total]
        survey.rules.missing = MissingRows(noAnswer: .hidden, invalid: .hidden)
        survey.sampling = Sampling(stages: 2, place: Place(line: 1, column: 1))
        survey.sideBySide = [[survey.banners[0]]]
      }, language: .english)
    let text = String(
      decoding: try report(survey, with: [.weights, .tests]).appendixCSV(), as: UTF8.self)
    for word in ["割合", "母数", "検定", "回答", "区分", "全体", "加重", "、", "。", "（"] {
      #expect(!text.contains(word), "\(word)")
    }
    #expect(text.contains("by '性別'"))
  }
}
