import Pipeline
import SurveyModel
import Testing

@testable import shukei

/// The words of a line as a shell without quotes would cut it.
private func words(_ line: String) -> [String] {
  line.split(separator: " ").map { String($0) }
}

@Suite struct `Words of the command line` {
  @Test(arguments: [
    ("", Command.help(nil)),
    ("--help", .help(nil)),
    ("-h", .help(nil)),
    ("help", .help(nil)),
    ("help help", .help(nil)),
    ("help run", .help(.run)),
    ("help synthesize", .help(.synthesize)),
    ("run --help", .help(.run)),
    ("check s.xml --nonsense -h", .help(.check)),
    ("--version", .version),
    ("run s.xml", .run(RunOptions(surveys: ["s.xml"]))),
    ("help export", .help(.export)),
    ("export s.xml --as triple-s", .export(ExportOptions(survey: "s.xml", target: .tripleS))),
    (
      "export s.xml --responses a.csv b.csv --as=triple-s",
      .export(ExportOptions(survey: "s.xml", responses: ["a.csv", "b.csv"], target: .tripleS))
    ),
    ("run s.xml --show-answers", .run(RunOptions(surveys: ["s.xml"], showsAnswers: true))),
    ("run a.xml b.xml --quiet", .run(RunOptions(surveys: ["a.xml", "b.xml"], isQuiet: true))),
    (
      "run s.xml --responses a.csv b.csv --output out --responses c.csv",
      .run(
        RunOptions(surveys: ["s.xml"], responses: ["a.csv", "b.csv", "c.csv"], output: "out"))
    ),
    (
      "run --responses=a.csv s.xml --output=--out=1 --threads=2 --fail-on=never",
      .run(
        RunOptions(
          surveys: ["s.xml"], responses: ["a.csv"], output: "--out=1", threads: 2, failOn: .never))
    ),
    (
      "run --quiet --responses a.csv -- --help -x.xml",
      .run(RunOptions(surveys: ["--help", "-x.xml"], responses: ["a.csv"], isQuiet: true))
    ),
    ("run -", .run(RunOptions(surveys: ["-"]))),
    ("tally s.xml --partial p", .tally(TallyOptions(survey: "s.xml", partial: "p"))),
    (
      "tally --responses a.csv b.csv --partial p --threads 4 --quiet -- s.xml",
      .tally(
        TallyOptions(
          survey: "s.xml", responses: ["a.csv", "b.csv"], partial: "p", threads: 4, isQuiet: true))
    ),
    ("merge s.xml a b", .merge(MergeOptions(survey: "s.xml", partials: ["a", "b"]))),
    (
      "merge s.xml a --output o --fail-on never b --quiet",
      .merge(
        MergeOptions(
          survey: "s.xml", partials: ["a", "b"], destination: .folder("o"), failOn: .never,
          isQuiet: true))
    ),
    (
      "merge s.xml a --partial=p",
      .merge(MergeOptions(survey: "s.xml", partials: ["a"], destination: .partial("p")))
    ),
    ("check s.xml", .check(CheckOptions(surveys: ["s.xml"]))),
    (
      "check a.xml --fail-on warning b.xml",
      .check(CheckOptions(surveys: ["a.xml", "b.xml"], failOn: .warning))
    ),
    ("synthesize s.xml --rows 1", .synthesize(SynthesizeOptions(survey: "s.xml", rows: 1))),
    (
      "synthesize --rows 1000 --seed 18446744073709551615 --margins m.csv --verbatims v.csv "
        + "--values codes --output o.csv s.xml",
      .synthesize(
        SynthesizeOptions(
          survey: "s.xml", rows: 1_000, seed: .max, margins: "m.csv", verbatims: "v.csv",
          values: .codes, output: "o.csv"))
    ),
    (
      "synthesize s.xml --rows 5 --seed 0 --values=numbered",
      .synthesize(SynthesizeOptions(survey: "s.xml", rows: 5, seed: 0, values: .numbered))
    ),
  ])
  func `words make a command`(_ line: String, _ command: Command) throws {
    #expect(try CommandLineParser.parse(words(line)) == command)
  }

  @Test(arguments: [
    ("chek s.xml", UsageError(.unknownCommand("chek", nearest: "check"))),
    ("wxyz", UsageError(.unknownCommand("wxyz", nearest: nil))),
    ("help chek", UsageError(.unknownCommand("chek", nearest: "check"))),
    ("help run now", UsageError(.unexpectedArgument("now"))),
    ("--version now", UsageError(.unexpectedArgument("now"))),
    ("--versio", UsageError(.unknownOption("--versio", nearest: "--version"))),
    ("run", UsageError(.missingArgument, topic: .run)),
    ("run --responses a.csv s.xml", UsageError(.missingArgument, topic: .run)),
    (
      "run s.xml --ouput o", UsageError(.unknownOption("--ouput", nearest: "--output"), topic: .run)
    ),
    (
      "check s.xml --output=o",
      UsageError(.unknownOption("--output", nearest: nil), topic: .check)
    ),
    ("run s.xml -q", UsageError(.unknownOption("-q", nearest: nil), topic: .run)),
    ("run s.xml --output", UsageError(.missingValue(.output), topic: .run)),
    ("run s.xml --output --quiet", UsageError(.missingValue(.output), topic: .run)),
    ("run s.xml --responses --quiet", UsageError(.missingValue(.responses), topic: .run)),
    ("run s.xml --quiet=yes", UsageError(.unexpectedValue(.quiet), topic: .run)),
    ("run s.xml --output a --output b", UsageError(.repeatedOption(.output), topic: .run)),
    (
      "run s.xml --threads 0",
      UsageError(.badNumber(.threads, found: "0", range: 1...1_024), topic: .run)
    ),
    (
      "run s.xml --threads two",
      UsageError(.badNumber(.threads, found: "two", range: 1...1_024), topic: .run)
    ),
    (
      "run s.xml --fail-on warnin",
      UsageError(
        .unknownChoice(
          .failOn, found: "warnin", choices: ["error", "warning", "information", "never"],
          nearest: "warning"), topic: .run)
    ),
    ("tally s.xml", UsageError(.missingOption(.partial), topic: .tally)),
    ("tally --partial p", UsageError(.missingArgument, topic: .tally)),
    ("tally s.xml t.xml --partial p", UsageError(.unexpectedArgument("t.xml"), topic: .tally)),
    (
      "tally s.xml --output o",
      UsageError(.unknownOption("--output", nearest: nil), topic: .tally)
    ),
    ("merge", UsageError(.missingArgument, topic: .merge)),
    ("merge s.xml --output o", UsageError(.missingPartials, topic: .merge)),
    (
      "merge s.xml a --output o --partial p",
      UsageError(.conflictingOptions(.output, .partial), topic: .merge)
    ),
    ("synthesize s.xml", UsageError(.missingOption(.rows), topic: .synthesize)),
    (
      "synthesize s.xml --rows -5",
      UsageError(
        .badNumber(.rows, found: "-5", range: 1...9_223_372_036_854_775_807), topic: .synthesize)
    ),
    (
      "synthesize s.xml --rows 5 --seed 18446744073709551616",
      UsageError(
        .badNumber(.seed, found: "18446744073709551616", range: 0...UInt64.max), topic: .synthesize
      )
    ),
    (
      "synthesize s.xml --rows 5 --seed=",
      UsageError(.missingValue(.seed), topic: .synthesize)
    ),
    (
      "synthesize a.xml b.xml --rows 5",
      UsageError(.unexpectedArgument("b.xml"), topic: .synthesize)
    ),
    (
      "render s.xml --stylesheet docx=f.xsl --output a.xlsx",
      UsageError(.conflictingOptions(.stylesheet, .output), topic: .render)
    ),
    (
      "render s.xml --stylesheet f.xsl --stylesheet docx=g.xsl",
      UsageError(.repeatedOption(.stylesheet), topic: .render)
    ),
  ])
  func `words that make no command are an error`(_ line: String, _ error: UsageError) {
    #expect(throws: error) { try CommandLineParser.parse(words(line)) }
  }

  @Test(arguments: [
    ("render s.xml", OutputFormat.html, []),
    ("render s.xml --stylesheet f.xsl", .html, ["html f.xsl"]),
    ("render s.xml --stylesheet f.xsl --output a.xlsx", .xlsx, ["xlsx f.xsl"]),
    ("render s.xml --stylesheet docx=f.xsl --output a.docx", .docx, ["docx f.xsl"]),
    ("render s.xml --stylesheet xlsx=f.xsl", .xlsx, ["xlsx f.xsl"]),
    ("render s.xml --stylesheet f.xsl --output a.page", .html, ["html f.xsl"]),
  ])
  func `a stylesheet is for the form that is made`(
    _ line: String, _ format: OutputFormat, _ stylesheets: [String]
  ) throws {
    guard case .render(let options) = try CommandLineParser.parse(words(line)) else {
      Issue.record("the words make another command")
      return
    }
    #expect(options.format == format)
    #expect(options.plan.stylesheets.map { "\($0.format.rawValue) \($0.href)" } == stylesheets)
  }

  @Test func `a number is ASCII digits without a sign`() {
    for text in ["+5", "5.0", " 5", "５", "1,000", "0x5"] {
      #expect(throws: UsageError.self) {
        try CommandLineParser.parse(["synthesize", "s.xml", "--rows", text])
      }
    }
  }

  @Test(arguments: [
    (FailureLimit.error, [Finding.Rule.unknownCode], false),
    (.error, [.unknownCode, .raggedRow], true),
    (.warning, [.unknownCode], true),
    (.warning, [.blankLine], false),
    (.information, [.blankLine], true),
    (.information, [], false),
    (.never, [.raggedRow], false),
  ])
  func `a limit is reached by a finding as grave or graver`(
    _ limit: FailureLimit, _ rules: [Finding.Rule], _ isReached: Bool
  ) {
    var log = FindingLog()
    log.record(contentsOf: rules.map { Finding($0, file: "r.csv") })
    #expect(limit.isReached(by: log) == isReached)
  }
}
