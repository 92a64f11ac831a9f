import DelimitedText
import Statistics
import SurveyModel
import Tabulation
import Wording

/// Writes `quality.csv`: the page 「データの品質」, as tables with a heading line each, for
/// whoever prepares the data and signs for them.
struct QualityPage {
  private let report: Report
  private let labels: ReportLabels
  private var csv = CSVWriter()

  static func bytes(of report: Report) -> [UInt8] {
    var page = QualityPage(report: report, labels: ReportLabels(report.survey.language))
    page.append(report.quality)
    return page.csv.bytes
  }

  private init(report: Report, labels: ReportLabels) {
    self.report = report
    self.labels = labels
  }

  private mutating func append(_ quality: QualityReport) {
    line([report.survey.title])
    line([labels.dataQuality])
    let rows = report.accounting
    line([
      labels.rowsNote(
        read: rows.read, tallied: rows.tallied, quarantined: rows.quarantined,
        dropped: rows.dropped)
    ])
    line([labels.nothingRemovedNote])
    appendQuestions(quality.questions)
    appendRepetitions(quality)
    appendTexts(quality.texts)
    appendSimilarTexts(quality.texts)
    appendGrids(quality.grids)
    if let times = quality.times { append(times) }
  }

  private mutating func appendQuestions(_ questions: [QualityReport.Question]) {
    heading(labels.answersToQuestions)
    line([
      labels.question, labels.title, labels.answered, labels.noAnswer, labels.invalid,
      labels.notAsked, labels.contradictions, labels.tooManyMarks, labels.unknownAnswers,
    ])
    for question in questions {
      csv.text(plainText(question.variable.description))
      csv.text(plainText(question.title))
      for count in [
        question.answered, question.noAnswer, question.invalid, question.notAsked,
        question.contradictions, question.tooManyMarks, question.unknown,
      ] {
        csv.figure(count)
      }
      csv.end()
    }
  }

  private mutating func appendRepetitions(_ quality: QualityReport) {
    heading(labels.repetitions)
    line([labels.check, labels.checked, labels.repeats, labels.groups, labels.largestGroup])
    if let respondents = quality.respondents {
      append(labels.sameRespondent, respondents)
    } else {
      line([labels.sameRespondent, labels.notChecked])
    }
    append(labels.sameContent, quality.contents.all)
    append(labels.suspiciousContent, quality.contents.suspicious)
    line([labels.expectedPairsNote(quality.contents.printedPairs)])
    let sampled = [quality.respondents, quality.contents.all].compactMap { $0?.sampledOneIn }.max()
    if let sampled, sampled > 1 { line([labels.sampleNote(oneIn: sampled)]) }
  }

  private mutating func append(_ name: String, _ repetition: QualityReport.Repetition) {
    csv.text(name)
    appendFigures(repetition)
    csv.end()
  }

  private mutating func appendFigures(_ repetition: QualityReport.Repetition) {
    csv.figure(repetition.checked)
    csv.figure(repetition.repeats)
    csv.figure(repetition.groups)
    csv.figure(repetition.largest)
  }

  private mutating func appendTexts(_ texts: [QualityReport.Text]) {
    guard !texts.isEmpty else { return }
    heading(labels.repeatedTexts)
    line([
      labels.question, labels.title, labels.checked, labels.repeats, labels.groups,
      labels.largestGroup,
    ])
    for text in texts {
      csv.text(plainText(text.variable.description))
      append(plainText(text.title), text.repetition)
    }
    line([labels.repeatedTextsNote])
    if let sampled = texts.map(\.repetition.sampledOneIn).max(), sampled > 1 {
      line([labels.sampleNote(oneIn: sampled)])
    }
  }

  private mutating func appendSimilarTexts(_ texts: [QualityReport.Text]) {
    guard !texts.isEmpty else { return }
    heading(labels.similarTexts)
    line([
      labels.question, labels.title, labels.checked, labels.repeats, labels.groups,
      labels.largestGroup, labels.largestFirst,
    ])
    for text in texts {
      csv.text(plainText(text.variable.description))
      csv.text(plainText(text.title))
      appendFigures(text.similar)
      csv.text(text.largestGroups.map { String($0.answers) }.joined(separator: " "))
      csv.end()
    }
    line([labels.similarTextsNote])
    if let sampled = texts.map(\.similar.sampledOneIn).max(), sampled > 1 {
      line([labels.sampleNote(oneIn: sampled)])
    }
  }

  private mutating func appendGrids(_ grids: [QualityReport.Grid]) {
    guard !grids.isEmpty else { return }
    heading(labels.straightLining)
    line([
      labels.question, labels.title, labels.gridRows, labels.gridComplete, labels.gridStraight,
      labels.share,
    ])
    for grid in grids {
      csv.text(plainText(grid.question.description))
      csv.text(plainText(grid.title))
      csv.figure(grid.rows)
      csv.figure(grid.complete)
      csv.figure(grid.straight)
      csv.share(
        grid.complete == 0
          ? nil
          : ExactRatio.percentage(of: grid.straight, in: grid.complete)
            .rounded(to: report.survey.rules.decimals))
      csv.end()
    }
    line([labels.straightLiningNote])
  }

  private mutating func append(_ times: QualityReport.Times) {
    heading(labels.timesSent)
    fact(labels.timesRead, times.read)
    fact(labels.timesUnreadable, times.unreadable)
    if let outside = times.outside {
      if let fieldwork = report.survey.fieldwork {
        line([labels.fieldwork, labels.period(fieldwork)])
      }
      fact(labels.beforeFieldwork, outside.before)
      fact(labels.afterFieldwork, outside.after)
    }
    if let extent = times.extent {
      line([labels.firstTime, extent.first.description])
      line([labels.lastTime, extent.last.description])
    }
    if let busiest = times.busiest {
      csv.text(labels.busiestStretch(minutes: busiest.minutes))
      csv.text(busiest.start.description)
      csv.figure(busiest.count)
      csv.end()
    }
  }

  private mutating func fact(_ name: String, _ count: Int) {
    csv.text(name)
    csv.figure(count)
    csv.end()
  }

  private mutating func heading(_ text: String) {
    csv.end()
    line([text])
  }

  private mutating func line(_ texts: [String]) { csv.record(texts.map(plainText)) }
}
