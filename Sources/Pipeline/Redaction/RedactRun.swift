import DelimitedText
import Glibc
import Ingest
package import SurveyModel
import TextNormalization
import Verbatims
import Wording

/// Writes a delimited file anew with the personal data of some columns masked, a table of what
/// was masked, and a review of what only a person can decide.
package struct RedactRun: Sendable {
  /// Where the three files go; `nil` for none, and for standard output in the case of the table.
  package struct Outputs: Sendable, Equatable {
    /// The file anew, its columns masked.
    package var table: String?
    /// How many passages of each kind were masked.
    package var counts: String?
    /// What only a person can decide, with the decisions already made.
    package var review: String?

    /// With all three files in the folder that stands for the table, if it is one: it is there
    /// already or ends with a slash.
    func inFolder() throws(OutputFile.Fault) -> Outputs {
      guard let folder = table, folder.utf8.last == UInt8(ascii: "/") || isFolder(folder) else {
        return self
      }
      let prefix = folder.utf8.last == UInt8(ascii: "/") ? folder : folder + "/"
      try OutputFile.makeFolders(String(prefix.dropLast()))
      return Outputs(
        table: prefix + "redacted.csv", counts: counts ?? prefix + "counts.csv",
        review: review ?? prefix + "review.csv")
    }

    private func isFolder(_ path: String) -> Bool {
      var status = stat()
      return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The three files by their paths.
    package init(table: String?, counts: String?, review: String?) {
      self.table = table
      self.counts = counts
      self.review = review
    }
  }

  /// Path of the file that is read.
  package var file: String
  /// The headers of the columns of free text.
  package var columns: [String]
  /// The header of the column that names a response; `nil` for its number.
  package var identifier: String?
  /// What is declared of the file; the rest is detected.
  package var form: DeclaredForm
  /// What is written.
  package var outputs: Outputs
  /// Path of a list of names that are masked.
  package var names: String?
  /// Path of a list of names that may stand.
  package var allowed: String?
  /// The dictionary that knows names of people; they are doubtful wherever they stand.
  package var words = WordSource()
  /// Whether doubtful passages are masked until someone has approved the answer.
  package var isStrict = false

  /// What a run came to.
  package struct Outcome: Sendable {
    /// What was noted, counted exactly and kept by example; empty where the run was stopped.
    package var findings = FindingLog()
    /// What stopped the run; empty where it ran.
    package var stops: [Finding] = []
    /// How often each kind was masked.
    package var masked: [(PersonalData, Int)] = []
    /// Answers with a text.
    package var answers = 0
    /// Answers that a person has to look at and nobody has decided yet.
    package var undecided = 0
    /// Whether a dictionary was there to look names up in.
    package var knowsNames = false
  }

  /// An order to redact these columns of the file at this path.
  package init(file: String, columns: [String], form: DeclaredForm, outputs: Outputs) {
    self.file = file
    self.columns = columns
    self.form = form
    self.outputs = outputs
  }

  /// Redacts the file. Never throws: what stops it is among the findings of its outcome.
  package func outcome() -> Outcome {
    var stopped = Outcome()
    do throws(OutputFile.Fault) {
      var run = self
      run.outputs = try outputs.inFolder()
      do throws(Stop) {
        return try run.redact()
      } catch {
        stopped.stops = error.findings
      }
    } catch {
      stopped.stops = [Finding(.outputUnwritable, file: error.path, found: .name(error.cause))]
    }
    return stopped
  }

  private func redact() throws(Stop) -> Outcome {
    let (dictionary, notes) = try words.dictionary()
    let table = TableRedactor(
      file: file, redactor: try redactor(), dictionary: dictionary, columns: columns,
      identifier: identifier, review: ReviewTable(keeping: try earlierReview()), isStrict: isStrict)
    do throws(InputFault) {
      let cleaner = try RecordCleaner(path: file, name: file, form: form) { row, header, values in
        table.take(row: row, header: header, values: &values)
      }
      var outcome = try write(cleaner, table)
      for note in notes {
        outcome.findings.record(Finding(.nameDictionaryMissing, file: note.file))
      }
      outcome.findings.merge(table.findings)
      if !cleaner.header.isEmpty { outcome.findings.record(contentsOf: table.monotonies) }
      outcome.knowsNames = dictionary != nil
      return outcome
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  private func redactor() throws(Stop) -> Redactor {
    var lists = RedactionLists()
    if let names { try NameListFile.add(path: names, for: .mask, to: &lists) }
    if let allowed { try NameListFile.add(path: allowed, for: .allow, to: &lists) }
    return Redactor(lists: lists) { kind, language in
      PersonalDataWording(language).placeholder(kind)
    }
  }

  /// The decisions of a review that is there already: it is written anew with them.
  private func earlierReview() throws(Stop) -> ReviewList {
    guard let path = outputs.review, unsafe access(path, F_OK) == 0 else { return ReviewList() }
    return try ReviewList(path: path)
  }

  /// Writes all files piece by piece, and gives them their names when all are whole.
  private func write(
    _ cleaner: RecordCleaner, _ table: TableRedactor
  ) throws(InputFault) -> Outcome {
    var outcome = Outcome()
    do {
      var output = try OutputFile(path: outputs.table)
      var review: OutputFile?
      if let path = outputs.review { review = try OutputFile(path: path) }
      var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
      var isOpen = true
      while isOpen {
        isOpen = try cleaner.next(into: &bytes)
        try check(cleaner.header, isComplete: !isOpen)
        try output.write(bytes.span)
        bytes.removeAll(keepingCapacity: true)
        for note in cleaner.takeNotes() { outcome.findings.record(note.finding) }
        let piece = table.takeReview()
        if review != nil { try review?.write(piece.span) }
      }
      try writeCounts(table)
      try review?.finish()
      try output.finish()
    } catch let fault as OutputFile.Fault {
      throw InputFault([
        Finding(.outputUnwritable, file: fault.path, found: .name(fault.cause))
      ])
    } catch let fault as InputFault {
      throw fault
    } catch {
      preconditionFailure("reading and writing throw nothing else")
    }
    outcome.masked = PersonalData.allCases.map { ($0, table.total[$0]) }
    outcome.answers = table.answers
    outcome.undecided = table.undecided
    return outcome
  }

  /// Stops where a named column is not there: nothing would be masked in it.
  private func check(_ header: [[UInt8]], isComplete: Bool) throws(InputFault) {
    guard !header.isEmpty || isComplete else { return }
    let known = header.map(folded)
    let missing = (columns + [identifier].compactMap(\.self)).filter {
      !known.contains(folded(Array($0.utf8)))
    }
    guard !missing.isEmpty else { return }
    let names = header.map { String(decoding: $0, as: UTF8.self) }
    throw InputFault(
      missing.map { name in
        Finding(
          .namedColumnMissing, file: file, place: Place(line: 1, column: 1), found: .name(name),
          nearest: nearest(to: name, among: names))
      })
  }

  private func writeCounts(_ table: TableRedactor) throws(OutputFile.Fault) {
    guard let path = outputs.counts else { return }
    var file = try OutputFile(path: path)
    try file.write(table.countsTable().span)
    try file.finish()
  }
}
