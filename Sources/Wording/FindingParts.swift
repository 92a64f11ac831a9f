import SurveyModel

/// The phrases of one finding in one language, from which its sentences are put together.
struct FindingParts {
  /// More names than this in one sentence help nobody.
  private static let namesListed = 8

  let finding: Finding
  let language: MessageLanguage

  init(_ finding: Finding, in language: MessageLanguage) {
    self.finding = finding
    self.language = language
  }

  /// What was found, or the fallback where the finding does not tell.
  func found(_ fallback: String) -> String {
    switch finding.found {
    case .nothing: fallback
    case .name(let name): quoted(name)
    case .number(let number): grouped(number)
    case .shape(let shape): words(shape)
    }
  }

  /// The thing found, at the beginning of an English sentence.
  func the(_ noun: String) -> String {
    finding.found == .nothing ? "This \(noun)" : "The \(noun) \(found(""))"
  }

  /// What was found, inside the given words; nothing where the finding does not tell.
  func ifFound(_ sentence: (String) -> String) -> String {
    finding.found == .nothing ? "" : sentence(found(""))
  }

  /// The thing that is needed, inside an English sentence.
  ///
  /// - Precondition: `noun` takes the article "an".
  func oneExpected(_ noun: String) -> String {
    finding.expected.isEmpty ? "an \(noun)" : "the \(noun) \(expected)"
  }

  /// What would have been right, inside the given words; nothing where nothing is listed.
  func ifExpected(_ sentence: (String) -> String) -> String {
    finding.expected.isEmpty ? "" : sentence(expected)
  }

  /// The known name that was probably meant, inside the given words.
  func ifNearest(_ sentence: (String) -> String, otherwise: String) -> String {
    finding.nearest.map { sentence(quoted($0)) } ?? otherwise
  }

  /// A guess at what was meant, or the advice for where there is none.
  func didYouMean(otherwise: String) -> String {
    switch language {
    case .japanese: ifNearest({ "\($0)の書き間違いではありませんか。" }, otherwise: otherwise)
    case .english: ifNearest({ "Did you mean \($0)?" }, otherwise: otherwise)
    }
  }

  func quoted(_ name: String) -> String {
    switch language {
    case .japanese: "「\(displayText(name))」"
    case .english: "'\(displayText(name))'"
    }
  }
}

extension FindingParts {
  /// All that would have been right, as a list.
  var expected: String {
    let names = finding.expected.prefix(Self.namesListed).map(item)
    let more = finding.expected.count - names.count
    switch language {
    case .japanese: return names.joined(separator: "、") + (more > 0 ? "ほか\(more)個" : "")
    case .english: return alternatives(names, more: more)
    }
  }

  /// The only or first thing that would have been right, as a number for prose if it is one.
  func limit(at index: Int = 0) -> String? {
    guard finding.expected.indices.contains(index) else { return nil }
    let text = finding.expected[index]
    guard !text.utf8.isEmpty else { return nil }
    return Int(text).map(grouped) ?? displayText(text)
  }

  private func alternatives(_ names: [String], more: Int) -> String {
    guard more == 0 else { return names.joined(separator: ", ") + " or \(more) more" }
    guard names.count > 1 else { return names.joined() }
    return names.dropLast().joined(separator: ", ") + " or " + names.suffix(1).joined()
  }

  private func item(_ text: String) -> String {
    if let form = ExpectedForm(rawValue: text) { return form.words(in: language) }
    let isNumber = text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return isNumber ? text : quoted(text)
  }

  private func words(_ shape: Finding.ValueShape) -> String {
    switch (shape, language) {
    case (.digits(let count), .japanese): "\(grouped(count))桁の数字"
    case (.digits(let count), .english): english(count, "digit")
    case (.text(let count), .japanese): "\(grouped(count))文字の文字列"
    case (.text(let count), .english): english(count, "character")
    case (.undecodable, .japanese): "読めない文字"
    case (.undecodable, .english): "unreadable characters"
    }
  }

  private func english(_ count: Int, _ noun: String) -> String {
    "\(grouped(count)) \(noun)\(count == 1 ? "" : "s")"
  }
}
