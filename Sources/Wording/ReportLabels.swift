package import SurveyModel

/// The words of a report in its language: headings, names of rows and columns, units.
package struct ReportLabels: Sendable {
  /// The language of every word.
  package let language: ReportLanguage

  /// The words for reports in this language.
  package init(_ language: ReportLanguage) {
    self.language = language
  }

  func of(_ japanese: String, _ english: String) -> String {
    MessageLanguage(language).of(japanese: japanese, english: english)
  }
}

// Rows and columns of a tally
extension ReportLabels {
  /// Heading of the column of categories.
  package var category: String { of("選択項目", "Category") }
  /// Heading of the column of counts of people.
  package var count: String { of("回答数", "Count") }
  /// Heading of the column of shares.
  package var share: String { of("割合", "Share") }
  /// Asked, but nothing was answered.
  package var noAnswer: String { of("無回答", "No answer") }
  /// Asked, with no answer or with one that could not be counted, in one row.
  package var noValidAnswer: String { of("無回答・無効", "No valid answer") }
  /// An answer that could not be counted as it stands.
  package var invalid: String { of("無効", "Invalid") }
  /// The question does not concern the respondent.
  package var notAsked: String { of("非該当", "Not asked") }
  /// Answered, but no category was ticked.
  package var nothingSelected: String { of("選択なし", "Nothing selected") }
  /// Free text that no theme's rule finds.
  package var underNoTheme: String { of("未分類", "Under no theme") }
  /// Free text that says that there is nothing to say.
  package var nothingToSay: String { of("特になし", "Nothing to say") }
  /// Free text that says something.
  package var meaningful: String { of("意味のある回答", "With something to say") }
  /// Free text was written.
  package var answered: String { of("回答あり", "Answered") }
  /// Sum of the rows of a table.
  package var total: String { of("合計", "Total") }
  /// The column of all respondents beside the columns of a banner.
  package var overall: String { of("全体", "All") }
  /// All marks, not people (M.T.).
  package var marks: String { of("回答計（M.T.）", "All marks (M.T.)") }

  /// The row of those without an answer of the given kind.
  package func missing(_ reason: MissingReason) -> String {
    switch reason {
    case .noAnswer: noAnswer
    case .invalid: invalid
    case .notAsked: notAsked
    }
  }
}

// Figures below a tally
extension ReportLabels {
  /// Arithmetic mean of scores or numbers.
  package var mean: String { of("平均", "Mean") }
  /// Standard deviation of scores or numbers.
  package var standardDeviation: String { of("標準偏差", "Standard deviation") }
  /// Half of the answers are at or below it.
  package var median: String { of("中央値", "Median") }
  /// A quarter of the answers are at or below it.
  package var firstQuartile: String { of("第1四分位数", "First quartile") }
  /// Three quarters of the answers are at or below it.
  package var thirdQuartile: String { of("第3四分位数", "Third quartile") }
  /// The smallest number.
  package var minimum: String { of("最小値", "Minimum") }
  /// The largest number.
  package var maximum: String { of("最大値", "Maximum") }
  /// The two best categories of a scale together (top-2 box).
  package var topTwo: String { of("上位2", "Top 2") }
  /// The two worst categories of a scale together (bottom-2 box).
  package var bottomTwo: String { of("下位2", "Bottom 2") }
  /// Mean of the places that an item was given.
  package var meanRank: String { of("平均順位", "Mean rank") }

  /// An item stands at this place, counted from 1.
  package func place(_ place: Int) -> String { of("\(place)位", ordinal(place)) }

  /// An item stands at this place or a better one.
  package func top(_ places: Int) -> String { of("上位\(places)位以内", "Top \(places)") }

  private func ordinal(_ number: Int) -> String {
    switch (number % 10, number % 100) {
    case (1, let tens) where tens != 11: "\(number)st"
    case (2, let tens) where tens != 12: "\(number)nd"
    case (3, let tens) where tens != 13: "\(number)rd"
    default: "\(number)th"
    }
  }
}
