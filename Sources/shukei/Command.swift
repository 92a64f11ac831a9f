/// What the words of the command line ask for.
enum Command: Equatable, Sendable {
  case run(RunOptions)
  case tally(TallyOptions)
  case merge(MergeOptions)
  case check(CheckOptions)
  case synthesize(SynthesizeOptions)
  case initialize(InitOptions)
  case export(ExportOptions)
  case clean(CleanOptions)
  case render(RenderOptions)
  case redact(RedactOptions)
  case groupThemes(ThemeGroupOptions)
  case suggestThemes(ThemeSuggestOptions)
  case proposeQuotes(ThemeQuotesOptions)
  case countKeywords(ThemeKeywordsOptions)
  case testThemes(ThemeTestOptions)
  case explainThemes(ThemeExplainOptions)
  case importThemes(ThemeImportOptions)
  case exportThemes(ThemeExportOptions)
  /// The help of one command, or of the program.
  case help(Topic?)
  case version

  /// A command that has a name and a help text of its own.
  enum Topic: String, Sendable, CaseIterable {
    case run
    case tally
    case merge
    case check
    case synthesize
    case initialize = "init"
    case export
    case clean
    case render
    case redact
    case themesGroup = "themes group"
    case themesSuggest = "themes suggest"
    case themesKeywords = "themes keywords"
    case themesTest = "themes test"
    case themesExplain = "themes explain"
    case themesImport = "themes import"
    case themesExport = "themes export"
    case themesQuotes = "themes quotes"

    /// Whether the command is about a file and not about a survey definition.
    var takesFile: Bool {
      switch self {
      case .clean, .redact, .themesGroup, .themesSuggest, .themesKeywords, .themesTest,
        .themesExplain, .themesImport, .themesExport:
        true
      case .run, .tally, .merge, .check, .synthesize, .initialize, .export, .render, .themesQuotes:
        false
      }
    }

    /// The options that the command knows.
    var options: [Option] {
      switch self {
      case .run:
        [
          .responses, .output, .threads, .failOn, .showAnswers, .formats, .csvEncoding, .stylesheet,
          .parameters, .quiet,
        ]
      case .tally: [.responses, .partial, .threads, .quiet]
      case .merge:
        [.output, .partial, .formats, .csvEncoding, .stylesheet, .parameters, .failOn, .quiet]
      case .check: [.failOn]
      case .export: [.responses, .target, .output, .failOn, .quiet]
      case .synthesize: [.rows, .seed, .margins, .verbatims, .values, .output]
      case .initialize: [.output, .force]
      case .render: [.stylesheet, .parameters, .output]
      case .clean:
        [
          .output, .findings, .encoding, .delimiter, .quote, .escape, .recordEnd, .preambleLines,
          .headerRows, .footerLines, .columns, .failOn,
        ]
      case .redact:
        [
          .column, .output, .counts, .review, .names, .allow, .identifier, .strict, .dictionary,
          .userDictionary, .encoding,
          .delimiter, .quote, .escape, .recordEnd, .preambleLines, .headerRows, .footerLines,
          .failOn,
        ]
      case .themesTest:
        [
          .codeframe, .survey, .question, .column, .codes, .output, .showAnswers, .encoding,
          .delimiter, .quote, .escape, .recordEnd, .preambleLines, .headerRows, .footerLines,
          .failOn,
        ]
      case .themesExplain:
        [
          .codeframe, .column, .question, .responses, .output, .encoding, .delimiter, .quote,
          .escape, .recordEnd, .preambleLines, .headerRows, .footerLines, .failOn,
        ]
      case .themesImport: [.output]
      case .themesExport:
        [
          .target, .column, .by, .question, .responses, .groups, .method, .dictionary,
          .userDictionary, .names, .allow, .output, .threads, .encoding, .delimiter, .quote,
          .escape,
          .recordEnd, .preambleLines, .headerRows, .footerLines, .failOn,
        ]
      case .themesKeywords:
        [
          .column, .by, .question, .responses, .word, .dictionary, .userDictionary, .names, .allow,
          .output, .threads, .encoding, .delimiter, .quote, .escape, .recordEnd, .preambleLines,
          .headerRows, .footerLines, .failOn,
        ]
      case .themesSuggest:
        [
          .column, .question, .responses, .groups, .method, .dictionary, .userDictionary, .names,
          .allow, .output, .threads, .encoding, .delimiter, .quote, .escape, .recordEnd,
          .preambleLines, .headerRows, .footerLines, .failOn,
        ]
      case .themesQuotes:
        [.responses, .dictionary, .userDictionary, .output, .threads, .failOn]
      case .themesGroup:
        [
          .column, .groups, .method, .dictionary, .userDictionary, .output, .threads, .encoding,
          .delimiter, .quote, .escape, .recordEnd, .preambleLines, .headerRows, .footerLines,
          .failOn,
        ]
      }
    }
  }
}
