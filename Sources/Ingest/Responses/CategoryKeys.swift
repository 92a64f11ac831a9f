import SurveyModel
import TextNormalization

/// Every folded spelling under which answers may name the categories of a question.
///
/// For category 1 「スマートフォン」: `スマートフォン`, `1`, `1.0`, `1.スマートフォン`,
/// `1)スマートフォン`, … Labels and codes stand above the numbered forms.
struct CategoryKeys: Sendable {
  struct Key: Sendable {
    let bytes: [UInt8]
    let category: Int
    /// A bare code may be cut off by a space; a label may not, since labels hold spaces.
    let isCode: Bool
  }

  /// Two categories that one spelling would name.
  struct Conflict: Sendable {
    let spelling: String
    let first: Int
    let second: Int
  }

  private var exact: [[UInt8]: Int] = [:]
  /// Longest first, so that a label wins over one that it begins with.
  private(set) var longestFirst: [Key] = []
  private(set) var conflicts: [Conflict] = []

  private static let punctuation = ["", ".", ")", ":", "、", "-", "_"]

  init(_ categories: [Category]) {
    for (index, category) in categories.enumerated() {
      for name in [category.label] + category.aliases { add(name, index, isCode: false) }
      add(category.code.description, index, isCode: true)
      if category.code.description.utf8.allSatisfy(isDigit) {
        add(category.code.description + ".0", index, isCode: true)
      }
    }
    for (index, category) in categories.enumerated() {
      for name in [category.label] + category.aliases { addNumbered(name, category, index) }
    }
    longestFirst.sort {
      $0.bytes.count != $1.bytes.count
        ? $0.bytes.count > $1.bytes.count : $0.bytes.lexicographicallyPrecedes($1.bytes)
    }
  }

  /// The category that a whole folded answer names.
  func category(named answer: [UInt8]) -> Int? { exact[answer] }

  private mutating func add(_ name: String, _ category: Int, isCode: Bool) {
    let bytes = folded(Array(name.utf8))
    guard !bytes.isEmpty else { return }
    if let known = exact[bytes] {
      if known != category {
        conflicts.append(Conflict(spelling: name, first: known, second: category))
      }
      return
    }
    exact[bytes] = category
    longestFirst.append(Key(bytes: bytes, category: category, isCode: isCode))
  }

  private mutating func addNumbered(_ name: String, _ category: Category, _ index: Int) {
    let forms =
      Self.punctuation.map { "\(category.code)\($0)\(name)" } + [
        "(\(category.code))\(name)", "[\(category.code)]\(name)",
      ]
    for form in forms {
      let bytes = folded(Array(form.utf8))
      guard exact[bytes] == nil else { continue }
      exact[bytes] = index
      longestFirst.append(Key(bytes: bytes, category: index, isCode: false))
    }
  }
}

func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}
