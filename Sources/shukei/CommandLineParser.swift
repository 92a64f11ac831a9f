import Pipeline
import SurveyModel

/// Reads the words of the command line, the program's own name not among them.
enum CommandLineParser {
  static func parse(_ words: [String]) throws(UsageError) -> Command {
    guard let first = words.first else { return .help(nil) }
    let rest = words.dropFirst()
    switch first {
    case "--help", "-h": return .help(nil)
    case "help": return try help(rest)
    case "--version":
      if let word = rest.first { throw UsageError(.unexpectedArgument(word)) }
      return .version
    case "themes":
      let name = ([first] + rest.prefix(1)).joined(separator: " ")
      return try command(topic(name), rest.dropFirst())
    default: return try command(topic(first), rest)
    }
  }

  private static func help(_ words: ArraySlice<String>) throws(UsageError) -> Command {
    guard let first = words.first else { return .help(nil) }
    let count = first == "themes" ? 2 : 1
    let name = words.prefix(count).joined(separator: " ")
    if let word = words.dropFirst(count).first { throw UsageError(.unexpectedArgument(word)) }
    guard !["help", "--help", "-h"].contains(name) else { return .help(nil) }
    return .help(try topic(name))
  }

  private static func topic(_ name: String) throws(UsageError) -> Command.Topic {
    if let topic = Command.Topic(rawValue: name) { return topic }
    guard !name.hasPrefix("-") else {
      let nearest = nearest(to: name, among: ["--help", "--version"])
      throw UsageError(.unknownOption(name, nearest: nearest))
    }
    let names = Command.Topic.allCases.map(\.rawValue) + ["help"]
    throw UsageError(.unknownCommand(name, nearest: nearest(to: name, among: names)))
  }

  private static func command(
    _ topic: Command.Topic, _ rest: ArraySlice<String>
  ) throws(UsageError) -> Command {
    // Who asks for help gets it, whatever else is wrong.
    if rest.prefix(while: { $0 != "--" }).contains(where: { $0 == "--help" || $0 == "-h" }) {
      return .help(topic)
    }
    let words = try ParsedWords(rest, of: topic)
    guard let survey = words.arguments.first else {
      throw UsageError(topic == .initialize ? .missingSource : .missingArgument, topic: topic)
    }
    switch topic {
    case .run: return .run(try RunOptions(words))
    case .tally: return .tally(try TallyOptions(words, survey: survey))
    case .merge: return .merge(try MergeOptions(words, survey: survey))
    case .check: return .check(try CheckOptions(words))
    case .synthesize: return .synthesize(try SynthesizeOptions(words, survey: survey))
    case .initialize: return .initialize(try InitOptions(words, source: survey))
    case .export: return .export(try ExportOptions(words, survey: survey))
    case .render: return .render(try RenderOptions(words, summary: survey))
    case .clean: return .clean(try CleanOptions(words, file: survey))
    case .redact: return .redact(try RedactOptions(words, file: survey))
    case .themesTest: return .testThemes(try ThemeTestOptions(words, file: survey))
    case .themesExplain: return .explainThemes(try ThemeExplainOptions(words, path: survey))
    case .themesExport: return .exportThemes(try ThemeExportOptions(words, path: survey))
    case .themesImport: return .importThemes(try ThemeImportOptions(words, rules: survey))
    case .themesKeywords: return .countKeywords(try ThemeKeywordsOptions(words, path: survey))
    case .themesSuggest: return .suggestThemes(try ThemeSuggestOptions(words, path: survey))
    case .themesQuotes: return .proposeQuotes(try ThemeQuotesOptions(words, survey: survey))
    case .themesGroup: return .groupThemes(try ThemeGroupOptions(words, file: survey))
    }
  }
}

extension RunOptions {
  /// More threads than this are a slip of the finger.
  static let threadRange: ClosedRange<UInt64> = 1...1_024

  fileprivate init(_ words: ParsedWords) throws(UsageError) {
    self.init(surveys: words.arguments, responses: words.all(.responses))
    output = words.value(.output) ?? output
    threads = try words.number(.threads, in: Self.threadRange).map { Int($0) }
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
    showsAnswers = words.has(.showAnswers)
    plan = try words.plan()
    isQuiet = words.has(.quiet)
  }
}

extension TallyOptions {
  fileprivate init(_ words: ParsedWords, survey: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .tally)
    }
    guard let partial = words.value(.partial) else {
      throw UsageError(.missingOption(.partial), topic: .tally)
    }
    self.init(survey: survey, responses: words.all(.responses), partial: partial)
    threads = try words.number(.threads, in: RunOptions.threadRange).map { Int($0) }
    isQuiet = words.has(.quiet)
  }
}

extension MergeOptions {
  fileprivate init(_ words: ParsedWords, survey: String) throws(UsageError) {
    let partials = Array(words.arguments.dropFirst())
    guard !partials.isEmpty else { throw UsageError(.missingPartials, topic: .merge) }
    self.init(survey: survey, partials: partials)
    switch (words.value(.output), words.value(.partial)) {
    case (nil, nil): break
    case (let output?, nil): destination = .folder(output)
    case (nil, let partial?): destination = .partial(partial)
    case (_?, _?): throw UsageError(.conflictingOptions(.output, .partial), topic: .merge)
    }
    plan = try words.plan()
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
    isQuiet = words.has(.quiet)
  }
}

extension CheckOptions {
  fileprivate init(_ words: ParsedWords) throws(UsageError) {
    self.init(surveys: words.arguments)
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
  }
}

extension InitOptions {
  fileprivate init(_ words: ParsedWords, source: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .initialize)
    }
    self.init(source: source, output: words.value(.output), isForced: words.has(.force))
  }
}

extension SynthesizeOptions {
  static let rowRange: ClosedRange<UInt64> = 1...UInt64(Int.max)

  fileprivate init(_ words: ParsedWords, survey: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .synthesize)
    }
    guard let rows = try words.number(.rows, in: Self.rowRange) else {
      throw UsageError(.missingOption(.rows), topic: .synthesize)
    }
    self.init(survey: survey, rows: Int(rows))
    seed = try words.number(.seed, in: 0...UInt64.max) ?? seed
    margins = words.value(.margins)
    verbatims = words.value(.verbatims)
    values = try words.choice(.values, as: Values.self) ?? values
    output = words.value(.output)
  }
}

extension ExportOptions {
  fileprivate init(_ words: ParsedWords, survey: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .export)
    }
    guard let target = try words.choice(.target, as: ExchangeFormat.self) else {
      throw UsageError(.missingOption(.target), topic: .export)
    }
    self.init(survey: survey, responses: words.all(.responses), target: target)
    output = words.value(.output) ?? output
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
    isQuiet = words.has(.quiet)
  }
}
