import SurveyModel

extension DeclaredForm {
  private static let countRange: ClosedRange<UInt64> = 0...1_000_000

  /// What the words of a command declare of a delimited file.
  init(_ words: ParsedWords) throws(UsageError) {
    self.init()
    encoding = try words.choice(.encoding, as: DeclaredForm.Encoding.self)
    recordEnd = try words.choice(.recordEnd, as: DeclaredForm.RecordEnd.self)
    delimiter = words.value(.delimiter).map(Self.delimiter)
    quote = try Self.mark(.quote, words)
    escape = try Self.mark(.escape, words)
    preambleLines = try words.number(.preambleLines, in: Self.countRange).map { Int($0) }
    headerRows = try words.number(.headerRows, in: 0...100).map { Int($0) }
    footerLines = try words.number(.footerLines, in: Self.countRange).map { Int($0) }
    columns = try words.number(.columns, in: 1...1_000_000).map { Int($0) }
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
      throw UsageError(.badMark(option, found: word, allowed: ["none"]), topic: words.topic)
    }
    return .byte(byte)
  }
}
