import SurveyModel

/// Why a document is refused, before the name of its file is known.
struct Flaw: Error, Equatable {
  var rule: Finding.Rule
  var place: Place?
  var found: Finding.Found = .nothing
  var expected: [String] = []

  /// The document exceeds a limit; the finding names what there is too much of.
  static func tooLarge(_ limit: XMLLimit, at place: Place) -> Flaw {
    Flaw(
      rule: .definitionTooLarge, place: place, found: .name(limit.rawValue),
      expected: [String(limit.most)])
  }

  /// Bytes that are no characters of the encoding that the document is in.
  static func undecodable(as encoding: SourceEncoding, at place: Place) -> Flaw {
    Flaw(
      rule: .notWellFormed, place: place, found: .shape(.undecodable), expected: [encoding.name])
  }

  /// The flaw as something to tell the planner.
  func finding(file: String) -> Finding {
    Finding(rule, file: file, place: place, found: found, expected: expected)
  }
}
