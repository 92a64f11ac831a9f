import SurveyModel

/// One column of the file that a DDI Codebook describes.
package struct DDIVariable: Sendable, Equatable {
  /// The identifier by which groups refer to it.
  package var id: String
  /// The name of the column.
  package var name: String
  /// Its label; empty where it has none.
  package var label: String
  /// The sentence that respondents read.
  package var wording: String?
  /// Whether its values are numbers of a continuous scale.
  package var isContinuous: Bool
  /// Whether its values are text, as its format says.
  package var isText: Bool
  /// Whether it weights the others.
  package var isWeight: Bool
  /// The numbers that are allowed; `nil` for no limit.
  package var minimum: String?
  /// The greatest of them.
  package var maximum: String?
  /// Codes that are no answer, beside the categories that say so.
  package var invalid: [String]
  /// Who was asked, in words.
  package var universe: String?
  /// Categories that are shown together.
  package var categoryGroups: [CategoryGroup]
  /// The codes with their words.
  package var categories: [Category]
  /// Remarks, by subject.
  package var notes: [DDINote]
  /// How many rows hold an answer, and how many none; `nil` where they were not counted.
  package var summary: Summary?

  /// How many rows hold what, and the range of numbers.
  package struct Summary: Sendable, Equatable {
    /// Rows with an answer.
    package var valid: Int
    /// Rows that say that there is none.
    package var invalid: Int
    /// The smallest number; `nil` where there is none.
    package var minimum: String?
    /// The greatest number; `nil` where there is none.
    package var maximum: String?
  }

  /// A code and its words.
  package struct Category: Sendable, Equatable {
    /// The identifier by which groups refer to it; empty where it has none.
    package var id: String
    /// The code as it stands in the file.
    package var code: String
    /// Its words; empty where it has none.
    package var label: String
    /// Whether it says that there is no answer.
    package var isMissing: Bool
    /// Why there is none, as written.
    package var missingType: String?
    /// How many rows hold it; `nil` where they were not counted.
    package var frequency: Int?

    /// The code `code` that means `label`.
    package init(
      id: String = "", code: String, label: String, isMissing: Bool = false,
      missingType: String? = nil
    ) {
      self.id = id
      self.code = code
      self.label = label
      self.isMissing = isMissing
      self.missingType = missingType
    }
  }

  /// Categories, or classes of numbers, under one label.
  package struct CategoryGroup: Sendable, Equatable {
    /// The identifier by which other groups refer to it; empty where it has none.
    package var id: String
    /// Its name for programs; empty where it has none.
    package var name: String
    /// Its words.
    package var label: String
    /// More about it: the limits of a class of numbers.
    package var text: String
    /// Identifiers of the categories and groups in it.
    package var members: [String]

    /// The group `name` of these categories or groups.
    package init(id: String, name: String, label: String, text: String = "", members: [String]) {
      self.id = id
      self.name = name
      self.label = label
      self.text = text
      self.members = members
    }
  }

  /// A column without categories; what is left out it does not have.
  package init(id: String, name: String, label: String, isContinuous: Bool = false) {
    self.id = id
    self.name = name
    self.label = label
    self.isContinuous = isContinuous
    isText = false
    isWeight = false
    invalid = []
    categoryGroups = []
    categories = []
    notes = []
  }

  /// Takes what was counted of the column.
  mutating func take(_ counts: FieldCounts) {
    for index in categories.indices {
      categories[index].frequency = counts.count(of: categories[index].code.utf8)
    }
    func sum(isMissing: Bool) -> Int {
      categories.filter { $0.isMissing == isMissing }.compactMap(\.frequency).reduce(0, +)
    }
    summary = Summary(
      valid: counts.numbers + sum(isMissing: false), invalid: sum(isMissing: true),
      minimum: counts.minimum?.description, maximum: counts.maximum?.description)
  }
}

/// Variables that belong together.
package struct DDIGroup: Sendable, Equatable {
  /// The identifier by which other groups refer to it; empty where it has none.
  package var id: String
  /// What holds them together.
  package var kind: Kind
  /// Its name for programs; empty where it has none.
  package var name: String
  /// Its words.
  package var label: String
  /// The sentence that respondents read.
  package var text: String?
  /// Identifiers of its variables, in their order.
  package var variables: [String]
  /// Identifiers of groups inside it.
  package var groups: [String]
  /// Remarks, by subject.
  package var notes: [DDINote]

  /// What holds variables together.
  package enum Kind: Sendable, Equatable {
    case section
    /// One variable for each category of a multiple-choice question.
    case multipleResponse
    /// One variable, or group, for each line.
    case grid
    /// One variable for each place; a kind of our own.
    case ranking
    /// Some variables of a multiple-choice question, shown together; a kind of our own.
    case net
    /// Another kind that the standard knows.
    case other

    /// The standard's word, and the word behind `other`.
    var words: (type: String, other: String?) {
      switch self {
      case .section: ("section", nil)
      case .multipleResponse: ("multipleResp", nil)
      case .grid: ("grid", nil)
      case .ranking: ("other", "ranking")
      case .net: ("other", "net")
      case .other: ("other", nil)
      }
    }

    init(type: String?, other: String?) {
      self =
        switch (type, other) {
        case ("section", _): .section
        case ("multipleResp", _): .multipleResponse
        case ("grid", _): .grid
        case (_, "ranking"): .ranking
        case (_, "net"): .net
        default: .other
        }
    }
  }

  /// A group of these variables and groups.
  package init(
    id: String, kind: Kind, name: String, label: String, variables: [String],
    groups: [String] = []
  ) {
    self.id = id
    self.kind = kind
    self.name = name
    self.label = label
    self.variables = variables
    self.groups = groups
    notes = []
  }
}
