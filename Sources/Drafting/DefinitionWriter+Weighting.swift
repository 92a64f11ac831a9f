import SurveyModel
import XMLText

extension DefinitionWriter {
  /// Writes what respondents stand for; targets of a register stay in their file.
  mutating func weights(_ weighting: Weighting) {
    xml.blankLine()
    notes(on: .weights)
    xml.start("weights")
    if let column = weighting.column { xml.attribute("column", column) }
    if let minimum = weighting.limits.minimum { xml.attribute("min", minimum.description) }
    if let maximum = weighting.limits.maximum { xml.attribute("max", maximum.description) }
    if weighting.unclassified != .keep {
      xml.attribute("unclassified", weighting.unclassified.rawValue)
    }
    if weighting.total != .sample { xml.attribute("total", weighting.total.rawValue) }
    for margin in weighting.margins { self.margin(margin) }
    xml.end()
  }

  private mutating func margin(_ margin: WeightMargin) {
    xml.start("margin", [("by", Self.nested(margin.levels.map(\.description)))])
    if let source = margin.source {
      xml.attribute("href", source)
    } else {
      for target in margin.targets {
        let category = Self.nested(target.codes.map(\.description))
        xml.element(
          "target", [("category", category), ("amount", target.amount.description)])
      }
    }
    xml.end()
  }

  /// Writes how the respondents were drawn.
  mutating func sampling(_ sampling: Sampling) {
    xml.start("sampling")
    if let strata = sampling.strata { xml.attribute("strata", strata.description) }
    if sampling.stages != 1 { xml.attribute("stages", String(sampling.stages)) }
    if sampling.correctsForFinitePopulation { xml.attribute("finite", "true") }
    for stratum in sampling.populations {
      xml.element(
        "stratum", [("category", stratum.code.description), ("size", String(stratum.size))])
    }
    xml.end()
  }

  /// `Q26 > Q25`, as a definition names things within each other.
  static func nested(_ names: [String]) -> String { names.joined(separator: " > ") }
}
