import DelimitedText
import Ingest
package import SurveyModel

/// Writes one delimited file anew, and a table of what was wrong with it.
package struct CleanRun: Sendable {
  /// Path of the file that is read.
  package var file: String
  /// What is declared of the file; the rest is detected.
  package var form: DeclaredForm
  /// Path of the file that is written; `nil` for standard output.
  package var output: String?
  /// Path of the table of polluted records; `nil` for none.
  package var findings: String?

  /// What a run came to.
  package struct Outcome: Sendable {
    /// What was noted, counted exactly and kept by example; empty where the run was stopped.
    package let findings: FindingLog
    /// What stopped the run; empty where it ran.
    package let stops: [Finding]
  }

  /// An order to clean the file at this path.
  package init(file: String, form: DeclaredForm, output: String?, findings: String?) {
    self.file = file
    self.form = form
    self.output = output
    self.findings = findings
  }

  /// Cleans the file. Never throws: what stops it is among the findings of its outcome.
  package func outcome() -> Outcome {
    do throws(Stop) {
      return Outcome(findings: try clean(), stops: [])
    } catch {
      return Outcome(findings: FindingLog(), stops: error.findings)
    }
  }

  private func clean() throws(Stop) -> FindingLog {
    do throws(InputFault) {
      let cleaner = try RecordCleaner(path: file, name: file, form: form)
      return try write(cleaner)
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  /// Writes both files piece by piece, and gives them their names when both are whole.
  private func write(_ cleaner: RecordCleaner) throws(InputFault) -> FindingLog {
    var log = FindingLog()
    do {
      var clean = try OutputFile(path: output)
      var table = PollutionTable()
      var notes: OutputFile?
      if let findings { notes = try OutputFile(path: findings) }
      var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
      var isOpen = true
      while isOpen {
        isOpen = try cleaner.next(into: &bytes)
        try clean.write(bytes.span)
        bytes.removeAll(keepingCapacity: true)
        for note in cleaner.takeNotes() {
          log.record(note.finding)
          table.append(note)
        }
        let piece = table.takeBytes()
        if notes != nil { try notes?.write(piece.span) }
      }
      try notes?.finish()
      try clean.finish()
    } catch let fault as OutputFile.Fault {
      throw InputFault([
        Finding(.outputUnwritable, file: fault.path, found: .name(fault.cause))
      ])
    } catch let fault as InputFault {
      throw fault
    } catch {
      preconditionFailure("reading and writing throw nothing else")
    }
    return log
  }
}

/// The table of polluted records, one line for each fault.
private struct PollutionTable {
  private var csv = CSVWriter()

  init() {
    csv.record(["record", "line", "column", "rule", "found", "expected"])
  }

  mutating func append(_ note: RecordCleaner.Note) {
    let finding = note.finding
    csv.number(note.record)
    csv.number(finding.place?.line)
    csv.number(finding.field)
    csv.text(finding.rule.rawValue)
    switch finding.found {
    case .nothing: csv.empty()
    case .name(let name): csv.text(name)
    case .number(let number): csv.number(number)
    case .shape(.digits(let count)), .shape(.text(let count)): csv.number(count)
    case .shape(.undecodable): csv.empty()
    }
    csv.text(finding.expected.joined(separator: "|"))
    csv.end()
  }

  /// What was written since the last call.
  mutating func takeBytes() -> [UInt8] {
    csv.takeBytes()
  }
}
