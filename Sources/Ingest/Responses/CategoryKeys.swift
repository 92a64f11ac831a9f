import SurveyModel
import TextNormalization

/// Every folded spelling under which answers may name the categories of a question.
///
/// For category 1 「スマートフォン」: `スマートフォン`, `1`, `1.0`, and, where a file writes
/// them, `1.スマートフォン`, `1)スマートフォン`, … Labels and codes stand above the numbered
/// forms, which are made when the first answer is met that is neither.
final class CategoryKeys {
  struct Key {
    let bytes: [UInt8]
    let category: Int
    /// A bare code may be cut off by a space; a label may not, since labels hold spaces.
    let isCode: Bool
  }

  /// Two categories that one spelling would name.
  struct Conflict {
    let spelling: String
    let first: Int
    let second: Int
  }

  private let categories: [Category]
  private var exact: [[UInt8]: Int] = [:]
  /// Labels, aliases and codes; longest first, so that a label wins over one that it begins
  /// with.
  private(set) var plain: [Key] = []
  /// The plain spellings and `1. label` and its like, longest first.
  private(set) lazy var all: [Key] = withNumbered()
  /// What a spreadsheet made of ranges; made when the first answer is met that names nothing.
  private(set) lazy var dates: [[UInt8]: Int] = spreadsheetDates(categories)
  private(set) var conflicts: [Conflict] = []

  private static let punctuation = ["", ".", ")", ":", "、", "-", "_"]

  init(_ categories: [Category]) {
    self.categories = categories
    for (index, category) in categories.enumerated() {
      for name in [category.label] + category.aliases { add(name, index, isCode: false) }
      for name in [category.label] + category.aliases { addMasked(name, index) }
      add(category.code.description, index, isCode: true)
      if category.code.description.utf8.allSatisfy(isDigit) {
        add(category.code.description + ".0", index, isCode: true)
      }
    }
    plain = Self.sorted(plain)
  }

  /// The category that a whole folded answer names.
  func category(named answer: [UInt8]) -> Int? {
    exact[answer] ?? all.first { $0.bytes == answer }?.category
  }

  private func withNumbered() -> [Key] {
    var known = Set(exact.keys)
    var keys = plain
    for (index, category) in categories.enumerated() {
      for name in [category.label] + category.aliases {
        for bytes in numbered(name, category) where known.insert(bytes).inserted {
          keys.append(Key(bytes: bytes, category: index, isCode: false))
        }
      }
    }
    return Self.sorted(keys)
  }

  private func add(_ name: String, _ category: Int, isCode: Bool) {
    let bytes = folded(Array(name.utf8))
    guard !bytes.isEmpty else { return }
    if let known = exact[bytes] {
      if known != category {
        conflicts.append(Conflict(spelling: name, first: known, second: category))
      }
      return
    }
    exact[bytes] = category
    plain.append(Key(bytes: bytes, category: category, isCode: isCode))
  }

  /// Exports put `'` before a text that a spreadsheet would take for a formula.
  private func addMasked(_ name: String, _ category: Int) {
    let bytes = name.foldedName
    guard let first = bytes.first, "=+-@".utf8.contains(first) else { return }
    let masked = [UInt8(ascii: "'")] + bytes
    guard exact[masked] == nil else { return }
    exact[masked] = category
    plain.append(Key(bytes: masked, category: category, isCode: false))
  }

  private func numbered(_ name: String, _ category: Category) -> [[UInt8]] {
    let forms =
      Self.punctuation.map { "\(category.code)\($0)\(name)" } + [
        "(\(category.code))\(name)", "[\(category.code)]\(name)",
      ]
    return forms.map { folded(Array($0.utf8)) }
  }

  private static func sorted(_ keys: [Key]) -> [Key] {
    keys.sorted {
      $0.bytes.count != $1.bytes.count
        ? $0.bytes.count > $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
  }
}

func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
