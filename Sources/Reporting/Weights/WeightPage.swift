import DelimitedText
import Statistics
import SurveyModel
import Tabulation
import Wording

/// Writes `weights.csv`: what weighting did to the sample, as tables with a heading line each,
/// for whoever signs for the weighted figures. People read it; `summary.xml` has every digit.
struct WeightPage {
  private let report: Report
  private let names: TableNames
  private var csv = CSVWriter()

  private var labels: ReportLabels { names.labels }

  static func bytes(of report: Report) -> [UInt8] {
    var page = WeightPage(report: report, names: TableNames(report.survey))
    page.line([report.survey.title])
    page.line([page.labels.weighting])
    if let weights = report.weights { page.append(weights) }
    return page.csv.bytes
  }

  private init(report: Report, names: TableNames) {
    self.report = report
    self.names = names
  }

  private mutating func append(_ weights: WeightReport) {
    for note in WeightNotes(weights, names).all { line([note]) }
    csv.end()
    appendDiagnostics(weights)
    for margin in weights.margins { append(margin) }
  }

  private mutating func appendDiagnostics(_ weights: WeightReport) {
    let isMean = weights.weighting.column != nil && !weights.margins.isEmpty
    line([labels.figure, labels.value])
    fact(labels.weightedPeople) { $0.figure(weights.people) }
    fact(labels.unweightedPeople) { $0.figure(weights.unweighted) }
    fact(labels.sumOfWeights) { $0.figure(Digits.printed(weights.sum, decimals: 2)) }
    fact(isMean ? labels.smallestMeanWeight : labels.smallestWeight) {
      $0.figure(Digits.printed(weights.minimum, decimals: 6))
    }
    fact(isMean ? labels.largestMeanWeight : labels.largestWeight) {
      $0.figure(Digits.printed(weights.maximum, decimals: 6))
    }
    fact(labels.designEffect) { $0.figure(Digits.printed(weights.designEffect, decimals: 4)) }
    fact(labels.effectiveBase) { $0.figure(Digits.printed(weights.effectiveBase, decimals: 1)) }
    fact(labels.trimmedPeople) { $0.figure(weights.trimmed) }
    fact(labels.trimmedShare) { $0.share(weights.trimmedShare) }
    if !weights.margins.isEmpty { fact(labels.iterations) { $0.figure(weights.iterations) } }
  }

  private mutating func append(_ margin: WeightReport.Margin) {
    let levels = names.levels(of: margin)
    csv.end()
    line([labels.margin(levels.map(\.title))])
    if let source = margin.sourceName(in: report.weights) { line([labels.source, source]) }
    line(
      levels.map(\.title) + [
        labels.respondents, labels.sampleShare, labels.target, labels.targetShare,
        labels.weightedSum, labels.weightedShare, labels.differenceInPoints,
      ])
    let shares = MarginShares(margin)
    for cell in margin.cells { append(cell, levels, shares) }
    fact(labels.largestDifference) {
      $0.figure(Digits.printed(margin.difference * 100, decimals: 8))
    }
  }

  private mutating func append(
    _ cell: WeightReport.Cell, _ levels: [Variable], _ shares: MarginShares
  ) {
    for text in names.labels(of: cell, levels: levels) { csv.text(plainText(text)) }
    csv.figure(cell.people)
    csv.share(shares.sample(cell))
    csv.figure(Digits.printed(cell.target, decimals: 2))
    csv.share(shares.target(cell))
    csv.figure(Digits.printed(cell.weighted, decimals: 2))
    csv.share(shares.weighted(cell))
    csv.figure(shares.difference(cell))
    csv.end()
  }

  private mutating func fact(_ name: String, _ value: (inout CSVWriter) -> Void) {
    csv.text(name)
    value(&csv)
    csv.end()
  }

  private mutating func line(_ texts: [String]) {
    csv.record(texts.map(plainText))
  }
}
