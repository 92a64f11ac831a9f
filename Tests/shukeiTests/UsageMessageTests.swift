import Testing
import Wording

@testable import shukei

@Suite struct `Messages about the command line` {
  @Test(arguments: [
    (
      UsageError(.unknownCommand("chek", nearest: "check")),
      "shukei: error: There is no command 'chek'.\nhelp: Did you mean 'check'?\n",
      "shukei: エラー: 「chek」というコマンドはありません。\n対処: 「check」の書き間違いではありませんか。\n"
    ),
    (
      UsageError(.unknownOption("--bar", nearest: nil), topic: .run),
      "shukei: error: shukei run has no option '--bar'.\n"
        + "help: See 'shukei run --help' for the usage.\n",
      "shukei: エラー: shukei runに「--bar」というオプションはありません。\n"
        + "対処: 使い方は shukei run --help で見られます。\n"
    ),
    (
      UsageError(.missingValue(.output), topic: .run),
      "shukei: error: --output has no value.\nhelp: See 'shukei run --help' for the usage.\n",
      "shukei: エラー: --output の値がありません。\n対処: 使い方は shukei run --help で見られます。\n"
    ),
    (
      UsageError(.badNumber(.threads, found: "x\u{1B}y", range: 1...1_024), topic: .run),
      "shukei: error: 'x\u{FFFD}y' cannot be the value of --threads. "
        + "Expected a whole number from 1 to 1,024.\nhelp: See 'shukei run --help' for the usage.\n",
      "shukei: エラー: --threads の値「x\u{FFFD}y」は使えません。使えるのは1から1,024までの整数です。\n"
        + "対処: 使い方は shukei run --help で見られます。\n"
    ),
    (
      UsageError(
        .unknownChoice(.values, found: "code", choices: ["labels", "codes"], nearest: "codes"),
        topic: .synthesize),
      "shukei: error: 'code' cannot be the value of --values. Expected one of labels, codes.\n"
        + "help: Did you mean 'codes'?\n",
      "shukei: エラー: --values の値「code」は使えません。使えるのはlabels、codesです。\n"
        + "対処: 「codes」の書き間違いではありませんか。\n"
    ),
    (
      UsageError(.missingArgument, topic: .check),
      "shukei: error: No survey definition is named.\n"
        + "help: See 'shukei check --help' for the usage.\n",
      "shukei: エラー: 調査定義のファイルが指定されていません。\n"
        + "対処: 使い方は shukei check --help で見られます。\n"
    ),
    (
      UsageError(.missingPartials, topic: .merge),
      "shukei: error: No partial tally is named.\n"
        + "help: See 'shukei merge --help' for the usage.\n",
      "shukei: エラー: 部分集計のファイルが指定されていません。\n"
        + "対処: 使い方は shukei merge --help で見られます。\n"
    ),
    (
      UsageError(.conflictingOptions(.output, .partial), topic: .merge),
      "shukei: error: --output and --partial cannot be used together.\n"
        + "help: See 'shukei merge --help' for the usage.\n",
      "shukei: エラー: --output と --partial は一緒に使えません。\n"
        + "対処: 使い方は shukei merge --help で見られます。\n"
    ),
    (
      UsageError(.unexpectedArgument("now")),
      "shukei: error: 'now' is one word too many.\nhelp: See 'shukei --help' for the usage.\n",
      "shukei: エラー: 余分な語「now」があります。\n対処: 使い方は shukei --help で見られます。\n"
    ),
    (
      UsageError(.missingOption(.rows), topic: .synthesize),
      "shukei: error: --rows is missing.\nhelp: See 'shukei synthesize --help' for the usage.\n",
      "shukei: エラー: --rows がありません。\n対処: 使い方は shukei synthesize --help で見られます。\n"
    ),
    (
      UsageError(.repeatedOption(.output), topic: .run),
      "shukei: error: --output is given twice.\nhelp: See 'shukei run --help' for the usage.\n",
      "shukei: エラー: --output が二度使われています。\n対処: 使い方は shukei run --help で見られます。\n"
    ),
    (
      UsageError(.unexpectedValue(.quiet), topic: .run),
      "shukei: error: --quiet takes no value.\nhelp: See 'shukei run --help' for the usage.\n",
      "shukei: エラー: --quiet に値は付けられません。\n対処: 使い方は shukei run --help で見られます。\n"
    ),
  ])
  func `an error is a sentence and what to do`(
    _ error: UsageError, _ english: String, _ japanese: String
  ) {
    #expect(UsageMessage(error: error, language: .english).text == english)
    #expect(UsageMessage(error: error, language: .japanese).text == japanese)
  }

  @Test(arguments: [nil] + Command.Topic.allCases.map(Optional.some), MessageLanguage.allCases)
  func `help fits a narrow terminal and ends with the exit statuses`(
    _ topic: Command.Topic?, _ language: MessageLanguage
  ) {
    let text = HelpText(topic).text(in: language)
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      #expect(displayWidth(String(line)) <= 78)
      #expect(!line.hasSuffix(" "))
    }
    #expect(text.hasSuffix("\n") && !text.hasSuffix("\n\n"))
    #expect(text.contains(language == .japanese ? "\n例:\n  shukei " : "\nExample:\n  shukei "))
    #expect(text.contains("\n  64  "))
  }

  @Test(arguments: Command.Topic.allCases, MessageLanguage.allCases)
  func `help names every option of its command and no other`(
    _ topic: Command.Topic, _ language: MessageLanguage
  ) {
    let text = HelpText(topic).text(in: language)
    for option in Option.allCases {
      #expect(text.contains("\n  \(option.spelling) ") == topic.options.contains(option))
    }
  }

  @Test(arguments: Command.Topic.allCases)
  func `the example in a command's help is a command`(_ topic: Command.Topic) throws {
    for language in MessageLanguage.allCases {
      let lines = HelpText(topic).text(in: language).split(separator: "\n")
      let heading = try #require(lines.firstIndex { $0 == "例:" || $0 == "Example:" })
      let words = lines[heading + 1].split(separator: " ").dropFirst().map { String($0) }
      #expect(try CommandLineParser.parse(words) != .help(topic))
    }
  }
}
