import SurveyModel

/// A piece of a rule.
struct RuleToken {
  enum Kind: Equatable {
    case word(String)
    case quoted(String)
    case pattern(String)
    case and
    case or
    case not
    case open
    case close
    case end
  }

  var kind: Kind
  var place: Place
  /// As written; empty at the end.
  var source: String
}
