import DelimitedText
import Ingest
import Reporting
import SurveyModel
import Synchronization
import Tabulation
import TextNormalization

/// What stops a survey, whichever stage it was.
struct Stop: Error {
  let findings: [Finding]
}

extension SurveyRun {
  private static let largestDefinition = 16 << 20

  func read(_ path: String) throws(Stop) -> [UInt8] {
    do throws(InputFault) {
      return try wholeFile(path: path, name: path, limit: Self.largestDefinition)
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  /// Reads a definition and checks it whole.
  func parse(_ bytes: [UInt8]) throws(Stop) -> SurveyDefinition {
    var document = try document(bytes)
    let definition = try definition(in: &document)
    try checkSchema(of: document)
    return definition
  }

  func document(_ bytes: [UInt8]) throws(Stop) -> DefinitionDocument {
    do throws(SurveyDefinition.Fault) {
      return try DefinitionDocument(parsing: bytes, file: definition)
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  func definition(in document: inout DefinitionDocument) throws(Stop) -> SurveyDefinition {
    do throws(SurveyDefinition.Fault) {
      return try document.definition { href throws(InputFault) in
        let path = path(of: href)
        return (path, try wholeFile(path: path, name: path, limit: Self.largestDefinition))
      }
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  func checkSchema(of document: DefinitionDocument) throws(Stop) {
    do throws(SurveyDefinition.Fault) {
      try document.checkSchema()
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  func plan(_ definition: SurveyDefinition) throws(Stop) -> CountingPlan {
    do throws(CountingPlan.TooLarge) {
      return try CountingPlan(definition.survey, codebook: definition.codebook)
    } catch {
      throw Stop(findings: [
        Finding(
          .crossingTooLarge, file: self.definition, variable: error.banner.name,
          found: .number(error.counters), expected: [String(CountingPlan.maximumCounters)])
      ])
    }
  }

  /// The response files of a run with how to read them: those given on the command line, read
  /// as the definition's one of the same name or else as its first, or those that it names,
  /// beside the definition.
  func sources(
    _ named: [ResponseSource], in responses: [String]
  ) throws(Stop) -> [(path: String, source: ResponseSource)] {
    let folder = folderPrefix(of: definition)
    let declared = named.map { source in
      var source = source
      source.metadata = source.metadata.map { $0.hasPrefix("/") ? $0 : folder + $0 }
      return source
    }
    if !responses.isEmpty {
      let like = declared.first ?? ResponseSource(href: "")
      return responses.map { path in
        let name = Array(fileName(of: path).utf8)
        return (path, declared.first { Array(fileName(of: $0.href).utf8) == name } ?? like)
      }
    }
    guard !declared.isEmpty else {
      throw Stop(findings: [
        Finding(
          .missingElement, file: definition, place: Place(line: 1, column: 1),
          found: .name("survey"), expected: ["responses"])
      ])
    }
    return declared.map { ($0.href.hasPrefix("/") ? $0.href : folder + $0.href, $0) }
  }

  /// Reads all files, the first of which may be opened already.
  func reading(
    of sources: [(path: String, source: ResponseSource)], _ first: OpenedResponses.InTheMaking?,
    _ definition: SurveyDefinition, _ plan: CountingPlan, _ quotes: ApprovedQuotes?
  ) throws(Stop) -> Reading {
    let (pass, inputs) = try pass(over: sources, first, definition, plan, quotes)
    var register = InputRegister()
    let repeated = register.note(inputs, in: nil)
    guard repeated.isEmpty else { throw Stop(findings: repeated) }
    let paths = Dictionary(sources.map { (fileName(of: $0.path), $0.path) }) { first, _ in first }
    return Reading(pass: pass, inputs: inputs, paths: paths)
  }

  /// In what the headers of the files differ.
  func drift(
    of sources: [(path: String, source: ResponseSource)], _ definition: SurveyDefinition
  ) throws(Stop) -> SchemaDrift {
    do throws(InputFault) {
      return try SchemaDrift(sources, definition)
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  /// Reads every file once, one after the other; their tallies merge.
  private func pass(
    over sources: [(path: String, source: ResponseSource)], _ first: OpenedResponses.InTheMaking?,
    _ definition: SurveyDefinition, _ plan: CountingPlan, _ quotes: ApprovedQuotes?
  ) throws(Stop) -> (pass: Pass, inputs: [Manifest.Input]) {
    var total: Pass?
    var inputs: [Manifest.Input] = []
    let drift = try drift(of: sources, definition)
    for (index, (path, source)) in sources.enumerated() {
      let opened: OpenedResponses
      let file: ResponseFile
      do throws(InputFault) {
        if index == 0, let first {
          opened = try first.value()
        } else {
          opened = try OpenedResponses(path: path, source: source)
        }
        file = try ResponseFile(
          opened.records, source: source, definition: definition, others: drift.others(of: index))
      } catch {
        throw Stop(findings: error.findings)
      }
      let pass = try pass(
        over: file, definition, plan, quotes?.register,
        rowsBefore: total?.accounting.read ?? 0)
      if total == nil { total = pass } else { total?.merge(pass) }
      inputs.append(opened.input)
    }
    return (total ?? Pass(plan), inputs)
  }

  /// Reads one file once.
  private func pass(
    over file: ResponseFile, _ definition: SurveyDefinition, _ plan: CountingPlan,
    _ quotes: QuoteRegister?, rowsBefore: Int
  ) throws(Stop) -> Pass {
    let done = Mutex((rows: rowsBefore, bytes: 0))
    do throws(InputFault) {
      return try Pass.over(file, definition, plan, quotes, threads: threads) { rows, bytes in
        let (rows, bytes) = done.withLock { done in
          done = (done.rows + rows, done.bytes + bytes)
          return done
        }
        progress(
          Progress(title: definition.survey.title, rows: rows, bytes: bytes, size: file.size))
      }
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  /// Everything that is published, and what there is to tell.
  func report(
    _ reading: Reading, _ definition: SurveyDefinition, _ plan: CountingPlan,
    _ quotes: ApprovedQuotes?
  ) throws(Stop) -> (report: Report, notes: RunNotes) {
    let (pass, survey) = (reading.pass, definition.survey)
    let answers = try answers(reading, definition)
    let weights = try weights(of: pass.tally, survey, plan)
    let tabulator = Tabulator(survey, plan: plan, tally: pass.tally, weights: weights)
    // The notes take as long as the tables of several questions: they come first.
    let made = inParallel([nil] + survey.questions.map { $0 }) { (question: Question?) in
      question.map { .tables(tabulator.tables(of: $0)) }
        ?? ReportPart.notes(RunNotes(self, reading, definition, plan, quotes))
    }
    var tables: [QuestionTables] = []
    var told: RunNotes?
    for part in made {
      switch part {
      case .tables(let made): tables.append(made)
      case .notes(let made): told = made
      }
    }
    guard let notes = told else { preconditionFailure("notes are among the parts") }
    let findings = notes.findings.namingFilesOnly
    var report = Report(
      survey: survey, tables: tables, accounting: pass.accounting, findings: findings,
      quality: QualityReport(
        survey, plan: plan, tally: pass.tally, notes: pass.quality, findings: findings,
        similar: notes.similar),
      version: version)
    report.answers = answers
    report.quotes = notes.quotes
    report.weights = weights?.report
    return (report, notes)
  }

  private func weights(
    of tally: Tally, _ survey: Survey, _ plan: CountingPlan
  ) throws(Stop) -> CalibratedWeights? {
    do throws(CalibratedWeights.Fault) {
      return try CalibratedWeights(survey, plan: plan, tally: tally)
    } catch {
      var finding = error.finding
      finding.file = finding.file.isEmpty ? definition : path(of: finding.file)
      throw Stop(findings: [finding])
    }
  }
}

/// What is made side by side once all is counted.
private enum ReportPart: Sendable {
  case notes(RunNotes)
  case tables(QuestionTables)
}

extension FindingLog {
  /// The same findings with files named without their folders, for outputs that must not
  /// depend on where a city keeps its files.
  var namingFilesOnly: FindingLog { renamingFiles(fileName) }
}

/// The last part of a path.
func fileName(of path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

/// Everything of a path before its last part, with the slash.
func folderPrefix(of path: String) -> String {
  path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
}

extension Manifest.Input {
  /// A file of this name that was read to its end.
  init(_ file: String, _ layout: ExportLayout, _ fingerprint: inout InputFingerprint) {
    let container = layout.container
    let form: Form =
      switch container {
      case .text:
        .delimited(
          encoding: layout.recognised.fileEncoding.rawValue,
          delimiter: layout.recognised.shape.form.delimiter[0])
      case .workbook, .spss: .container(container.rawValue)
      }
    self.init(
      name: fileName(of: file), bytes: fingerprint.size,
      digest: fingerprint.digest(), form: form)
  }
}
