import SurveyModel

/// Repetitions as findings: all responses after the first count, in the file of the second.
struct RepetitionLog {
  private let files: [String]
  private(set) var findings = FindingLog()

  init(_ files: [String]) {
    self.files = files
  }

  mutating func note(_ rule: Finding.Rule, _ entry: DigestSketch.Entry, variable: String? = nil) {
    guard let second = entry.second, files.indices.contains(second.file),
      files.indices.contains(entry.first.file)
    else { return }
    let file = files[second.file]
    // The number of the first response, its file where that is another, and how many there are.
    let elsewhere = entry.first.file == second.file ? "" : files[entry.first.file]
    findings.record(
      Finding(
        rule, file: file, row: second.row, variable: variable, found: .number(entry.first.row),
        expected: [elsewhere, String(entry.count)]))
    findings.count(
      entry.count - 2, of: FindingLog.Key(rule: rule, file: file, variable: variable))
  }
}
