package import SurveyModel

// The page on weighting
extension ReportLabels {
  /// Heading of the page.
  package var weighting: String { of("ウエイト付け", "Weighting") }
  /// Heading of the column that names a figure.
  package var figure: String { of("項目", "Figure") }
  /// Heading of the column of figures.
  package var value: String { of("値", "Value") }
  /// People with a weight above zero.
  package var weightedPeople: String { of("ウエイトのある回答者数", "Respondents with a weight") }
  /// People without one.
  package var unweightedPeople: String { of("ウエイトのない回答者数", "Respondents without a weight") }
  /// Σw.
  package var sumOfWeights: String { of("ウエイトの合計", "Sum of weights") }
  /// The least weight.
  package var smallestWeight: String { of("最小のウエイト", "Smallest weight") }
  /// The greatest weight.
  package var largestWeight: String { of("最大のウエイト", "Largest weight") }
  /// The least mean weight of the people of one combination of margins.
  package var smallestMeanWeight: String {
    of("最小のウエイト（区分の組み合わせごとの平均）", "Smallest mean weight of a group")
  }
  /// The greatest mean weight of the people of one combination of margins.
  package var largestMeanWeight: String {
    of("最大のウエイト（区分の組み合わせごとの平均）", "Largest mean weight of a group")
  }
  /// People without a category of a margin.
  package var withoutGroup: String { of("区分なし", "No group") }
  /// n Σw² ÷ (Σw)².
  package var designEffect: String { of("デザイン効果", "Design effect") }
  /// (Σw)² ÷ Σw².
  package var effectiveBase: String { of("実効標本サイズ", "Effective base") }
  /// People whose weight stands at a limit.
  package var trimmedPeople: String { of("上限・下限に達した回答者数", "Respondents at a limit") }
  /// Their share of all with a weight.
  package var trimmedShare: String { of("上限・下限に達した割合", "Share at a limit") }
  /// Rounds of raking.
  package var iterations: String { of("反復の回数", "Rounds") }
  /// Heading of one margin, which is named by its titles.
  package func margin(_ titles: [String]) -> String {
    let name = titles.joined(separator: " × ")
    return of("母集団の構成：\(name)", "Margin: \(name)")
  }
  /// The file that targets were read from.
  package var source: String { of("出典のファイル", "Read from") }
  /// How far the weighted sums are from their targets.
  package var largestDifference: String {
    of("目標との最大の相対差（%）", "Largest relative difference from a target (%)")
  }
  /// Heading of the column of categories or their combinations.
  package var group: String { of("区分", "Group") }
  /// Heading of the column of people.
  package var respondents: String { of("回答者数", "Respondents") }
  /// Heading of their share of the sample.
  package var sampleShare: String { of("回答者の構成比", "Share of respondents") }
  /// Heading of what the weights were to add up to.
  package var target: String { of("目標", "Target") }
  /// Heading of the targets' share.
  package var targetShare: String { of("目標の構成比", "Share of targets") }
  /// Heading of what the weights add up to.
  package var weightedSum: String { of("加重後の合計", "Sum of weights") }
  /// Heading of its share.
  package var weightedShare: String { of("加重後の構成比", "Weighted share") }
  /// Heading of the weighted share less the target's.
  package var differenceInPoints: String { of("差（ポイント）", "Difference (points)") }
}

// Weighting in words
extension ReportLabels {
  /// What weights were made of.
  package enum WeightSource: Sendable {
    /// A column of the responses.
    case column
    /// Known totals; one list of titles for each margin.
    case margins([[String]])
    /// A column, brought to known totals.
    case both([[String]])
  }

  /// To what shares are weighted, and what is left of the sample; numbers are as printed.
  package func weightingNote(
    _ source: WeightSource, designEffect: String, effectiveBase: String
  ) -> String {
    let size = of(
      "デザイン効果は\(designEffect)、実効標本サイズは\(effectiveBase)人です。",
      "Design effect \(designEffect), effective base \(effectiveBase).")
    switch source {
    case .column:
      return of(
        "割合と平均は、回答ごとのウエイトで重み付けした値です。",
        "Shares and means are weighted by the weight given with each response. ") + size
    case .margins(let margins):
      return of(
        "割合と平均は、\(list(margins))の構成が母集団と合うように重み付けした値です。",
        "Shares and means are weighted to the known totals of \(list(margins)). ") + size
    case .both(let margins):
      return of(
        "割合と平均は、回答ごとのウエイトを、\(list(margins))の構成が母集団と合うように補正して重み付けした値です。",
        "Shares and means are weighted by the weight given with each response, "
          + "brought to the known totals of \(list(margins)). ") + size
    }
  }

  private func list(_ margins: [[String]]) -> String {
    margins.map { titles in
      let name = titles.joined(separator: " × ")
      return of("「\(name)」", "'\(name)'")
    }.joined(separator: of("", ", "))
  }

  /// Who has no weight and so is in no share.
  package func withoutWeightNote(_ count: Int) -> String {
    of(
      "ウエイトのない\(people(count))は、重み付けした値に含みません。",
      "\(people(count)) without a weight \(count == 1 ? "is" : "are") in no weighted figure.")
  }

  /// What becomes of people without a category of a margin.
  package func note(on rule: Weighting.Unclassified) -> String {
    switch rule {
    case .keep:
      of(
        "区分の分からない人は、回答者の中での割合のまま残しています。",
        "People without a category of a margin keep their share of the sample.")
    case .exclude:
      of(
        "区分の分からない人には、ウエイトがありません。",
        "People without a category of a margin have no weight.")
    }
  }

  /// What the weights add up to.
  package func note(on total: Weighting.Total) -> String {
    switch total {
    case .sample:
      of("ウエイトの合計は、回答者数に合わせています。", "The weights add up to the number of respondents.")
    case .population:
      of("ウエイトの合計は、母集団の人数に合わせています。", "The weights add up to the population.")
    }
  }

  /// The limits of given weights, each respondent's own; `nil` where there are none.
  package func noteOnGiven(_ limits: Weighting.Limits) -> String? {
    switch (limits.minimum, limits.maximum) {
    case (nil, nil): nil
    case (let minimum?, nil):
      of("\(minimum)より小さいウエイトは、\(minimum)としました。", "Weights below \(minimum) count as \(minimum).")
    case (nil, let maximum?):
      of("\(maximum)より大きいウエイトは、\(maximum)としました。", "Weights above \(maximum) count as \(maximum).")
    case (let minimum?, let maximum?):
      of(
        "ウエイトは\(minimum)以上\(maximum)以下にそろえました。",
        "Weights below \(minimum) count as \(minimum), those above \(maximum) as \(maximum).")
    }
  }

  /// The limits of weights, as multiples of the mean weight; `nil` where there are none.
  package func note(on limits: Weighting.Limits) -> String? {
    switch (limits.minimum, limits.maximum) {
    case (nil, nil): nil
    case (let minimum?, nil):
      of("ウエイトは平均の\(minimum)倍以上です。", "No weight is below \(minimum) times the mean.")
    case (nil, let maximum?):
      of("ウエイトは平均の\(maximum)倍以下です。", "No weight is above \(maximum) times the mean.")
    case (let minimum?, let maximum?):
      of(
        "ウエイトは平均の\(minimum)倍以上\(maximum)倍以下です。",
        "No weight is below \(minimum) or above \(maximum) times the mean.")
    }
  }
}
