// Words of pages that tables do not have
extension ReportLabels {
  /// The words of pages alone, by name.
  var pageLabels: [(key: String, text: String)] {
    [
      ("appendix", of("資料編　集計結果", "Appendix: tables")),
      ("how-to-read", of("表とグラフの見方", "How to read tables and charts")),
      ("show-counts", of("クロス集計に回答数も表示する", "Show counts in cross-tabulations too")),
      ("themes-note", themesNote),
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

  private var themesNote: String {
    of(
      "自由記述の回答は、次の規則に当てはまる分類に数えています。一つの回答がいくつかの分類に入ることがあります。",
      "Answers in words are counted under the themes whose rules they meet; one answer may meet "
        + "several.")
  }
}
