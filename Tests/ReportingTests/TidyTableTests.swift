import SurveyModel
import Tabulation
import Testing

@testable import Reporting

@Suite struct `The tidy table` {
  /// The first fields of a table's lines: those up to `value` unless told otherwise.
  private func records(
    of table: String, _ report: Report, fields: Int = 17
  ) -> [String] {
    lines(report.tablesCSV()).filter { $0.hasPrefix(table + ",") }
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).prefix(fields) }
      .map { $0.joined(separator: ",") }
  }

  @Test func `its columns are the contract with other programs`() throws {
    let bytes = try report(town(), []).tablesCSV()
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(
      lines(bytes)[0]
        == "table,question,row,row_label,banner,column,column_label,count,base,weighted_count,"
        + "weighted_base,percent,flag,base_rule,row_percent,row_base,value,total_percent,"
        + "unweighted_percent,unweighted_value,weighted_row_base,effective_base,low,high,residual,"
        + "direction,letter,higher_than,row_parent")
  }

  // The counts are those of the eight people in `townspeople`, made by hand.
  @Test(arguments: [
    (
      "S",
      [
        "S,S,1,男,,,,3,8,,,37.5,,respondents,,,", "S,S,2,女,,,,4,8,,,50.0,,respondents,,,",
        "S,S,no-answer,無回答,,,,1,8,,,12.5,,respondents,,,",
      ]
    ),
    (
      "Q1",
      [
        "Q1,Q1,1,図書館,,,,4,8,,,50.0,,respondents,,,",
        "Q1,Q1,2,バス,,,,3,8,,,37.5,,respondents,,,",
        "Q1,Q1,3,なし,,,,1,8,,,12.5,,respondents,,,",
        "Q1,Q1,net:any,いずれか,,,,5,8,,,62.5,,respondents,,,",
        "Q1,Q1,no-answer,無回答,,,,1,8,,,12.5,,respondents,,,",
        "Q1,Q1,invalid,無効,,,,1,8,,,12.5,,respondents,,,",
        "Q1,Q1,mt,回答計（M.T.）,,,,8,8,,,100.0,,respondents,,,",
      ]
    ),
    (
      "Q2",
      [
        "Q2,Q2,1,不満,,,,1,7,,,14.3,,answered,,,", "Q2,Q2,2,ふつう,,,,2,7,,,28.6,,answered,,,",
        "Q2,Q2,3,満足,,,,3,7,,,42.9,,answered,,,", "Q2,Q2,9,わからない,,,,1,7,,,14.3,,answered,,,",
        "Q2,Q2,net:ok,ふつう以上,,,,5,7,,,71.4,,answered,,,",
        "Q2,Q2,no-answer,無回答,,,,0,7,,,,,answered,,,",
        "Q2,Q2,invalid,無効,,,,1,7,,,,,answered,,,",
        "Q2,Q2,top-2,上位2,,,,5,7,,,71.4,,answered,,,",
        "Q2,Q2,bottom-2,下位2,,,,3,7,,,42.9,,answered,,,",
        "Q2,Q2,mean,平均,,,,6,6,,,,,,,,2.33", "Q2,Q2,sd,標準偏差,,,,6,6,,,,,,,,0.82",
        "Q2,Q2,median,中央値,,,,6,6,,,,,,,,2.50",
      ]
    ),
    (
      "Q3",
      [
        "Q3,Q3,0,なし,,,,1,7,,,14.3,,asked,,,", "Q3,Q3,1-5,1〜5回,,,,4,7,,,57.1,,asked,,,",
        "Q3,Q3,answered,回答あり,,,,6,7,,,85.7,,asked,,,",
        "Q3,Q3,no-answer,無回答,,,,1,7,,,14.3,,asked,,,",
        "Q3,Q3,not-asked,非該当,,,,1,7,,,,,asked,,,", "Q3,Q3,mean,平均（回）,,,,6,6,,,,,,,,3.58",
        "Q3,Q3,sd,標準偏差（回）,,,,6,6,,,,,,,,3.58", "Q3,Q3,min,最小値（回）,,,,6,6,,,,,,,,0.00",
        "Q3,Q3,q1,第1四分位数（回）,,,,6,6,,,,,,,,1.38", "Q3,Q3,median,中央値（回）,,,,6,6,,,,,,,,2.75",
        "Q3,Q3,q3,第3四分位数（回）,,,,6,6,,,,,,,,4.50", "Q3,Q3,max,最大値（回）,,,,6,6,,,,,,,,10.00",
      ]
    ),
    (
      "Q4",
      [
        "Q4,Q4,a,道（1位）,,,,3,8,,,37.5,,respondents,,,",
        "Q4,Q4,b,緑（1位）,,,,2,8,,,25.0,,respondents,,,",
        "Q4,Q4,c,水（1位）,,,,1,8,,,12.5,,respondents,,,",
        "Q4,Q4,within-2:a,道（上位2位以内）,,,,5,8,,,62.5,,respondents,,,",
        "Q4,Q4,within-2:b,緑（上位2位以内）,,,,3,8,,,37.5,,respondents,,,",
        "Q4,Q4,within-2:c,水（上位2位以内）,,,,3,8,,,37.5,,respondents,,,",
        "Q4,Q4,mean-rank:a,道（平均順位）,,,,5,5,,,,,,,,1.40",
        "Q4,Q4,mean-rank:b,緑（平均順位）,,,,3,3,,,,,,,,1.33",
        "Q4,Q4,mean-rank:c,水（平均順位）,,,,3,3,,,,,,,,1.67",
        "Q4,Q4,no-answer,無回答,,,,1,8,,,12.5,,respondents,,,",
        "Q4,Q4,invalid,無効,,,,1,8,,,12.5,,respondents,,,",
      ]
    ),
    (
      "Q5.b",
      [
        "Q5.b,Q5.b,1,よい,,,,2,5,,,40.0,,grid-row,,,",
        "Q5.b,Q5.b,2,悪い,,,,3,5,,,60.0,,grid-row,,,",
        "Q5.b,Q5.b,no-answer,無回答,,,,2,5,,,,,grid-row,,,",
        "Q5.b,Q5.b,invalid,無効,,,,1,5,,,,,grid-row,,,",
      ]
    ),
    (
      "Q6",
      [
        "Q6,Q6,bus,交通,,,,3,8,,,37.5,,respondents,,,",
        "Q6,Q6,none,特になし,,,,1,8,,,12.5,,respondents,,,",
        "Q6,Q6,answered,回答あり,,,,5,8,,,62.5,,respondents,,,",
        "Q6,Q6,meaningful,意味のある回答,,,,5,8,,,62.5,,respondents,,,",
        "Q6,Q6,uncoded,未分類,,,,1,8,,,12.5,,respondents,,,",
        "Q6,Q6,vacuous,特になし,,,,0,8,,,0.0,,respondents,,,",
        "Q6,Q6,no-answer,無回答,,,,2,8,,,25.0,,respondents,,,",
        "Q6,Q6,not-asked,非該当,,,,1,8,,,12.5,,respondents,,,",
        "Q6,Q6,mt,回答計（M.T.）,,,,4,8,,,50.0,,respondents,,,",
      ]
    ),
  ])
  func `a tally has a line for each row`(_ table: String, _ expected: [String]) throws {
    #expect(records(of: table, try report(town(), townspeople)) == expected)
  }

  @Test func `a crossing has a line for each row and column`() throws {
    let report = try report(town(), townspeople)
    #expect(
      records(of: "Q1/S", report).prefix(3) == [
        "Q1/S,Q1,1,図書館,S,1,男,1,3,,,33.3,small-base,respondents,25.0,4,",
        "Q1/S,Q1,1,図書館,S,2,女,3,4,,,75.0,,respondents,75.0,4,",
        "Q1/S,Q1,1,図書館,S,no-answer,無回答,0,1,,,0.0,small-base,respondents,0.0,4,",
      ])
    #expect(
      records(of: "Q1/S", report, fields: 28).prefix(3).map { $0.suffix(16) } == [
        ",,12.5,,,,,,,,,,", ",,37.5,,,,,,,,,,", "4,,0.0,,,,,,,,,,",
      ])
    #expect(
      records(of: "Q5.a/S>A", report).prefix(2) == [
        "Q5.a/S>A,Q5.a,1,よい,S>A,1>1,男 > 若い,1,2,,,50.0,small-base,grid-row,20.0,5,",
        "Q5.a/S>A,Q5.a,1,よい,S>A,1>2,男 > 年配,0,1,,,0.0,small-base,grid-row,0.0,5,",
      ])
  }

  @Test func `labels follow the language and codes do not`() throws {
    let japanese = try report(town(), townspeople)
    let english = try report(town(language: .english), townspeople)
    #expect(
      records(of: "Q4", english)[3] == "Q4,Q4,within-2:a,道 (Top 2),,,,5,8,,,62.5,,respondents,,,")
    #expect(records(of: "S", english)[2] == "S,S,no-answer,No answer,,,,1,8,,,12.5,,respondents,,,")
    func codes(_ report: Report) -> [String] {
      lines(report.tablesCSV()).map { line in
        let fields = line.split(separator: ",", omittingEmptySubsequences: false)
        return fields.enumerated().filter { ![3, 6].contains($0.offset) }
          .map { String($0.element) }.joined(separator: ",")
      }
    }
    #expect(codes(english).dropFirst() == codes(japanese).dropFirst())
  }

  @Test(arguments: [NetRule.exact, .sum])
  func `the columns of a single-valued banner add to the tally`(_ net: NetRule) throws {
    let rows = lines(try report(town(net: net), townspeople).tablesCSV()).dropFirst().dropLast()
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    // Statistics are made anew in each column, and people with two marks stand in two of Q1's.
    let counts = rows.filter { $0[16].isEmpty && $0[13] != "" && $0[4] != "Q1" }
    var tallies: [String: Int] = [:]
    for row in counts where row[4].isEmpty { tallies[row[1] + "," + row[2]] = Int(row[7]) }
    var sums: [String: Int] = [:]
    for row in counts where !row[4].isEmpty {
      sums[row[4] + "," + row[1] + "," + row[2], default: 0] += try #require(Int(row[7]))
    }
    #expect(sums.count > 60)
    for (key, sum) in sums {
      let row = key.split(separator: ",").dropFirst().joined(separator: ",")
      #expect(sum == tallies[row], "\(key)")
    }
  }

  @Test func `a tally of nobody has no share`() throws {
    #expect(
      records(of: "S", try report(town(), []))[0] == "S,S,1,男,,,,0,0,,,,small-base,respondents,,,")
  }
}
