import SurveyModel
import TextNormalization

/// Makes categories of a codebook's codes and labels, so that every spelling names one of them.
struct CodebookCategories {
  private(set) var categories: [Category] = []
  private(set) var notes: [(CategoryCode, DraftNote)] = []
  private var spellings: [[UInt8]: Int] = [:]

  /// Categories in the order of the codebook; a code that cannot be one of a definition is
  /// written as an alias of its number.
  init(_ values: [(code: String, label: String, score: Decimal?)]) {
    let codes = Self.codes(values.map(\.code))
    for (index, code) in codes.enumerated() {
      for spelling in [code.description, code.description + ".0"] {
        spellings[folded(Array(spelling.utf8))] = index
      }
    }
    for (index, value) in values.enumerated() {
      add(value, codes[index], index)
    }
  }

  private mutating func add(
    _ value: (code: String, label: String, score: Decimal?), _ code: CategoryCode, _ index: Int
  ) {
    var label = value.label.utf8.isEmpty ? value.code : value.label
    if !claim(label, index) {
      label += " (\(code))"
      while !claim(label, index) { label += "*" }
      notes.append((code, .labelMadeUnique))
    }
    var category = Category(code: code, label: label, score: value.score)
    if value.code != code.description, claim(value.code, index) { category.aliases = [value.code] }
    if value.label.utf8.isEmpty { notes.append((code, .labelsUnknown)) }
    categories.append(category)
  }

  /// Takes a spelling for a category; fails where it names another one.
  private mutating func claim(_ spelling: String, _ index: Int) -> Bool {
    let key = folded(Array(spelling.utf8))
    guard let owner = spellings[key] else {
      spellings[key] = index
      return true
    }
    return owner == index
  }

  private static func codes(_ texts: [String]) -> [CategoryCode] {
    var taken = Set(texts.filter { CategoryCode($0) != nil })
    var used: Set<String> = []
    return texts.enumerated().map { index, text in
      if let code = CategoryCode(text), used.insert(text).inserted { return code }
      var number = index + 1
      while !taken.insert(String(number)).inserted { number += 1 }
      return CategoryCode(number)
    }
  }
}
