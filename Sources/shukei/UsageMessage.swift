import Wording

/// A usage error in words: what was found, and on the next line what to do.
struct UsageMessage: Sendable {
  let error: UsageError
  let language: MessageLanguage

  /// Both lines, each with its line end.
  var text: String {
    let error = language.of(japanese: "エラー", english: "error")
    let help = language.of(japanese: "対処", english: "help")
    return "shukei: \(error): \(sentence)\n\(help): \(advice)\n"
  }

  private var sentence: String {
    switch language {
    case .japanese: japanese
    case .english: english
    }
  }

  private var japanese: String {
    switch error.reason {
    case .unknownCommand(let name, _): "「\(shown(name))」というコマンドはありません。"
    case .unknownOption(let name, _): "\(command)に「\(shown(name))」というオプションはありません。"
    case .missingValue(let option): "\(option.spelling) の値がありません。"
    case .unexpectedValue(let option): "\(option.spelling) に値は付けられません。"
    case .repeatedOption(let option): "\(option.spelling) が二度使われています。"
    case .badNumber(let option, let found, let range):
      "\(option.spelling) の値「\(shown(found))」は使えません。"
        + "使えるのは\(grouped(range.lowerBound))から\(grouped(range.upperBound))までの整数です。"
    case .unknownChoice(let option, let found, let choices, _):
      "\(option.spelling) の値「\(shown(found))」は使えません。使えるのは\(choices.joined(separator: "、"))です。"
    case .badMark(let option, let found, let allowed):
      "\(option.spelling) の値「\(shown(found))」は使えません。"
        + "使えるのは半角の一文字か、\(allowed.joined(separator: "、")) です。"
    case .notAssigned(let option, let found):
      "\(option.spelling) の値「\(shown(found))」は使えません。名前=値 の形で書いてください。"
    case .missingOption(let option): "\(option.spelling) がありません。"
    case .missingArgument where error.topic?.takesFile == true: "ファイルが指定されていません。"
    case .missingArgument where error.topic == .render: "集計結果の XML が指定されていません。"
    case .missingArgument: "調査定義のファイルが指定されていません。"
    case .missingSource: "下書きの元になるファイルが指定されていません。"
    case .missingPartials: "部分集計のファイルが指定されていません。"
    case .conflictingOptions(let one, let other): "\(one.spelling) と \(other.spelling) は一緒に使えません。"
    case .unexpectedArgument(let word): "余分な語「\(shown(word))」があります。"
    case .notForSurvey(let option):
      "\(option.spelling) は調査定義（.xml）と一緒に使えません。設問は --question で選びます。"
    case .notForTable(let option):
      "\(option.spelling) は、調査定義（.xml）を指定したときだけ使えます。列は --column で選びます。"
    }
  }

  private var english: String {
    switch error.reason {
    case .unknownCommand(let name, _): "There is no command '\(shown(name))'."
    case .unknownOption(let name, _): "\(command) has no option '\(shown(name))'."
    case .missingValue(let option): "\(option.spelling) has no value."
    case .unexpectedValue(let option): "\(option.spelling) takes no value."
    case .repeatedOption(let option): "\(option.spelling) is given twice."
    case .badNumber(let option, let found, let range):
      "'\(shown(found))' cannot be the value of \(option.spelling). "
        + "Expected a whole number from \(grouped(range.lowerBound)) to \(grouped(range.upperBound))."
    case .unknownChoice(let option, let found, let choices, _):
      "'\(shown(found))' cannot be the value of \(option.spelling). "
        + "Expected one of \(choices.joined(separator: ", "))."
    case .badMark(let option, let found, let allowed):
      "'\(shown(found))' cannot be the value of \(option.spelling). "
        + "Expected one ASCII character, or \(allowed.joined(separator: " or "))."
    case .notAssigned(let option, let found):
      "'\(shown(found))' cannot be the value of \(option.spelling). Expected name=value."
    case .missingOption(let option): "\(option.spelling) is missing."
    case .missingArgument where error.topic?.takesFile == true: "No file is named."
    case .missingArgument where error.topic == .render: "No summary is named."
    case .missingArgument: "No survey definition is named."
    case .missingSource: "No file to draft from is named."
    case .missingPartials: "No partial tally is named."
    case .conflictingOptions(let one, let other):
      "\(one.spelling) and \(other.spelling) cannot be used together."
    case .unexpectedArgument(let word): "'\(shown(word))' is one word too many."
    case .notForSurvey(let option):
      "\(option.spelling) cannot be used with a survey definition (.xml); --question selects there."
    case .notForTable(let option):
      "\(option.spelling) is for survey definitions (.xml); --column selects in a file."
    }
  }
}

extension UsageMessage {
  private var advice: String {
    if let nearest {
      return language.of(
        japanese: "「\(nearest)」の書き間違いではありませんか。", english: "Did you mean '\(nearest)'?")
    }
    let example = ["shukei", error.topic?.rawValue, "--help"].compactMap(\.self)
      .joined(separator: " ")
    return language.of(
      japanese: "使い方は \(example) で見られます。", english: "See '\(example)' for the usage.")
  }

  private var nearest: String? {
    switch error.reason {
    case .unknownCommand(_, let nearest), .unknownOption(_, let nearest),
      .unknownChoice(_, _, _, let nearest):
      nearest
    case .missingValue, .unexpectedValue, .repeatedOption, .badNumber, .badMark, .missingOption,
      .notAssigned,
      .missingArgument, .missingSource, .missingPartials, .conflictingOptions, .unexpectedArgument,
      .notForSurvey,
      .notForTable:
      nil
    }
  }

  private var command: String {
    error.topic.map { "shukei \($0.rawValue)" } ?? "shukei"
  }

  private func shown(_ word: String) -> String { displayText(word) }
}
