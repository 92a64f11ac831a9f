import SurveyModel
import Testing

@testable import Wording

@Suite struct `Printed diagnostics` {
  @Test(arguments: [
    (
      Finding.Rule.unknownElement, MessageLanguage.english,
      """
      survey.xml:12:5: error: [unknown-element] The element 'questoin' cannot stand here. \
      Expected 'heading' or 'question'.
      help: Did you mean 'question'?

      """
    ),
    (
      .unknownElement, .japanese,
      """
      survey.xml:12:5: エラー: [unknown-element] 要素「questoin」は、ここでは使えません。\
      使えるのは「heading」、「question」です。
      対処: 「question」の書き間違いではありませんか。

      """
    ),
    (
      .notWellFormed, .english,
      """
      survey.xml:12:5: error: [not-well-formed] This is not well-formed XML. \
      The open element is 'section', but the tag is 'question'.
      help: Look at this place and just before it for a tag that is misspelt or not closed, \
      or for a bare '&' or '<' that should be written '&amp;' or '&lt;'.

      """
    ),
    (
      .missingAttribute, .japanese,
      """
      survey.xml:12:5: エラー: [missing-attribute] 要素「question」に、必要な属性「id」がありません。
      対処: この要素に、属性「id」を書き加えてください。

      """
    ),
    (
      .badValue, .english,
      """
      survey.xml:12:5: error: [bad-value] The value 'Q 1' cannot be used. \
      Expected a name of 1 to 64 letters, digits, '_' or '-'.
      help: Write a value that can be used.

      """
    ),
    (
      .badCondition, .japanese,
      """
      survey.xml:12:5: エラー: [bad-condition] 設問「Q4」の条件を読めません。「&&」は、ここに書けません。\
      ここに書けるのは「and」、「or」、終わりです。
      対処: 「Q3 = 2」のように、設問の名前、比較の記号、選択肢のコードの順に書いてください。

      """
    ),
    (
      .columnMissing, .english,
      """
      responses.csv:1:1: error: [column-missing] There is no column for question 'Q5'. \
      The header looked for is 'Q5' or 'Devices'.
      help: The file has the header 'Device'; if it is meant, write it in the question's 'column'.

      """
    ),
    (
      .fileEmpty, .japanese,
      """
      responses.csv: エラー: [file-empty] ファイル「responses.csv」は空です。
      対処: 回答の出力が最後まで終わっているか確かめ、もう一度出力してください。

      """
    ),
    (
      .raggedRow, .japanese,
      """
      responses.csv:12:5: エラー: [ragged-row] 回答11行目は、列の数（30）が見出しの数（31）と合いません。\
      この行は集計していません。
      対処: 値の中の改行、引用符、区切り文字を確かめ、列の数を見出しにそろえてください。

      """
    ),
    (
      .unknownCode, .english,
      """
      responses.csv:12:5: warning: [unknown-code] The answer to question 'Q5' in response row 11 \
      is a code (2 digits) that no category has. It counts as invalid. Expected 1, 2 or 3.
      help: Look at the original answer and correct it; if the code is right, \
      add its category to the survey definition.

      """
    ),
    (
      .severalMarks, .japanese,
      """
      responses.csv:12:5: 警告: [several-marks] 回答11行目の設問「Q5」は一つだけ選ぶ設問ですが、\
      2個選ばれています。無効として数えました。
      対処: 元の回答を確かめてください。いくつも選べる設問であれば、type を multiple にしてください。

      """
    ),
    (
      .columnUnused, .japanese,
      """
      responses.csv:1:7: 情報: [column-unused] 見出し「Remarks」の列は、どの設問にも使われていません。
      対処: 集計しない列であれば、そのままで構いません。集計する列であれば、設問の column にこの見出しを書いてください。

      """
    ),
  ])
  func `a finding is two lines that begin with its place`(
    _ rule: Finding.Rule, _ language: MessageLanguage, _ text: String
  ) {
    #expect(DiagnosticPrinter(language: language).text(for: sample(rule)) == text)
  }

  private func logged(rows: ClosedRange<Int>) -> FindingLog {
    var log = FindingLog()
    for row in rows {
      log.record(
        Finding(
          .unknownCode, file: "r.csv", place: Place(line: row + 1, column: 1), row: row, field: 5,
          variable: "Q5", found: .shape(.digits(2)), expected: ["1", "2"]))
    }
    return log
  }

  @Test(arguments: [
    (1, ""), (2, "count: 2 in all (also r.csv:3:5)\n"),
    (3, "count: 3 in all (also r.csv:3:5, r.csv:4:5)\n"),
    (1_204, "count: 1,204 in all (also r.csv:3:5, r.csv:4:5 and more)\n"),
  ])
  func `findings about rows are shown once with their count and first places`(
    _ rows: Int, _ count: String
  ) {
    let text = DiagnosticPrinter(language: .english).text(for: logged(rows: 1...rows))
    #expect(
      text == """
        r.csv:2:5: warning: [unknown-code] The answer to question 'Q5' in response row 1 is a \
        code (2 digits) that no category has. It counts as invalid. Expected 1 or 2.
        \(count)help: Look at the original answer and correct it; if the code is right, \
        add its category to the survey definition.

        """)
  }

  @Test func `the count of a group is said in Japanese, too`() {
    let text = DiagnosticPrinter(language: .japanese).text(for: logged(rows: 1...1_204))
    #expect(text.contains("\n件数: 全部で1,204件（ほかに r.csv:3:5、r.csv:4:5 など）\n対処: "))
  }

  @Test func `findings about a definition are shown one by one`() {
    var log = FindingLog()
    for line in 1...12 {
      log.record(
        Finding(
          .unknownAttribute, file: "s.xml", place: Place(line: line, column: 3),
          found: .name("a\(line)")))
    }
    let text = DiagnosticPrinter(language: .english).text(for: log)
    #expect(text.contains("s.xml:10:3: error: [unknown-attribute] The attribute 'a10' "))
    #expect(!text.contains("'a11'"))
    #expect(text.hasSuffix("\ncount: 2 more of this kind\n"))
  }

  @Test func `a summary counts each severity by itself`() {
    var log = logged(rows: 1...1_204)
    log.record(sample(.raggedRow))
    log.record(sample(.raggedRow))
    log.record(sample(.columnUnused))
    #expect(
      DiagnosticPrinter(language: .japanese).summary(of: log) == "エラー 2件、警告 1,204件、情報 1件\n")
    #expect(
      DiagnosticPrinter(language: .english).summary(of: log)
        == "error: 2, warning: 1,204, information: 1\n")
  }
}
