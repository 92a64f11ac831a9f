import SurveyModel
import Wording
import XMLText

// By which rules tables were made, and how to read them
extension SummaryWriter {
  mutating func appendRules(_ rules: TabulationRules) {
    xml.start("rules", [("convention", rules.convention.rawValue), ("base", rules.base.rawValue)])
    xml.attribute("decimals", rules.decimals)
    xml.attribute("net", rules.net.rawValue)
    xml.attribute("small-base", rules.smallBase)
    xml.attribute("rounding", rules.rounding.rawValue)
    xml.attribute("cells", rules.cellRounding.rawValue)
    xml.attribute("total", rules.total.rawValue)
    xml.attribute("total-place", rules.totalPlace.rawValue)
    xml.attribute("percents", rules.percents.map(\.rawValue).joined(separator: " "))
    xml.attribute("no-answer", rules.missing.noAnswer.rawValue)
    xml.attribute("invalid", rules.missing.invalid.rawValue)
    xml.attribute("not-asked", rules.missing.notAsked.rawValue)
    // Hyndman & Fan's type 7, and the deviation of a sample.
    xml.attribute("quantile", 7)
    xml.attribute("standard-deviation", "n-1")
    xml.end()
  }

  mutating func append(_ tests: TestRules) {
    xml.start("tests", [("level", tests.level.description)])
    xml.attribute("columns", tests.columns.rawValue)
    xml.attribute("correction", tests.correction.rawValue)
    xml.attribute("independence", tests.independence.rawValue)
    xml.attribute("marks", tests.marks.rawValue)
    xml.attribute("smallest-base", tests.smallestBase)
    xml.mark("pairs", if: tests.countsPairs)
    xml.end()
  }

  mutating func append(_ sampling: Sampling) {
    xml.start("sampling")
    xml.attribute("stages", sampling.stages)
    xml.mark("finite", if: sampling.correctsForFinitePopulation)
    xml.attribute("strata", ifAny: sampling.strata?.description)
    for stratum in sampling.populations {
      xml.start("stratum", [("category", stratum.code.description)])
      xml.attribute("size", stratum.size)
      xml.end()
    }
    xml.end()
  }

  mutating func append(_ errors: SamplingErrors) {
    xml.start("sampling-error")
    xml.attribute("population", ifAny: errors.population)
    xml.attribute("stages", errors.hasTwoStages ? 2 : 1)
    for line in errors.lines {
      xml.start("line", [("label", line.label)])
      xml.attribute("respondents", line.respondents)
      for (share, margin) in zip(SamplingErrors.shares, line.margins) {
        xml.start("error")
        xml.attribute("share", share)
        xml.attribute("margin", margin)
        xml.end()
      }
      xml.end()
    }
    append([
      names.labels.samplingErrorNote(
        population: errors.population, hasTwoStages: errors.hasTwoStages,
        isWeighted: report.isWeighted)
    ])
    xml.end()
  }

  mutating func append(_ notes: [String]) {
    for note in notes { xml.element("note", text: note) }
  }

  mutating func appendLabels() {
    xml.start("labels")
    for label in names.labels.catalogue(level: report.survey.tests?.level) {
      xml.element("label", [("key", label.key)], text: label.text)
    }
    xml.end()
  }
}
