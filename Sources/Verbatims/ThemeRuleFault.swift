package import SurveyModel

/// Why a theme's rule cannot be read, and where.
package struct ThemeRuleFault: Error, Equatable {
  /// The ways in which a text can fail to be a rule.
  package enum Reason: Sendable, Equatable {
    case emptyRule
    /// An operator or parenthesis has no term where one must stand.
    case missingTerm
    /// Two terms stand side by side.
    case missingOperator
    case unclosedParenthesis
    case unopenedParenthesis
    case unclosedQuote
    case unclosedPattern
    /// A phrase without a character to look for.
    case emptyPhrase
    /// What PCRE2 says of a regular expression.
    case badPattern(String)
    case nestedTooDeeply
    /// near or seq with one term, or something that is no term.
    case badProximity
    /// A distance that is no number, or too large a one.
    case badDistance
  }

  /// What is wrong with the rule; the first thing that is.
  package var reason: Reason
  /// Where in the definition it is wrong: 1-based line and column.
  package var place: Place
  /// What stands there, as written; empty at the end of the rule.
  package var found: String
  /// What could stand there.
  package var expected: [String]

  /// The fault as a planner is told of it.
  package func finding(in file: String) -> Finding {
    Finding(
      .badThemeRule, file: file, place: place, found: found.isEmpty ? .nothing : .name(found),
      expected: expected)
  }
}
