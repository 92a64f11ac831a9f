import DelimitedText
package import SurveyModel
package import Verbatims

/// Groups the free text of one column of a delimited file, and writes the group of each row.
package struct ThemeGroupRun: Sendable {
  /// Path of the file that is read.
  package var file: String
  /// The header of the column of free text; `nil` for the only column.
  package var column: String?
  /// What is declared of the file; the rest is detected.
  package var form: DeclaredForm
  /// How groups are found.
  package var options: GroupingOptions
  /// How Japanese is cut into words.
  package var words: WordSource
  /// Path of the table of groups; `nil` for standard output.
  package var output: String?

  /// What a run came to.
  package struct Outcome: Sendable {
    /// What was noted; empty where the run was stopped.
    package var findings = FindingLog()
    /// What stopped the run; empty where it ran.
    package var stops: [Finding] = []
    /// Rows in each group, descending.
    package var sizes: [Int] = []
    /// Rows in none: without text, or with no word of another.
    package var ungrouped = 0
  }

  /// An order to group one column of the file at this path.
  package init(
    file: String, column: String?, form: DeclaredForm, options: GroupingOptions,
    words: WordSource, output: String?
  ) {
    self.file = file
    self.column = column
    self.form = form
    self.options = options
    self.words = words
    self.output = output
  }

  /// Groups and writes. Never throws: what stops it is in its outcome.
  package func outcome() -> Outcome {
    do throws(Stop) {
      return try group()
    } catch {
      return Outcome(stops: error.findings)
    }
  }

  private func group() throws(Stop) -> Outcome {
    var outcome = Outcome()
    let (dictionary, findings) = try words.dictionary()
    let columns = try TextColumns(path: file, columns: [column].compactMap(\.self), form: form)
    outcome.findings = columns.findings
    outcome.findings.record(contentsOf: findings)
    note(columns.rows.map { $0[0] }, in: &outcome.findings)
    let groups = GroupDiscovery(options, dictionary: dictionary)
      .groups(of: columns.rows.map { NormalisedText($0[0]) })
    outcome.sizes = groups.sizes
    outcome.ungrouped = groups.groupOfAnswer.count { $0 == nil }
    do throws(OutputFile.Fault) {
      try write(groups)
    } catch {
      throw Stop(findings: [
        Finding(.outputUnwritable, file: error.path, found: .name(error.cause))
      ])
    }
    return outcome
  }

  /// Tells of answers that nobody would write in a form, and of columns where nothing differs.
  private func note(_ answers: [[UInt8]], in findings: inout FindingLog) {
    for (row, answer) in answers.enumerated() {
      findings.note(oddities: answer, file: file, row: row + 1)
    }
    var variety = AnswerVariety()
    for answer in answers { variety.note(answer) }
    let finding = variety.finding(
      answers: answers.count { !$0.isEmpty }, file: file, variable: nil)
    if let finding { findings.record(finding) }
  }

  /// One line for each row: its number from 1, and the number of its group from 1.
  private func write(_ groups: AnswerGroups) throws(OutputFile.Fault) {
    var csv = CSVWriter()
    csv.record(["row", "group"])
    for (row, group) in groups.groupOfAnswer.enumerated() {
      csv.number(row + 1)
      csv.number(group.map { $0 + 1 })
      csv.end()
    }
    var file = try OutputFile(path: output)
    try file.write(csv.bytes.span)
    try file.finish()
  }
}
