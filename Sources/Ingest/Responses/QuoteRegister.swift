import SurveyModel
import Synchronization
package import Verbatims

/// Looks for the answers that quotes were taken from, while responses are counted.
///
/// A quote is found where an answer that is counted under its theme reads as the review has it,
/// placeholders for personal data included. One for all files and threads: what it has found does
/// not depend on their number.
package final class QuoteRegister: Sendable {
  /// What a person has approved.
  package struct Quote: Sendable {
    /// The place of its variable in the codebook.
    package let variable: Int
    /// The place of its theme in the codeframe.
    package let theme: Int
    /// As the review shows it.
    package let text: [UInt8]

    /// A quote of an answer to a question under one of its themes.
    package init(variable: Int, theme: Int, text: [UInt8]) {
      self.variable = variable
      self.theme = theme
      self.text = text
    }
  }

  private let quotes: [Quote]
  private let redactor: Redactor
  /// What an answer begins and ends with that a quote can be of: what stands around placeholders.
  private let ends: [(start: [UInt8], end: [UInt8])]
  /// Quotes of each variable by the first bytes of their answers.
  private let byStart: [Key: [Int]]
  private let known = Mutex<Set<Int>>([])

  private struct Key: Hashable {
    let variable: Int
    let start: ArraySlice<UInt8>
  }

  /// Enough to tell answers apart; a quote that begins with a placeholder has none.
  private static let keyLength = 6

  /// - Parameters:
  ///   - quotes: each once.
  ///   - redactor: as it was when the review was made.
  package init(_ quotes: [Quote], _ redactor: Redactor) {
    self.quotes = quotes
    self.redactor = redactor
    ends = quotes.map { Self.ends(of: $0.text) }
    var byStart: [Key: [Int]] = [:]
    for (index, quote) in quotes.enumerated() {
      let start = ends[index].start
      let key = Key(
        variable: quote.variable,
        start: start.count < Self.keyLength ? [] : start[..<Self.keyLength])
      byStart[key, default: []].append(index)
    }
    self.byStart = byStart
  }

  /// Places of the quotes found so far, ascending.
  package var found: [Int] { known.withLock { $0.sorted() } }

  /// Whether there are quotes of this variable.
  func watches(_ variable: Int) -> Bool { quotes.contains { $0.variable == variable } }

  /// Takes an answer with the themes that it is under.
  func take(_ answer: [UInt8], variable: Int, themes: [Int]) {
    let answer = Self.plain(answer)
    let start = answer.count < Self.keyLength ? [] : answer[..<Self.keyLength]
    var candidates = byStart[Key(variable: variable, start: [])] ?? []
    if !start.isEmpty { candidates += byStart[Key(variable: variable, start: start)] ?? [] }
    var redacted: [UInt8]?
    guard !candidates.isEmpty else { return }
    // A quote is found once; many may have sent the same words.
    let known = known.withLock { $0 }
    for index in candidates where themes.contains(quotes[index].theme) && !known.contains(index) {
      let (start, end) = ends[index]
      guard answer.starts(with: start), answer.suffix(end.count).elementsEqual(end) else {
        continue
      }
      let text = redacted ?? redactor.redacted(answer, masking: .all).text
      redacted = text
      if Self.plain(text) == quotes[index].text { self.known.withLock { _ = $0.insert(index) } }
    }
  }

  /// A text as spreadsheets keep it: without the `'` that guards a formula, line breaks of one kind.
  package static func plain(_ text: [UInt8]) -> [UInt8] {
    var bytes = text
    if bytes.first == UInt8(ascii: "'") { bytes.removeFirst() }
    if bytes.contains(UInt8(ascii: "\r")) { bytes.removeAll { $0 == UInt8(ascii: "\r") } }
    return bytes
  }

  /// What stands before the first bracket and behind the last: brackets may be placeholders.
  private static func ends(of text: [UInt8]) -> (start: [UInt8], end: [UInt8]) {
    let (open, close) = (Array("［".utf8), Array("］".utf8))
    let first = text.indices.first {
      text[$0] == UInt8(ascii: "[") || text[$0...].starts(with: open)
    }
    guard let first else { return (text, text) }
    let last = text.indices.last {
      text[$0] == UInt8(ascii: "]") || text[...$0].suffix(close.count).elementsEqual(close)
    }
    return (Array(text[..<first]), last.map { Array(text[($0 + 1)...]) } ?? [])
  }
}
