/// What a file of SPSS says of its variables.
package struct SPSSDictionary: Sendable, Equatable {
  /// The variables in the order of the file.
  package var variables: [SPSSVariable] = []
  /// Multiple-response sets, in the order of the file.
  package var sets: [SPSSMultipleResponseSet] = []
  /// The name of the variable by which cases are weighted; `nil` where they are not.
  package var weight: String?
  /// The encoding in which texts were read, under the name that `iconv` knows.
  package var encoding = "UTF-8"

  /// A dictionary of no variables.
  package init() {}
}

/// One variable of a file of SPSS.
package struct SPSSVariable: Sendable, Equatable {
  /// Its name, which no other variable has.
  package var name: String
  /// Its label, most often the question; empty where it has none.
  package var label: String
  /// What its values are.
  package var kind: Kind
  /// Codes and what they stand for, in the order of the file.
  package var valueLabels: [ValueLabel] = []
  /// Values that stand for a missing answer although they are codes.
  package var missing: [Missing] = []
  /// What its author says that its numbers mean.
  package var measure: Measure

  /// What values are. Numbers are written as the shortest decimal, days and times as ISO 8601.
  package enum Kind: Sendable, Equatable {
    case number
    case date
    case dateTime
    /// Hours, minutes and seconds; more than 24 hours where it is a duration.
    case time
    case text
  }

  /// What a code stands for.
  package struct ValueLabel: Sendable, Equatable {
    /// The code as it is written in records.
    package let code: String
    /// What it stands for; SPSS may have cut it at 120 bytes, so that two codes share one.
    package let label: String
  }

  /// Values that stand for a missing answer.
  package enum Missing: Sendable, Equatable {
    case code(String)
    /// All numbers from `low` to `high`; `nil` is without end.
    case range(low: Double?, high: Double?)
  }

  /// What a variable's numbers mean.
  package enum Measure: Sendable, Equatable {
    case unknown
    case nominal
    case ordinal
    case scale
  }
}

/// Variables that together hold the answer to one question with several answers.
package struct SPSSMultipleResponseSet: Sendable, Equatable {
  /// Its name, without the `$` that it begins with.
  package var name: String
  /// Its label, most often the question; empty where it has none.
  package var label: String
  /// How its variables hold an answer: a mark each, or one category each.
  package var kind: Kind
  /// The names of its variables.
  package var variables: [String]

  /// How the answers stand in the variables.
  package enum Kind: Sendable, Equatable {
    /// A variable for each choice; it was chosen where it has the counted value. The choice is
    /// called by the variable's label, or by the label of its counted value.
    case dichotomies(counted: String, namedByValue: Bool)
    /// As many variables as there may be answers, each with the code of one.
    case categories
  }
}
