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
  var csv = CSVWriter()

  var labels: ReportLabels { names.labels }

  static func bytes(of report: Report) -> [UInt8] {
    var writer = AppendixWriter(report: report, names: TableNames(report.survey))
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
    line([question.number, question.title + names.bracketed(remarks(on: question))])
    if let wording = question.wording { line([wording]) }
    if case .grid = question.kind {
      appendGrid(tables.tallies)
    } else {
      for table in tables.tallies { appendTally(table) }
    }
    appendNotes(tables.tallies, of: question)
    for table in tables.crossings { appendCrossing(table, of: tables) }
  }

  private func remarks(on question: Question) -> [String] {
    kindRemarks(question.kind) + (question.askedIf == nil ? [] : [labels.askedOnly])
  }

  /// One answer is the rule and goes without saying.
  private func kindRemarks(_ kind: Question.Kind) -> [String] {
    switch kind {
    case .single, .scale: []
    case .multiple(_, let maximum): [labels.severalAnswers(maximum: maximum)]
    case .numeric: [labels.numericAnswer]
    case .rank: [labels.rankedAnswer]
    case .grid(_, let cell, _): cell == .multiple ? [labels.severalAnswers(maximum: nil)] : []
    case .text: [labels.textAnswer]
    }
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
    let everyone = survey.rules.base == .respondents ? report.accounting.tallied : nil
    line([labels.sentence(of: survey.rules.base, count: everyone)])
    let rows = report.accounting
    if rows.tallied < rows.read {
      line([
        labels.rowsNote(
          read: rows.read, tallied: rows.tallied, quarantined: rows.quarantined,
          dropped: rows.dropped)
      ])
    }
    if report.tables.contains(where: { !$0.crossings.isEmpty }) { line([labels.signsNote]) }
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
  /// Tallied responses among the people invited, in percent; `nil` where that is not known.
  var responseRate: FixedPoint? {
    guard let invited = survey.population?.invited, invited > 0 else { return nil }
    return ExactRatio.percentage(of: accounting.tallied, in: invited)
      .rounded(to: survey.rules.decimals)
  }
}
