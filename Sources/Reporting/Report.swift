import Resources
package import SurveyModel
package import Tabulation

/// Everything that one run of a survey has to say: what every output is made from.
package struct Report: Sendable {
  /// The definition: titles, words and rules.
  package let survey: Survey
  /// The tables of all questions, in the order of the questionnaire.
  package let tables: [QuestionTables]
  /// What became of the rows of the response files.
  package let accounting: RowAccounting
  /// What was wrong with the input; its files are named without their folders, which outputs
  /// must not tell.
  package let findings: FindingLog
  /// How good the data are; what is repeated in them is among `findings` as well.
  package let quality: QualityReport
  /// The answers that findings are about, for `findings.csv` alone; `nil` unless somebody asked
  /// to see them.
  package var answers: ShownAnswers?
  /// What came of weighting; `nil` where nobody is weighted.
  package var weights: WeightReport?
  /// What is quoted of answers, question by question and theme by theme in the order of the review.
  package var quotes: [Quote] = []
  /// The version of the program, for the record.
  package let version: String

  /// All outputs that there are, those that take longest first.
  package enum Output: String, Sendable, CaseIterable {
    case summary = "summary.xml"
    case tables = "tables.csv"
    case appendix = "appendix.csv"
    case findings = "findings.csv"
    case quality = "quality.csv"
    case tests = "tests.csv"
    case weights = "weights.csv"

    /// The form that it belongs to.
    package var format: OutputFormat {
      switch self {
      case .summary: .xml
      case .tables, .appendix, .findings, .quality, .tests, .weights: .csv
      }
    }
  }

  /// What somebody wrote, approved for publication.
  package struct Quote: Sendable, Equatable {
    /// The question that it answers.
    package let variable: VariableID
    /// The theme that it stands for.
    package let theme: CategoryCode
    /// As it was written, with placeholders for personal data, up to the length allowed.
    package let text: [UInt8]

    /// A quote of an answer to a question, under one of its themes.
    package init(variable: VariableID, theme: CategoryCode, text: [UInt8]) {
      self.variable = variable
      self.theme = theme
      self.text = text
    }
  }

  /// One output: the name of its file and its content.
  package struct Document: Sendable, Equatable {
    /// The file's name within the published folder.
    package let name: String
    /// The whole file, ready to be written.
    package let bytes: [UInt8]
  }

  /// What one run found out, before any output is made of it.
  ///
  /// - Precondition: `tables` has the tables of all questions, in the order of the survey.
  package init(
    survey: Survey, tables: [QuestionTables], accounting: RowAccounting, findings: FindingLog,
    quality: QualityReport, version: String
  ) {
    self.survey = survey
    self.tables = tables
    self.accounting = accounting
    self.findings = findings
    self.quality = quality
    self.version = version
  }
}

// The outputs, each as the bytes of its file. They depend on the report alone: no clock, no
// path, no order of a dictionary.
extension Report {
  /// What this report has to say something in, those that take longest first.
  package var outputs: [Output] { Output.allCases.filter(isMade) }

  private func isMade(_ output: Output) -> Bool {
    switch output {
    case .summary, .tables, .appendix, .findings, .quality: true
    case .tests: survey.tests != nil
    case .weights: weights != nil
    }
  }

  /// All outputs but the manifest, which names them with their hashes.
  package func documents() -> [Document] { outputs.map(document) }

  /// One output; several may be made at once.
  package func document(_ output: Output) -> Document {
    switch output {
    case .summary: Document(name: output.rawValue, bytes: summaryXML())
    case .tables: Document(name: output.rawValue, bytes: tablesCSV())
    case .appendix: Document(name: output.rawValue, bytes: appendixCSV())
    case .findings: Document(name: output.rawValue, bytes: findingsCSV())
    case .quality: Document(name: output.rawValue, bytes: qualityCSV())
    case .tests: Document(name: output.rawValue, bytes: testsCSV())
    case .weights: Document(name: output.rawValue, bytes: weightsCSV())
    }
  }

  /// `tables.csv`: every cell of every table on a line of its own, for programs.
  package func tablesCSV() -> [UInt8] { TidyTable.bytes(of: self) }

  /// `appendix.csv`: the tables as the appendix of a plan prints them, for people.
  package func appendixCSV() -> [UInt8] { AppendixWriter.bytes(of: self) }

  /// `summary.xml`: everything that was computed, each share with its base and its rule.
  ///
  /// The document is valid under `Report.summarySchema`.
  package func summaryXML() -> [UInt8] { SummaryWriter.bytes(of: self) }

  /// `findings.csv`: what was wrong with the input, counted and with examples.
  package func findingsCSV() -> [UInt8] {
    FindingsTable.bytes(of: self)
  }

  /// `quality.csv`: the page 「データの品質」, for people.
  package func qualityCSV() -> [UInt8] { QualityPage.bytes(of: self) }

  /// `tests.csv`: every test of every table on a line of its own, for programs.
  package func testsCSV() -> [UInt8] { TestTable.bytes(of: self) }

  /// `weights.csv`: what came of weighting, for people; a title alone where nobody is weighted.
  package func weightsCSV() -> [UInt8] { WeightPage.bytes(of: self) }

  /// The RELAX NG schema of `summary.xml`, as shipped.
  package static var summarySchema: [UInt8] { Resource.summarySchema }
}
