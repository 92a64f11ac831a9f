import SurveyModel

/// Identifiers of the questions that a codebook describes, none twice.
struct CodebookNaming {
  private var taken: Set<String> = []
  private var count = 0

  /// Words that a condition would read otherwise.
  private static let reserved: Set<String> = ["and", "or", "not", "in", "answered"]

  /// The name itself where it can be one, or else the next free number.
  mutating func id(for name: String) -> QuestionID {
    count += 1
    if let id = QuestionID(name), !Self.reserved.contains(name),
      taken.insert(id.description).inserted
    {
      return id
    }
    var number = count
    while true {
      if let id = QuestionID("Q\(number)"), taken.insert(id.description).inserted { return id }
      number += 1
    }
  }
}
