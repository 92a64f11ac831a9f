import SurveyModel

/// The words behind a command, sorted into arguments and options with their values.
struct ParsedWords {
  let topic: Command.Topic
  private(set) var arguments: [String] = []
  private var values: [Option: [String]] = [:]

  init(_ words: ArraySlice<String>, of topic: Command.Topic) throws(UsageError) {
    self.topic = topic
    var rest = words
    while let word = rest.popFirst() {
      if word == "--" {
        arguments += rest
        return
      } else if isOption(word) {
        try take(word, &rest)
      } else {
        arguments.append(word)
      }
    }
  }

  /// All values of an option; none where it is absent.
  func all(_ option: Option) -> [String] { values[option] ?? [] }

  /// The value of an option that has one.
  func value(_ option: Option) -> String? { values[option]?.last }

  func has(_ option: Option) -> Bool { values[option] != nil }

  /// The value of an option as a whole number in `range`.
  func number(_ option: Option, in range: ClosedRange<UInt64>) throws(UsageError) -> UInt64? {
    guard let text = value(option) else { return nil }
    guard let number = decimal(text), range.contains(number) else {
      throw UsageError(.badNumber(option, found: text, range: range), topic: topic)
    }
    return number
  }

  /// The value of an option as one of a closed set.
  func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ option: Option, as type: Choice.Type
  ) throws(UsageError) -> Choice? {
    guard let text = value(option) else { return nil }
    guard let choice = Choice(rawValue: text) else {
      let choices = Choice.allCases.map(\.rawValue)
      let nearest = nearest(to: text, among: choices)
      throw UsageError(
        .unknownChoice(option, found: text, choices: choices, nearest: nearest), topic: topic)
    }
    return choice
  }
}

extension ParsedWords {
  private mutating func take(
    _ word: String, _ rest: inout ArraySlice<String>
  ) throws(UsageError) {
    let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    let option = try option(String(parts[0]))
    guard values[option] == nil || [.many, .repeated].contains(option.arity) else {
      throw UsageError(.repeatedOption(option), topic: topic)
    }
    if parts.count == 2, option.arity == .none {
      throw UsageError(.unexpectedValue(option), topic: topic)
    }
    let given = parts.count == 2 ? [String(parts[1])] : try following(option, &rest)
    guard !given.contains(where: \.utf8.isEmpty) else {
      throw UsageError(.missingValue(option), topic: topic)
    }
    values[option, default: []] += given
  }

  private func option(_ spelling: String) throws(UsageError) -> Option {
    if let option = topic.options.first(where: { $0.spelling == spelling }) { return option }
    let nearest = nearest(to: spelling, among: topic.options.map(\.spelling) + ["--help"])
    throw UsageError(.unknownOption(spelling, nearest: nearest), topic: topic)
  }

  /// The words that belong to an option written without `=`.
  private func following(
    _ option: Option, _ rest: inout ArraySlice<String>
  ) throws(UsageError) -> [String] {
    var taken: [String] = []
    switch option.arity {
    case .none: return []
    // A lone dash before the value, as in `-5`, is for the value's own check to judge.
    case .one, .repeated:
      if let next = rest.first, !next.hasPrefix("--") { taken = [rest.removeFirst()] }
    case .many: while let next = rest.first, !isOption(next) { taken.append(rest.removeFirst()) }
    }
    guard !taken.isEmpty else { throw UsageError(.missingValue(option), topic: topic) }
    return taken
  }
}

/// `-` alone is a name, as other programs have it.
private func isOption(_ word: String) -> Bool {
  word.utf8.first == UInt8(ascii: "-") && word.utf8.count > 1
}

/// Digits only: a sign, a point or a space is a mistake worth showing.
private func decimal(_ text: String) -> UInt64? {
  let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
  return text.utf8.allSatisfy(digits.contains) ? UInt64(text) : nil
}
