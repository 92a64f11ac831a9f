import DelimitedText
import Ingest
package import SurveyModel
package import Verbatims

/// Holds the rules of a codeframe against answers that were coded by hand.
package struct ThemeTestRun: Sendable {
  /// Path of the coded sample.
  package var file: String
  /// The headers of the text and of the codes.
  package var columns: (text: String, codes: String)
  /// What is declared of the file; the rest is detected.
  package var form: DeclaredForm
  /// Where the rules are.
  package var rules: ThemeRulesSource
  /// Path of a folder for the tables; `nil` for none.
  package var output: String?
  /// Whether the table of differences has the answers, for the eyes of those who may see them.
  package var showsAnswers = false

  /// What a test came to.
  package struct Outcome: Sendable {
    /// What was noted; empty where the run was stopped.
    package var findings = FindingLog()
    /// What stopped the run; empty where it ran.
    package var stops: [Finding] = []
    /// The agreement; `nil` where the run was stopped.
    package var agreement: CodingAgreement?
    /// The themes that it is about.
    package var codes: [CategoryCode] = []
  }

  /// An order to test rules; nothing is read yet.
  package init(
    file: String, columns: (text: String, codes: String), form: DeclaredForm,
    rules: ThemeRulesSource, output: String?
  ) {
    self.file = file
    self.columns = columns
    self.form = form
    self.rules = rules
    self.output = output
  }

  /// Reads, compares and writes. Never throws: what stops it is in its outcome.
  package func outcome() -> Outcome {
    do throws(Stop) {
      return try test()
    } catch {
      return Outcome(stops: error.findings)
    }
  }

  private func test() throws(Stop) -> Outcome {
    let read = try rules.rules()
    let sample = try CodedSample(
      path: file, columns: [columns.text, columns.codes], form: form, read.codeframe)
    var coder = ThemeCoder(read)
    let explained = sample.texts.map { coder.explanation(of: NormalisedText($0)) }
    let agreement = CodingAgreement(
      themes: read.codeframe.themes.count, hand: sample.themes,
      rules: explained.map { $0.map(\.theme) })
    if let output {
      let tables = AgreementTables(agreement, read.codeframe)
      do throws(Publication.Fault) {
        try Publication(folder: output).publish([
          Publication.Document(name: "agreement.csv", bytes: tables.agreement()),
          Publication.Document(
            name: showsAnswers ? "differences-internal.csv" : "differences.csv",
            bytes: tables.differences(sample, explained, showsAnswers: showsAnswers)),
        ])
      } catch {
        throw Stop(findings: [error.finding])
      }
    }
    return Outcome(
      findings: sample.findings, agreement: agreement, codes: read.codeframe.themes.map(\.code))
  }
}
