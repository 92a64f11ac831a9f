/// Something that a planner should know about an input: what, where, what was expected.
///
/// A finding never holds what a respondent wrote; `found` names things of the definition
/// or describes the shape of a value.
package struct Finding: Hashable, Sendable {
  /// What kind of fault it is, which also fixes its severity.
  package var rule: Rule
  /// The file as the planner named it.
  package var file: String
  /// Line and column in the file; `nil` where the finding is about a file as a whole.
  package var place: Place?
  /// 1-based number of the response, headers not counted.
  package var row: Int?
  /// 1-based number of the field in its record.
  package var field: Int?
  /// The question or coded column that it is about.
  package var variable: String?
  /// What stood where something else was due.
  package var found: Found
  /// What would have been right, ready to be listed.
  package var expected: [String]
  /// The known name that is most like the one found.
  package var nearest: String?

  /// What was met, told so that no answer is given away.
  package enum Found: Hashable, Sendable {
    case nothing
    /// A name in the definition, the header or the command, never an answer.
    case name(String)
    case number(Int)
    /// What an answer looks like, without what it says.
    case shape(ValueShape)
  }

  /// The look of a value; a count is of its characters (Unicode scalars).
  package enum ValueShape: Hashable, Sendable {
    case digits(Int)
    case text(Int)
    case undecodable
  }

  /// A fault under this rule in this file; what is left out is not known or does not apply.
  package init(
    _ rule: Rule, file: String, place: Place? = nil, row: Int? = nil, field: Int? = nil,
    variable: String? = nil, found: Found = .nothing, expected: [String] = [],
    nearest: String? = nil
  ) {
    self.rule = rule
    self.file = file
    self.place = place
    self.row = row
    self.field = field
    self.variable = variable
    self.found = found
    self.expected = expected
    self.nearest = nearest
  }
}

/// How much a finding matters to the figures.
package enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Nothing is lost; something was assumed.
  case information
  /// An answer could not be counted as it stands.
  case warning
  /// A row or a whole input could not be used.
  case error

  /// Graver is greater: information, then warnings, then errors.
  package static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .information: 0
    case .warning: 1
    case .error: 2
    }
  }
}
