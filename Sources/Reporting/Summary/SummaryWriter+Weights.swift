import SurveyModel
import Tabulation
import XMLText

// What came of weighting
extension SummaryWriter {
  mutating func append(_ weights: WeightReport) {
    let rules = weights.weighting
    xml.start("weighting")
    xml.attribute("column", ifAny: rules.column)
    xml.attribute("min", ifAny: rules.limits.minimum?.description)
    xml.attribute("max", ifAny: rules.limits.maximum?.description)
    xml.attribute("unclassified", rules.unclassified.rawValue)
    xml.attribute("total", rules.total.rawValue)
    xml.attribute("people", weights.people)
    xml.attribute("without-weight", weights.unweighted)
    xml.attribute("sum", weights.sum)
    xml.attribute("smallest", significant: weights.minimum)
    xml.attribute("largest", significant: weights.maximum)
    xml.attribute("design-effect", significant: weights.designEffect)
    xml.attribute("effective-base", significant: weights.effectiveBase)
    xml.attribute("trimmed", weights.trimmed)
    xml.attribute("trimmed-percent", weights.trimmedShare)
    xml.attribute("iterations", weights.iterations)
    for margin in weights.margins { append(margin) }
    append(WeightNotes(weights, names).all)
    xml.end()
  }

  private mutating func append(_ margin: WeightReport.Margin) {
    let levels = names.levels(of: margin)
    let shares = MarginShares(margin)
    xml.start("margin", [("name", margin.name)])
    xml.attribute("source", ifAny: margin.sourceName(in: report.weights))
    xml.attribute("difference", significant: margin.difference)
    append(levels)
    for cell in margin.cells { append(cell, levels, shares) }
    xml.end()
  }

  private mutating func append(
    _ cell: WeightReport.Cell, _ levels: [Variable], _ shares: MarginShares
  ) {
    let codes = zip(cell.headings, levels).map(names.code)
    let labels = names.labels(of: cell, levels: levels).filter { !$0.isEmpty }
    xml.start("target")
    if !codes.isEmpty { xml.attribute("id", codes.joined(separator: ">")) }
    xml.attribute("label", labels.joined(separator: " > "))
    xml.attribute("people", cell.people)
    xml.attribute("percent", shares.sample(cell))
    xml.attribute("target", significant: cell.target)
    xml.attribute("target-percent", shares.target(cell))
    xml.attribute("weighted", cell.weighted)
    xml.attribute("weighted-percent", shares.weighted(cell))
    xml.attribute("difference", shares.difference(cell))
    xml.end()
  }
}
