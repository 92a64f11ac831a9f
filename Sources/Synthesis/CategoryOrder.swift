internal import SurveyModel

/// Where categories stand on a line from −1 to 1, where they stand on one.
enum CategoryOrder {
  /// `nil` for categories without an order; `nil` within for one that is not on the line,
  /// such as わからない.
  static func positions(of categories: [Category], coding: Variable.Coding) -> [Double?]? {
    switch coding {
    case .scale: return byScore(categories) ?? spread(categories.map(isDegree), count: 2)
    case .numeric: return spread(categories.map { _ in true }, count: 1)
    case .single:
      return byNumber(categories) ?? spread(degrees(categories), count: 3)
    case .multiple, .rank, .text: return nil
    }
  }

  private static func byScore(_ categories: [Category]) -> [Double?]? {
    let scores = Set(categories.compactMap(\.score)).sorted()
    guard scores.count > 1 else { return nil }
    return categories.map { category in
      category.score.flatMap(scores.firstIndex).map { position($0, of: scores.count) }
    }
  }

  /// Bands of age, years or money: numbers that rise from label to label.
  private static func byNumber(_ categories: [Category]) -> [Double?]? {
    let numbers = categories.map { firstNumber(in: $0.label) }
    let known = numbers.compactMap { $0 }
    guard known.count >= 3, known.count * 4 >= categories.count * 3, known == known.sorted()
    else { return nil }
    return spread(numbers.map { $0 != nil }, count: 3)
  }

  /// The categories that hold a place, evenly spaced.
  private static func spread(_ places: [Bool], count minimum: Int) -> [Double?]? {
    let count = places.count(where: \.self)
    guard count >= minimum else { return nil }
    var index = -1
    return places.map { place in
      guard place else { return nil }
      index += 1
      return position(index, of: count)
    }
  }

  private static func position(_ index: Int, of count: Int) -> Double {
    count > 1 ? Double(2 * index - (count - 1)) / Double(count - 1) : 0
  }

  /// Answers of more and less are taken for ordered where two of them or more say how much.
  private static func degrees(_ categories: [Category]) -> [Bool] {
    let graded = categories.count { category in
      degreeWords.contains { holds(category.label, $0) }
    }
    return graded >= 2 ? categories.map(isDegree) : categories.map { _ in false }
  }

  private static func isDegree(_ category: Category) -> Bool {
    !category.isOther && !unknownWords.contains { holds(category.label, $0) }
  }

  private static let degreeWords = [
    "あまり", "まあ", "やや", "とても", "どちらかといえば", "どちらかというと", "すごく", "非常に",
    "Somewhat", "somewhat", "Very", "very ", "Rather", "rather ", "Strongly", "strongly ",
  ]

  private static let unknownWords = [
    "わからない", "分からない", "どれでもない", "無回答", "Don't know", "don't know", "Not sure",
  ]

  private static func holds(_ text: String, _ word: String) -> Bool {
    let (text, word) = (Array(text.utf8), Array(word.utf8))
    guard text.count >= word.count else { return false }
    return (0...text.count - word.count).contains { text[$0..<$0 + word.count] == word[...] }
  }

  private static func firstNumber(in label: String) -> Int? {
    let digits = label.unicodeScalars.drop { digit($0) == nil }.prefix { digit($0) != nil }
    guard !digits.isEmpty, digits.count < 16 else { return nil }
    return digits.reduce(0) { $0 * 10 + (digit($1) ?? 0) }
  }

  /// ASCII and full-width digits.
  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar.value {
    case 0x30...0x39: Int(scalar.value - 0x30)
    case 0xff10...0xff19: Int(scalar.value - 0xff10)
    default: nil
    }
  }
}
