import SurveyModel
import Tabulation
import XMLText

// How good the data are
extension SummaryWriter {
  mutating func append(_ quality: QualityReport) {
    xml.start("quality")
    for question in quality.questions { append(question) }
    if let respondents = quality.respondents {
      xml.start("repeated-respondents")
      appendAttributes(of: respondents)
      xml.end()
    }
    append(quality.contents)
    for text in quality.texts {
      xml.start(
        "repeated-texts", [("variable", text.variable.description), ("title", text.title)])
      appendAttributes(of: text.repetition)
      xml.end()
    }
    for text in quality.texts { appendSimilar(text) }
    for grid in quality.grids { append(grid) }
    if let times = quality.times { append(times) }
    xml.end()
  }

  private mutating func append(_ question: QualityReport.Question) {
    xml.start(
      "answers", [("variable", question.variable.description), ("title", question.title)])
    xml.attribute("answered", question.answered)
    xml.attribute("no-answer", question.noAnswer)
    xml.attribute("invalid", question.invalid)
    xml.attribute("not-asked", question.notAsked)
    xml.attribute("contradictions", question.contradictions)
    xml.attribute("too-many-marks", question.tooManyMarks)
    xml.attribute("unknown", question.unknown)
    xml.end()
  }

  private mutating func append(_ contents: QualityReport.Contents) {
    xml.start("repeated-contents")
    appendAttributes(of: contents.all)
    xml.attribute("expected-pairs", contents.printedPairs)
    xml.end()
    xml.start("suspicious-contents")
    appendAttributes(of: contents.suspicious)
    xml.end()
  }

  private mutating func appendSimilar(_ text: QualityReport.Text) {
    xml.start("similar-texts", [("variable", text.variable.description), ("title", text.title)])
    appendAttributes(of: text.similar)
    for group in text.largestGroups {
      xml.start("group")
      xml.attribute("answers", group.answers)
      xml.attribute("texts", group.texts)
      xml.end()
    }
    xml.end()
  }

  private mutating func append(_ grid: QualityReport.Grid) {
    xml.start(
      "straight-lining", [("question", grid.question.description), ("title", grid.title)])
    xml.attribute("rows", grid.rows)
    xml.attribute("complete", grid.complete)
    xml.attribute("straight", grid.straight)
    xml.end()
  }

  private mutating func append(_ times: QualityReport.Times) {
    xml.start("time-stamps")
    xml.attribute("read", times.read)
    xml.attribute("unreadable", times.unreadable)
    xml.attribute("before-fieldwork", ifAny: times.outside?.before)
    xml.attribute("after-fieldwork", ifAny: times.outside?.after)
    xml.attribute("first", ifAny: times.extent?.first.description)
    xml.attribute("last", ifAny: times.extent?.last.description)
    if let busiest = times.busiest {
      xml.attribute("busiest", busiest.start.description)
      xml.attribute("busiest-minutes", busiest.minutes)
      xml.attribute("busiest-count", busiest.count)
    }
    xml.end()
  }

  private mutating func appendAttributes(of repetition: QualityReport.Repetition) {
    xml.attribute("checked", repetition.checked)
    xml.attribute("sampled-one-in", repetition.sampledOneIn)
    xml.attribute("repeats", repetition.repeats)
    xml.attribute("groups", repetition.groups)
    xml.attribute("largest", repetition.largest)
  }
}

extension QualityReport.Contents {
  /// The expected pairs with two decimals, without a detour over a locale.
  var printedPairs: String {
    guard expectedPairs < 1e12 else { return "1000000000000.00" }
    let hundredths = Int((expectedPairs * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
  }
}
