import SurveyModel
import Tabulation
import Testing

@testable import Reporting

@Suite struct `The appendix` {
  /// The lines from the one that begins so up to the next empty one.
  private func table(_ start: String, _ report: Report) throws -> [String] {
    let lines = ReportingTests.lines(report.appendixCSV())
    let first = try #require(lines.firstIndex { $0.hasPrefix(start) })
    return Array(lines[first...].prefix { !$0.isEmpty })
  }

  @Test func `it opens with the survey and its returns`() throws {
    let report = try report(town(), townspeople, quarantined: 2)
    #expect(
      try table("まちの", report) == [
        "まちのアンケート", "実施主体,みほん町", "調査対象,16歳以上の町民", "調査期間,2026年3月2日〜2026年3月22日",
        "配布数,24", "有効回収数,8", "回収率,33.3%",
        "割合の母数は回答者総数8人です。無回答、無効、非該当の人を含みます。",
        "読み込んだ10行のうち、8行を集計し、2行を集計から除きました。",
        "「-」は該当する回答がないこと、「0.0」は四捨五入して0になることを表します。",
      ])
    #expect(try table("サービス", report) == ["サービス", "よく使うもの"])
  }

  @Test func `a question prints as the published appendix does`() throws {
    #expect(
      try table("Q1,使うもの（", report(town(), townspeople)) == [
        "Q1,使うもの（2つまで選択可）", "使うものを選んでください", "選択項目,回答数,割合", "1. 図書館,4,50.0%",
        "2. バス,3,37.5%", "3. なし,1,12.5%", "（再掲）いずれか,5,62.5%", "無回答,1,12.5%", "無効,1,12.5%",
        "回答計（M.T.）,8,100.0%", "複数の選択肢を選べる設問のため、割合の合計は100%を超えることがあります。",
      ])
  }

  @Test func `a base of its own is named with who was left out`() throws {
    #expect(
      try table("Q2,満足度", report(town(net: .sum), townspeople)).suffix(8) == [
        "下位2,3,42.9%", "平均,6,2.33", "標準偏差,6,0.82", "中央値,6,2.50",
        "割合の母数はこの設問の回答者数7人です。無回答、無効、非該当の人を除きます。", "母数から除いた人は、無効1人です。",
        "割合は四捨五入しているため、合計が100%にならないことがあります。",
        "再掲の割合は、四捨五入した各選択肢の割合を合計したものです。",
      ])
    #expect(
      try table("Q3,バスの回数（", report(town(), townspeople)) == [
        "Q3,バスの回数（数値回答、該当者のみ）", "選択項目,回答数,割合", "なし,1,14.3%", "1〜5回,4,57.1%",
        "回答あり,6,85.7%", "無回答,1,14.3%", "非該当,1,", "平均（回）,6,3.58", "標準偏差（回）,6,3.58",
        "最小値（回）,6,0.00", "第1四分位数（回）,6,1.38", "中央値（回）,6,2.75", "第3四分位数（回）,6,4.50",
        "最大値（回）,6,10.00", "割合の母数は該当者数7人です。非該当の人を除きます。", "母数から除いた人は、非該当1人です。",
      ])
  }

  @Test func `a grid is one table of rows by categories`() throws {
    #expect(
      try table("Q5,評価", report(town(), townspeople)) == [
        "Q5,評価", "選択項目,1. よい,割合,2. 悪い,割合,無回答,割合,無効,割合,母数", "窓口,5,71.4%,2,28.6%,1,,0,,7",
        "電話,2,40.0%,3,60.0%,2,,1,,5", "割合の母数は項目ごとの回答者数です。その項目に回答していない人を除きます。",
      ])
  }

  @Test func `a cross-tabulation has everyone first and a line for each column`() throws {
    #expect(
      try table("Q1,使うもの × 性別", report(town(), townspeople)) == [
        "Q1,使うもの × 性別", "性別,母数,1. 図書館,2. バス,3. なし,（再掲）いずれか,無回答,無効,回答計（M.T.）",
        "全体,8,4,3,1,5,1,1,8", ",,50.0%,37.5%,12.5%,62.5%,12.5%,12.5%,100.0%",
        "男*,3,1,2,1,2,-,-,4", ",,33.3%,66.7%,33.3%,66.7%,-,-,133.3%", "女,4,3,1,-,3,-,1,4",
        ",,75.0%,25.0%,-,75.0%,-,25.0%,100.0%", "「*」は母数が4人未満の区分です。割合は参考値としてご覧ください。",
        "「性別」の区分が分からない1人は、全体に含み、どの区分にも含みません。",
      ])
  }

  @Test func `nested banners have a heading for each level`() throws {
    let lines = try table("S,性別", report(town(), townspeople))
    #expect(lines == ["S,性別", "選択項目,回答数,割合", "1. 男,3,37.5%", "2. 女,4,50.0%", "無回答,1,12.5%"])
    let nested = try table("Q5,評価 / 電話 × 性別 × 年齢", report(town(), townspeople))
    #expect(
      nested.prefix(6) == [
        "Q5,評価 / 電話 × 性別 × 年齢", "性別,年齢,母数,1. よい,2. 悪い,無回答,無効", "全体,,5,2,3,2,1",
        ",,,40.0%,60.0%,,", "男,若い*,2,1,1,-,-", ",,,50.0%,50.0%,-,-",
      ])
  }

  @Test func `a missing answer that nobody gave is left out and an empty category is not`() throws {
    let one = try question("Q1", "端末", .single([category(1, "スマホ"), category(2, "なし")]))
    let survey = try survey(
      [Section(title: "一", note: nil, isDemographic: false, questions: [one])])
    #expect(
      try table("Q1", report(survey, Array(repeating: [.one(1)], count: 5))) == [
        "Q1,端末", "選択項目,回答数,割合", "1. スマホ,5,100.0%", "2. なし,0,0.0%",
      ])
    let thirds = try report(survey, [[.one(1)], [.one(2)], [.none]])
    #expect(
      try table("Q1", thirds) == [
        "Q1,端末", "選択項目,回答数,割合", "1. スマホ,1,33.3%", "2. なし,1,33.3%", "無回答,1,33.3%",
        "割合は四捨五入しているため、合計が100%にならないことがあります。",
      ])
  }

  @Test func `it speaks the language of the survey`() throws {
    let report = try report(town(language: .english), townspeople)
    #expect(
      try table("Q7", report) == [
        "Q7,その他 (Free text)", "Category,Count,Share", "Answered,3,37.5%", "No answer,4,50.0%",
        "Not asked,1,12.5%",
      ])
    #expect(
      try table("Q3,\"バスの回数 (", report)[0] == "Q3,\"バスの回数 (Number, Asked only where applicable)\"")
    #expect(try table("Q1,使うもの (", report)[6] == "Net: いずれか,5,62.5%")
  }
}
