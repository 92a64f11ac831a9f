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
    /// `near(` and `seq(`, with their parenthesis.
    case near
    case sequence
    /// Between the terms of near and seq.
    case comma
    /// `[10]` behind near and seq, without its brackets.
    case distance(String)
    case end
  }

  var kind: Kind
  var place: Place
  /// As written; empty at the end.
  var source: String
}
