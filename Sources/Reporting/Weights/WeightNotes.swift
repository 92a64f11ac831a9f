import Statistics
import SurveyModel
import Tabulation
import Wording

/// What a reader has to know of the weights, in sentences.
struct WeightNotes {
  private let weights: WeightReport
  private let names: TableNames

  init(_ weights: WeightReport, _ names: TableNames) {
    self.weights = weights
    self.names = names
  }

  /// Below the title of every report with weighted figures.
  var short: [String] {
    let note = names.labels.weightingNote(
      source, designEffect: printed(weights.designEffect, decimals: 2),
      effectiveBase: printed(weights.effectiveBase, decimals: 1))
    return [note]
      + (weights.unweighted > 0 ? [names.labels.withoutWeightNote(weights.unweighted)] : [])
  }

  /// On the page of weights.
  var all: [String] {
    let weighting = weights.weighting
    guard !weighting.margins.isEmpty else {
      return short + [names.labels.noteOnGiven(weighting.limits)].compactMap(\.self)
    }
    return short
      + [
        names.labels.note(on: weighting.unclassified), names.labels.note(on: weighting.total),
        names.labels.note(on: weighting.limits),
      ].compactMap(\.self)
  }

  private var source: ReportLabels.WeightSource {
    let margins = weights.margins.map { names.levels(of: $0).map(\.title) }
    switch (weights.weighting.column, margins.isEmpty) {
    case (.some, true): return .column
    case (.some, false): return .both(margins)
    case (nil, _): return .margins(margins)
    }
  }

  private func printed(_ number: Double, decimals: Int) -> String {
    Digits.printed(number, decimals: decimals)?.grouped ?? ""
  }
}

extension WeightReport {
  /// People at a limit among those with a weight, in percent.
  var trimmedShare: FixedPoint? {
    guard people > 0 else { return nil }
    return ExactRatio.percentage(of: trimmed, in: people).rounded(to: 1)
  }
}

extension WeightReport.Margin {
  /// The name of the file that the targets were read from, without its folder.
  func sourceName(in report: WeightReport?) -> String? {
    let declared = report?.weighting.margins.first { $0.name.utf8.elementsEqual(name.utf8) }
    return declared?.source?.split(separator: "/").last.map(String.init)
  }
}

extension FixedPoint {
  /// For prose, with a comma before every three digits of the whole: `1,090.3`.
  var grouped: String {
    let parts = description.split(separator: ".", omittingEmptySubsequences: false)
    let whole = Wording.grouped(Int128(parts[0]) ?? 0)
    return ([whole] + parts.dropFirst().map(String.init)).joined(separator: ".")
  }
}
