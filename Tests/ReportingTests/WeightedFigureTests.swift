import Statistics
import SurveyModel
import Tabulation
import Testing

@testable import Reporting

@Suite struct `Weighted and tested figures in data files` {
  private func records(_ start: String, _ bytes: [UInt8]) -> [String] {
    lines(bytes).filter { $0.hasPrefix(start + ",") }
  }

  @Test func `every weighted figure stands beside the unweighted one`() throws {
    let bytes = try report(town(), with: .weights).tablesCSV()
    #expect(
      records("Q1/S,Q1,1", bytes) == [
        "Q1/S,Q1,1,図書館,S,1,男,1,3,1.5,4.5,33.3,small-base,respondents,25.0,4,,12.5,33.3,,6,2.70,"
          + ",,,,,,",
        "Q1/S,Q1,1,図書館,S,2,女,3,4,4.5,6,75.0,,respondents,75.0,4,,37.5,75.0,,6,3.60,,,,,,,",
        "Q1/S,Q1,1,図書館,S,no-answer,無回答,0,1,0,1.5,0.0,small-base,respondents,0.0,4,,0.0,0.0,,6,"
          + "0.90,,,,,,,",
      ])
    #expect(
      records("Q2,Q2,mean", bytes) == ["Q2,Q2,mean,平均,,,,6,6,9,9,,,,,,2.33,,,2.33,,,,,,,,,"])
  }

  @Test func `what was tested stands behind the figure that it is about`() throws {
    let bytes = try report(town(), with: .tests).tablesCSV()
    #expect(
      records("Q1/S,Q1,1", bytes) == [
        "Q1/S,Q1,1,図書館,S,1,男,1,3,,,33.3,small-base,respondents,25.0,4,,12.5,,,,,23.3,43.3,2.1235,"
          + "higher,A,B,",
        "Q1/S,Q1,1,図書館,S,2,女,3,4,,,75.0,,respondents,75.0,4,,37.5,,,,,65.0,85.0,-2.5000,lower,B,,",
        "Q1/S,Q1,1,図書館,S,no-answer,無回答,0,1,,,0.0,small-base,respondents,0.0,4,,0.0,,,,,0.0,10.0,"
          + ",,,,",
      ])
    #expect(
      records("Q1,Q1,1", bytes) == ["Q1,Q1,1,図書館,,,,4,8,,,50.0,,respondents,,,,,,,,,40.0,60.0,,,,,"]
    )
  }

  @Test func `every line has a field for every column`() throws {
    for extras in [Extras.weights, .tests, [.weights, .tests], []] {
      let records = lines(try report(town(), with: extras).tablesCSV()).dropLast()
      let counts = records.map { $0.split(separator: ",", omittingEmptySubsequences: false).count }
      #expect(Set(counts) == [29])
    }
  }

  @Test func `a test has a line with all of its figures`() throws {
    let report = try report(town(), with: [.weights, .tests])
    #expect(
      lines(report.testsCSV())[0]
        == "table,question,row,row_label,banner,test,statistic,df,df2,p,association,people,"
        + "doubtful,significant,convention,weighted,within")
    #expect(
      records("Q1/S", report.testsCSV()) == [
        "Q1/S,Q1,,,S,pearson,23.3842842063,20,,0.270321582884,0.0729345316486,8,true,"
          + "false,municipal,true,",
        "Q1/S,Q1,,,S,rao-scott,1.1143691449,18.5169960123,22201.8782188,1e-30,,8,false,"
          + "true,municipal,true,",
        "Q1/S,Q1,1,図書館,S,item-pearson,4,1,,0.0455002638964,0.1,8,false,true,municipal,true,",
      ])
  }

  @Test func `a test within an outer heading names it`() throws {
    let report = try report(town(), with: .tests)
    #expect(
      records("Q2/S>A", report.testsCSV()).map { $0.hasSuffix(",municipal,false,1") } == [
        false, true, false,
      ])
  }

  @Test func `weighting is laid open margin by margin`() throws {
    let page = lines(try report(town(), with: .weights).weightsCSV())
    #expect(
      page == [
        "まちのアンケート", "ウエイト付け",
        "\"割合と平均は、「性別」の構成が母集団と合うように重み付けした値です。"
          + "デザイン効果は1.10、実効標本サイズは1,090.3人です。\"",
        "ウエイトのない1人は、重み付けした値に含みません。", "区分の分からない人は、回答者の中での割合のまま残しています。",
        "ウエイトの合計は、回答者数に合わせています。", "ウエイトは平均の0.3倍以上3倍以下です。", "", "項目,値",
        "ウエイトのある回答者数,8", "ウエイトのない回答者数,1", "ウエイトの合計,12.00", "最小のウエイト,0.363052",
        "最大のウエイト,2.193826", "デザイン効果,1.1006", "実効標本サイズ,1090.3",
        "上限・下限に達した回答者数,2", "上限・下限に達した割合,25.0%", "反復の回数,7", "", "母集団の構成：性別",
        "出典のファイル,residents.csv",
        "性別,回答者数,回答者の構成比,目標,目標の構成比,加重後の合計,加重後の構成比,差（ポイント）",
        "男,3,37.50%,4.73,39.38%,4.50,37.50%,-1.88", "女,4,50.00%,5.78,48.13%,6.00,50.00%,1.87",
        "区分なし,1,12.50%,1.50,12.50%,1.50,12.50%,0.00", "目標との最大の相対差（%）,0.00000000", "",
      ])
  }

  @Test func `the page of weights speaks English where the survey does`() throws {
    let text = lines(try report(town(language: .english), with: .weights).weightsCSV())
      .filter { !$0.contains("性別") && !$0.contains("男") && !$0.contains("女") }.dropFirst()
    #expect(text.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }

  @Test func `outputs are those that have something to say`() throws {
    let names = ["summary.xml", "tables.csv", "appendix.csv", "findings.csv", "quality.csv"]
    #expect(try report(town(), with: []).documents().map(\.name) == names)
    #expect(try report(town(), with: .tests).documents().map(\.name) == names + ["tests.csv"])
    #expect(
      try report(town(), with: [.weights, .tests]).documents().map(\.name)
        == names + ["tests.csv", "weights.csv"])
  }
}

@Suite struct `Digits of measures` {
  private func text(_ append: (inout [UInt8]) -> Void) -> String {
    var bytes: [UInt8] = []
    append(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("0", "0"), ("1", "1"), ("1.26907735858113", "1.269077358581"),
    ("0.0000000000005", "0.000000000001"),
    ("0.00000000000049", "0"), ("1200", "1200"), ("0.1", "0.1"),
    ("999999999999.25", "999999999999.25"),
    ("99999999.1234567890125", "99999999.123456789013"), ("-2.50", "-2.5"),
  ])
  func `a weight has twelve digits after the point at most`(_ text: String, _ expected: String)
    throws
  {
    let weight = try #require(ExactWeight(text.utf8))
    #expect(self.text { Digits.append(weight, to: &$0) } == expected)
  }

  private static let numbers: [(Double, String)] = [
    (0.1 + 0.2, "0.3"), (1.0 / 3, "0.333333333333"), (2.0 / 3, "0.666666666667"),
    (23.38428420628841, "23.3842842063"), (1e-30, "1e-30"),
    (1.0 / 3e12, "0.000000000000333333333333"), (0.99999999999999994, "1"),
    (52.0000000000002, "52"), (-1.0 / 7, "-0.142857142857"), (0, "0"), (5, "5"),
    (123_456_789.123456789, "123456789.123"), (9.9999999999999995e-8, "0.0000001"),
    (22201.87821877979855, "22201.8782188"),
  ]

  @Test(arguments: numbers)
  func `a computed number has twelve digits at most`(_ number: Double, _ expected: String) {
    #expect(text { Digits.append(significant: number, to: &$0) } == expected)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity, 1e300])
  func `what is no number prints nothing`(_ number: Double) {
    #expect(Digits.printed(number, decimals: 4) == nil)
  }

  @Test(arguments: [
    (1.005, "1.01"), (-1.875, "-1.88"), (0.285, "0.29"), (2.5, "2.50"),
    (1_234_567_890_123.45, "1234567890123.45"),
  ])
  func `a tie in decimal digits goes away from zero`(_ number: Double, _ expected: String) {
    #expect(Digits.printed(number, decimals: 2)?.description == expected)
  }

  @Test func `a small negative number that rounds to nothing has no sign`() {
    #expect(Digits.printed(-0.00001, decimals: 4)?.description == "0.0000")
  }
}
