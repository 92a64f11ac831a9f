import Dispatch
import Glibc
import Pipeline
import SurveyModel
import Synchronization
import Wording

/// The program between its arguments and its exit status.
struct Program: Sendable {
  let language: MessageLanguage
  /// Whether a person looks at standard error.
  let isTerminal: Bool
  /// Takes text for standard output.
  let output: @Sendable (String) -> Void
  /// Takes text for standard error.
  let errors: @Sendable (String) -> Void

  /// Does what the words ask for and returns how it ended.
  func status(of words: [String]) -> ExitStatus {
    do throws(UsageError) {
      switch try CommandLineParser.parse(words) {
      case .version: output("shukei \(Release.version)\n")
      case .help(let topic): output(HelpText(topic).text(in: language))
      case .run(let options): return run(options)
      case .tally(let options): return tally(options)
      case .merge(let options): return merge(options)
      case .check(let options): return check(options)
      case .synthesize(let options): return synthesize(options)
      case .initialize(let options): return initialize(options)
      case .export(let options): return export(options)
      case .clean(let options): return clean(options)
      case .render(let options): return render(options)
      case .redact(let options): return redact(options)
      case .groupThemes(let options): return group(options)
      case .suggestThemes(let options): return suggest(options)
      case .countKeywords(let options): return count(options)
      case .testThemes(let options): return test(options)
      case .explainThemes(let options): return explain(options)
      case .importThemes(let options): return importRules(options)
      case .exportThemes(let options): return export(options)
      case .proposeQuotes(let options): return propose(options)
      }
      return .complete
    } catch {
      errors(UsageMessage(error: error, language: language).text)
      return .usage
    }
  }

  /// Runs every survey; one that cannot run does not stop the others.
  private func run(_ options: RunOptions) -> ExitStatus {
    options.surveys.map { run($0, options) }.max { $0.rawValue < $1.rawValue } ?? .complete
  }

  private func run(_ survey: String, _ options: RunOptions) -> ExitStatus {
    var run = SurveyRun(
      definition: survey, source: .responses(options.responses),
      destination: .folder(options.output), threads: options.threads ?? cores,
      version: Release.version)
    run.showsAnswers = options.showsAnswers
    run.output = options.plan
    return status(of: run, isQuiet: options.isQuiet, failOn: options.failOn)
  }

  /// What a part has to say of its rows is judged when the parts are merged.
  private func tally(_ options: TallyOptions) -> ExitStatus {
    status(
      of: SurveyRun(
        definition: options.survey, source: .responses(options.responses),
        destination: .partial(options.partial), threads: options.threads ?? cores,
        version: Release.version), isQuiet: options.isQuiet, failOn: .never)
  }

  private func merge(_ options: MergeOptions) -> ExitStatus {
    let destination: SurveyRun.Destination =
      switch options.destination {
      case .folder(let path): .folder(path)
      case .partial(let path): .partial(path)
      }
    var run = SurveyRun(
      definition: options.survey, source: .partials(options.partials), destination: destination,
      threads: 1, version: Release.version)
    run.output = options.plan
    return status(of: run, isQuiet: options.isQuiet, failOn: options.failOn)
  }

  var cores: Int { sysconf(Int32(_SC_NPROCESSORS_ONLN)) }

  private func status(
    of run: SurveyRun, isQuiet: Bool, failOn: FailureLimit
  ) -> ExitStatus {
    let shown = ShownProgress(language: language, isShown: isTerminal && !isQuiet, errors)
    var run = run
    run.progress = { shown.show($0) }
    let outcome = run.outcome()
    shown.clear()
    report(outcome.stops)
    report(outcome.findings.filtered(atLeast: .warning))
    guard let written = outcome.written, let title = outcome.survey?.title else { return .failed }
    if isTerminal && !isQuiet {
      let account = outcome.accounting
      let note = ReportLabels(language.report).rowsNote(
        read: account.read, tallied: account.tallied, quarantined: account.quarantined,
        dropped: account.dropped)
      errors("\(displayText(title, limit: 200)): \(note)\n\(written)\n")
    }
    return failOn.isReached(by: outcome.findings) ? .completeWithFindings : .complete
  }

  private func check(_ options: CheckOptions) -> ExitStatus {
    let states = options.surveys.map { path -> ExitStatus in
      let (survey, stops, findings) = DefinitionCheck(definition: path).outcome()
      report(stops)
      report(findings)
      guard let survey else { return .failed }
      let count = survey.questions.count
      output(
        language.of(
          japanese: "\(path): 設問\(grouped(count))問。集計できます。\n",
          english: "\(path): ready to run (questions: \(grouped(count))).\n"))
      return options.failOn.isReached(by: findings) ? .completeWithFindings : .complete
    }
    return states.max { $0.rawValue < $1.rawValue } ?? .complete
  }

  private func export(_ options: ExportOptions) -> ExitStatus {
    let shown = ShownProgress(language: language, isShown: isTerminal && !options.isQuiet, errors)
    let outcome = ExportRun(
      definition: options.survey, responses: options.responses, target: options.target,
      output: options.output, version: Release.version, progress: { shown.show($0) }
    ).outcome()
    shown.clear()
    return finish(stops: outcome.stops, findings: outcome.findings, failOn: options.failOn) {
      for path in outcome.written { output("\(path)\n") }
    }
  }

  private func synthesize(_ options: SynthesizeOptions) -> ExitStatus {
    let findings = SynthesisRun(
      definition: options.survey, rows: options.rows, seed: options.seed,
      margins: options.margins, verbatims: options.verbatims, form: options.values.form,
      output: options.output
    ).findings()
    report(findings)
    return findings.isEmpty ? .complete : .failed
  }

  private func initialize(_ options: InitOptions) -> ExitStatus {
    let outcome = DraftRun(
      source: options.source, output: options.output, replaces: options.isForced,
      language: language
    ).outcome()
    report(outcome.findings)
    if !outcome.document.isEmpty { output(String(decoding: outcome.document, as: UTF8.self)) }
    return outcome.findings.isEmpty ? .complete : .failed
  }

  private func render(_ options: RenderOptions) -> ExitStatus {
    let findings = RenderRun(
      summary: options.summary, format: options.format, plan: options.plan, output: options.output
    ).findings()
    report(findings)
    return findings.isEmpty ? .complete : .failed
  }

  private func clean(_ options: CleanOptions) -> ExitStatus {
    let outcome = CleanRun(
      file: options.file, form: options.form, output: options.output, findings: options.findings
    ).outcome()
    return finish(stops: outcome.stops, findings: outcome.findings, failOn: options.failOn) {}
  }

  private func redact(_ options: RedactOptions) -> ExitStatus {
    var run = RedactRun(
      file: options.file, columns: options.columns, form: options.form, outputs: options.outputs)
    run.identifier = options.identifier
    run.names = options.names
    run.allowed = options.allowed
    run.isStrict = options.isStrict
    run.words = options.words
    let outcome = run.outcome()
    return finish(stops: outcome.stops, findings: outcome.findings, failOn: options.failOn) {
      if options.outputs.table != nil {
        output(
          PersonalDataWording(language.report).summary(
            masked: outcome.masked, answers: outcome.answers, doubtful: outcome.undecided))
      }
    }
  }

  /// Reports what was found, then what was done, unless something stopped it.
  func finish(
    stops: [Finding], findings: FindingLog, failOn: FailureLimit, _ tell: () -> Void
  ) -> ExitStatus {
    report(stops)
    report(findings.filtered(atLeast: .warning))
    guard stops.isEmpty else { return .failed }
    tell()
    return failOn.isReached(by: findings) ? .completeWithFindings : .complete
  }

  func report(_ findings: [Finding]) {
    let printer = DiagnosticPrinter(language: language)
    if !findings.isEmpty { errors(findings.map { printer.text(for: $0) }.joined()) }
  }

  func report(_ findings: FindingLog) {
    if !findings.isEmpty { errors(DiagnosticPrinter(language: language).text(for: findings)) }
  }
}

/// The progress line of one survey, told from any thread.
private final class ShownProgress: Sendable {
  private let line: Mutex<ProgressLine?>
  private let language: MessageLanguage
  private let isShown: Bool
  private let errors: @Sendable (String) -> Void
  private let start = ContinuousClock.now

  init(language: MessageLanguage, isShown: Bool, _ errors: @escaping @Sendable (String) -> Void) {
    self.language = language
    self.isShown = isShown
    self.errors = errors
    line = Mutex(nil)
  }

  func show(_ progress: SurveyRun.Progress) {
    guard isShown else { return }
    let time = ContinuousClock.now - start
    line.withLock { line in
      var shown = line ?? ProgressLine(title: progress.title, language: language, isShown: true)
      let text = shown.update(
        rows: progress.rows, done: progress.bytes, of: progress.size, at: time)
      line = shown
      if let text { errors(text) }
    }
  }

  func clear() {
    line.withLock { line in
      if let text = line?.clear() { errors(text) }
    }
  }
}

extension MessageLanguage {
  fileprivate var report: ReportLanguage {
    switch self {
    case .japanese: .japanese
    case .english: .english
    }
  }
}
