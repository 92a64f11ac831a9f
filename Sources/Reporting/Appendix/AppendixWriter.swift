import DelimitedText
import Statistics
import SurveyModel
import Tabulation
import Wording

/// Writes the tables as the appendix of a plan prints them, ready to be pasted into Word or
/// Excel: an empty line between tables, one heading line above each, the notes below.
struct AppendixWriter {
  let report: Report
  let names: TableNames
  let notes: TableNotes
  let marks: SignificanceMarks
  var csv = CSVWriter()

  var labels: ReportLabels { names.labels }

  /// Whether weighted figures stand beside those of people.
  var isWeighted: Bool { report.isWeighted }

  private init(_ report: Report) {
    self.report = report
    names = TableNames(report.survey)
    notes = TableNotes(report, names)
    marks = notes.marks
  }

  static func bytes(of report: Report) -> [UInt8] {
    var writer = AppendixWriter(report)
    writer.appendOutline()
    for section in report.survey.sections { writer.append(section) }
    return writer.csv.bytes
  }

  /// A record of texts as the definition writes them, each made fit for one line.
  mutating func line(_ texts: [String]) {
    csv.record(texts.map(plainText))
  }

  mutating func emptyLine() {
    csv.end()
  }

  private mutating func append(_ section: Section) {
    emptyLine()
    line([section.title])
    if let note = section.note { line([note]) }
    for question in section.questions {
      let tables = report.tables.first { $0.question.id == question.id }
      if let tables { append(tables) }
    }
  }

  private mutating func append(_ tables: QuestionTables) {
    let question = tables.question
    emptyLine()
    if let heading = question.heading {
      line([heading])
      emptyLine()
    }
    line([question.number, question.title + names.bracketed(names.remarks(on: question))])
    if let wording = question.wording { line([wording]) }
    if case .grid = question.kind {
      appendGrid(tables.tallies)
    } else {
      for table in tables.tallies { appendTally(table) }
    }
    for note in notes.below(tables.tallies, of: question) { line([note]) }
    for group in CrossingGroup.groups(of: tables, in: report.survey, names) {
      append(group, of: question)
    }
  }

  /// Weighted people as pages print them.
  func printed(_ weight: ExactWeight) -> FixedPoint {
    Digits.printed(weight, decimals: report.weightDecimals)
  }
}

// The head of the document
extension AppendixWriter {
  private mutating func appendOutline() {
    let survey = report.survey
    line([survey.title])
    fact(labels.organization, survey.organization)
    fact(labels.population, survey.population?.description)
    fact(labels.method, survey.method)
    fact(labels.fieldwork, survey.fieldwork.map(labels.period))
    appendReturns()
    for note in notes.head { line([note]) }
    appendSamplingErrors()
  }

  private mutating func appendSamplingErrors() {
    guard let errors = SamplingErrors(report, names) else { return }
    emptyLine()
    line([labels.samplingError, labels.respondents] + SamplingErrors.shares.map(labels.sharePair))
    for error in errors.lines {
      csv.text(plainText(error.label))
      csv.figure(error.respondents)
      for margin in error.margins { csv.number("±\(margin)") }
      csv.end()
    }
    line([
      labels.samplingErrorNote(
        population: errors.population, hasTwoStages: errors.hasTwoStages, isWeighted: isWeighted)
    ])
  }

  private mutating func appendReturns() {
    if let invited = report.survey.population?.invited {
      csv.text(labels.invited)
      csv.figure(invited)
      csv.end()
    }
    csv.text(labels.validResponses)
    csv.figure(report.accounting.tallied)
    csv.end()
    if let rate = report.responseRate {
      csv.text(labels.responseRate)
      csv.share(rate)
      csv.end()
    }
  }

  private mutating func fact(_ name: String, _ value: String?) {
    if let value { line([name, value]) }
  }
}

extension Report {
  /// Whether tables have weighted figures.
  var isWeighted: Bool {
    tables.contains { $0.tallies.contains { $0.total.weighted != nil } }
  }

  /// Tallied responses among the people invited, in percent; `nil` where that is not known.
  var responseRate: FixedPoint? {
    guard let invited = survey.population?.invited, invited > 0 else { return nil }
    return ExactRatio.percentage(of: accounting.tallied, in: invited)
      .rounded(to: survey.rules.decimals)
  }
}
