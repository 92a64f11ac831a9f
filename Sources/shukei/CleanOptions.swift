import SurveyModel

/// What `shukei clean` was asked to do.
struct CleanOptions: Equatable, Sendable {
  /// Path of the file that is read.
  var file: String
  /// Path of the file that is written; `nil` for standard output.
  var output: String?
  /// Path of the table of what was wrong; `nil` for none.
  var findings: String?
  /// What is declared of the file; the rest is detected.
  var form = DeclaredForm()
  var failOn = FailureLimit.error
}

extension CleanOptions {
  private static let countRange: ClosedRange<UInt64> = 0...1_000_000

  init(_ words: ParsedWords, file: String) throws(UsageError) {
    if let word = words.arguments.dropFirst().first {
      throw UsageError(.unexpectedArgument(word), topic: .clean)
    }
    self.init(file: file)
    output = words.value(.output)
    findings = words.value(.findings)
    failOn = try words.choice(.failOn, as: FailureLimit.self) ?? failOn
    form.encoding = try words.choice(.encoding, as: DeclaredForm.Encoding.self)
    form.recordEnd = try words.choice(.recordEnd, as: DeclaredForm.RecordEnd.self)
    form.delimiter = words.value(.delimiter).map(Self.delimiter)
    form.quote = try Self.mark(.quote, words)
    form.escape = try Self.mark(.escape, words)
    form.preambleLines = try words.number(.preambleLines, in: Self.countRange).map { Int($0) }
    form.headerRows = try words.number(.headerRows, in: 0...100).map { Int($0) }
    form.footerLines = try words.number(.footerLines, in: Self.countRange).map { Int($0) }
    form.columns = try words.number(.columns, in: 1...1_000_000).map { Int($0) }
  }

  /// Tabs and spaces are hard to write on a command line, so they have names.
  private static func delimiter(_ word: String) -> [UInt8] {
    switch word {
    case "tab": [UInt8(ascii: "\t")]
    case "space": [UInt8(ascii: " ")]
    default: Array(word.utf8)
    }
  }

  private static func mark(
    _ option: Option, _ words: ParsedWords
  ) throws(UsageError) -> DeclaredForm.Mark? {
    guard let word = words.value(option) else { return nil }
    if word == "none" { return DeclaredForm.Mark.none }
    guard word.utf8.count == 1, let byte = word.utf8.first else {
      throw UsageError(.badMark(option, found: word, allowed: ["none"]), topic: .clean)
    }
    return .byte(byte)
  }
}
