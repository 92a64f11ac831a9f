/// The name of a survey: it names the output folder, so it matches `[A-Za-z0-9_-]{1,64}`.
package struct SurveyID: Hashable, Sendable, CustomStringConvertible {
  /// The name as the definition has it, in ASCII.
  package let description: String

  /// Fails where the text is not 1 to 64 ASCII letters, digits, `_` or `-`.
  package init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(isNameByte) else { return nil }
    description = text
  }
}

/// The name of a question as the planner wrote it, such as `Q1`.
package struct QuestionID: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The name as the definition has it, in ASCII.
  package let description: String

  /// Fails where the text is not 1 to 64 ASCII letters, digits, `_` or `-`.
  package init?(_ text: String) {
    guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(isNameByte) else { return nil }
    description = text
  }

  /// The order of the ASCII bytes, so `Q10` comes before `Q2`.
  package static func < (left: Self, right: Self) -> Bool {
    left.description.utf8.lexicographicallyPrecedes(right.description.utf8)
  }
}

/// The name of one coded column: a question's own (`Q1`), or a grid row's (`Q10.a`).
package struct VariableID: Hashable, Sendable, CustomStringConvertible {
  /// `Q1` or `Q10.a`, as conditions, banners and tables write it.
  package let description: String

  /// The one column of a question that is no grid.
  package init(question: QuestionID) {
    description = question.description
  }

  /// The column of one row of a grid, such as `Q10.a`.
  package init(question: QuestionID, row: CategoryCode) {
    description = "\(question).\(row)"
  }
}

/// The code of a category, a grid row, a net or a theme: 1 to 64 of `[A-Za-z0-9_.-]`.
package struct CategoryCode: Hashable, Sendable, CustomStringConvertible {
  /// The code as the definition has it, in ASCII: `1` and `01` are two.
  package let description: String

  /// Fails where the text is not a code.
  package init?(_ text: String) {
    let bytes = text.utf8
    guard (1...64).contains(bytes.count),
      bytes.allSatisfy({ isNameByte($0) || $0 == UInt8(ascii: ".") })
    else { return nil }
    description = text
  }

  /// The code that writes a number in decimal digits.
  package init(_ number: Int) {
    description = String(number)
  }
}

private func isNameByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
    true
  default: false
  }
}
