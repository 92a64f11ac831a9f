// Words of pages that tables do not have
extension ReportLabels {
  /// The words of pages alone, by name.
  var pageLabels: [(key: String, text: String)] {
    [
      ("appendix", of("資料編　集計結果", "Appendix: tables")),
      ("how-to-read", of("表とグラフの見方", "How to read tables and charts")),
      ("show-counts", of("クロス集計に回答数も表示する", "Show counts in cross-tabulations too")),
      ("themes-note", themesNote), ("meaningful", meaningful), ("nothing-to-say", nothingToSay),
      ("quotes", of("回答の例", "In their words")), ("quotes-note", quotesNote),
      ("bar-chart", of("棒グラフ", "bar chart")),
      ("stacked-chart", of("帯グラフ", "stacked bar chart")),
      ("chart-table", of("数値は表と同じです。", "The figures are those of the table.")),
      ("filter-contents", of("設問を探す", "Find a question")),
      ("figure-caption", of("図", "Figure")),
      ("table-caption", of("表", "Table")),
      ("tidy", of("データ", "Data")),
      ("skip", of("本文へ", "Skip to the content")),
    ]
  }

  private var quotesNote: String {
    of(
      "回答の例は、回答者の書いたままです。個人が特定されるおそれのある部分は伏せ、公表してよいと担当者が認めたものだけを載せています。",
      "Quotes are as respondents wrote them. What might tell who they are is masked, and only what "
        + "a person has approved is shown.")
  }

  /// How much of what respondents say the themes cover.
  package func themeCoverageNote(
    meaningful: Int, coded: Int, percent: String?, vacuous: Int
  ) -> String? {
    guard let percent else { return nil }
    let set =
      vacuous == 0
      ? ""
      : of(
        "「\(nothingToSay)」などの\(people(vacuous))は、分類に数えていません。",
        " \(people(vacuous)) with nothing to say \(vacuous == 1 ? "is" : "are") under none.")
    return of(
      "意味のある回答\(people(meaningful))のうち、いずれかの分類に当てはまったのは\(people(coded))（\(percent)%）です。\(set)",
      "Of \(people(meaningful)) with something to say, \(grouped(coded)) (\(percent)%) "
        + "\(coded == 1 ? "is" : "are") under a theme.\(set)")
  }

  private var themesNote: String {
    of(
      "自由記述の回答は、次の規則に当てはまる分類に数えています。一つの回答がいくつかの分類に入ることがあります。",
      "Answers in words are counted under the themes whose rules they meet; one answer may meet "
        + "several.")
  }
}
