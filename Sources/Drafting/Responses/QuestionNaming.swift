import SurveyModel
import TextNormalization
import Wording

/// Identifiers, titles and columns of drafted questions, none twice.
struct QuestionNaming {
  private var taken: Set<String> = []
  private var count = 0
  /// Folded names of all columns of the file.
  private let headers: [[UInt8]: Int]

  /// Words that a condition would read otherwise.
  private static let reserved: Set<String> = ["and", "or", "not", "in", "answered"]

  init(headers: [String]) {
    self.headers = headers.reduce(into: [:]) { $0[folded(Array($1.utf8)), default: 0] += 1 }
  }

  /// A name for a question: that of its column where it can be one, its number in the words of
  /// the header, or else the next free number.
  mutating func id(for names: [String]) -> QuestionID {
    count += 1
    for name in names {
      if let id = usable(name) { return take(id) }
      if let id = number(in: name).flatMap(usable) { return take(id) }
    }
    return take(next())
  }

  private mutating func next() -> QuestionID {
    var number = count
    while true {
      if let id = QuestionID("Q\(number)"), !taken.contains(id.description),
        headers[folded(Array(id.description.utf8))] == nil
      {
        return id
      }
      number += 1
    }
  }

  private mutating func take(_ id: QuestionID) -> QuestionID {
    taken.insert(id.description)
    return id
  }

  /// A header that is a short name already, such as `q2b` or `gender`.
  private func usable(_ name: String) -> QuestionID? {
    guard name.utf8.count <= 32, let id = QuestionID(name), !taken.contains(name),
      !Self.reserved.contains(name), name.utf8.first.map({ !(0x30...0x39).contains($0) }) ?? false
    else { return nil }
    return id
  }

  /// `問3` and `Q3.` at the start of a header.
  private func number(in name: String) -> String? {
    let text = String(decoding: foldedKeepingSpaces(Array(name.utf8)), as: UTF8.self)
    guard
      let match = text.prefixMatch(
        of: /(Q|q|問|設問|質問) ?([0-9]{1,3})([-_][0-9]{1,3})?([^0-9a-zA-Z]|$)/)
    else { return nil }
    let part = match.3.map { String($0) } ?? ""
    let id = "Q\(match.2)\(part)"
    return headers[Array(id.utf8)] == nil ? id : nil
  }
}
