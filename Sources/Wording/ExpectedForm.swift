/// A kind of text that could have stood somewhere, where the choices cannot be listed.
///
/// Rooms that make findings put the raw value into `Finding.expected`, among the literal
/// choices; here it becomes words.
enum ExpectedForm: String, CaseIterable {
  case name = "<name>"
  case code = "<code>"
  case codes = "<codes>"
  case question = "<question>"
  case number = "<number>"
  case integer = "<integer>"
  case positiveInteger = "<positive-integer>"
  case nonNegativeInteger = "<non-negative-integer>"
  case decimal = "<decimal>"
  case decimals = "<decimals>"
  case date = "<date>"
  case text = "<text>"
  case word = "<word>"
  case comparison = "<comparison>"
  case condition = "<condition>"
  case end = "<end>"

  func words(in language: MessageLanguage) -> String {
    switch language {
    case .japanese: japanese
    case .english: english
    }
  }

  private var japanese: String {
    switch self {
    case .name: "半角の英数字、「_」、「-」による1〜64文字の名前"
    case .code: "半角の英数字、「_」、「.」、「-」による1〜64文字のコード"
    case .codes: "空白で区切ったコード"
    case .question: "設問の名前"
    case .number: "数値"
    case .integer: "整数"
    case .positiveInteger: "1以上の整数"
    case .nonNegativeInteger: "0以上の整数"
    case .decimal: "整数または小数"
    case .decimals: "0から4までの整数"
    case .date: "日付（例: 2025-08-20）"
    case .text: "文字"
    case .word: "語"
    case .comparison: "比較の記号（=、!=、<、<=、>、>=）"
    case .condition: "条件"
    case .end: "終わり"
    }
  }

  private var english: String {
    switch self {
    case .name: "a name of 1 to 64 letters, digits, '_' or '-'"
    case .code: "a code of 1 to 64 letters, digits, '_', '.' or '-'"
    case .codes: "codes separated by spaces"
    case .question: "the name of a question"
    case .number: "a number"
    case .integer: "a whole number"
    case .positiveInteger: "a whole number from 1"
    case .nonNegativeInteger: "a whole number from 0"
    case .decimal: "a whole or decimal number"
    case .decimals: "a whole number from 0 to 4"
    case .date: "a date such as 2025-08-20"
    case .text: "text"
    case .word: "a word"
    case .comparison: "a comparison (=, !=, <, <=, >, >=)"
    case .condition: "a condition"
    case .end: "the end"
    }
  }
}
