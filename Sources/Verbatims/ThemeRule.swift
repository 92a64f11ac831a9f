package import SurveyModel

/// How a theme is found in an answer: words, phrases and regular expressions joined by AND,
/// OR and NOT. A value: what a coder compiles, and what an explanation points back to.
package struct ThemeRule: Sendable, Equatable {
  /// What must hold of an answer.
  package indirect enum Expression: Sendable, Equatable {
    case term(Term)
    case not(Expression)
    case all([Expression])
    case any([Expression])
    /// Terms that stand close to each other.
    case near(Proximity)
  }

  /// Terms that all stand in an answer, each at most a distance from one before it.
  package struct Proximity: Sendable, Equatable {
    /// Two or more, in the order of the rule.
    package var terms: [Term]
    /// The most that may stand between one and the next: characters of Japanese and words of
    /// alphabets, spaces and marks not counted.
    package var distance: Int
    /// Whether they stand in the order of the rule.
    package var isOrdered: Bool
  }

  /// One thing to look for.
  package struct Term: Sendable, Equatable {
    /// How a term is looked for.
    package enum Kind: Sendable, Hashable {
      /// The answer has this anywhere in it.
      case phrase(NormalisedText)
      /// A regular expression (PCRE2) in the form that meets normalised text.
      case pattern(RulePattern)
    }

    /// What is looked for, ready to meet normalised text.
    package var kind: Kind
    /// The term as the planner wrote it.
    package var source: String
    /// Where it begins in the definition.
    package var place: Place
  }

  /// What must hold of an answer for it to be under the theme.
  package let expression: Expression

  /// Reads a rule as written.
  ///
  /// Precedence is NOT, AND, OR. Operators are `AND` `OR` `NOT` in any case, or `&` `|` `!`,
  /// full-width or not. A term is a word, a "quoted phrase" or a /regular expression/.
  /// `near(a, b)[n]` holds where the terms stand close to each other in any order, `seq(a, b)[n]`
  /// where they do in this one.
  ///
  /// - Parameters:
  ///   - text: the rule, which may have several lines.
  ///   - place: where its first character stands.
  ///   - variants: spellings made one, the same as for the answers.
  /// - Throws: the first fault, with its place.
  package init(
    parsing text: String, at place: Place, variants: SpellingVariants = .shipped
  ) throws(ThemeRuleFault) {
    var parser = try RuleParser(text, at: place, variants: variants)
    expression = try parser.parse()
  }
}
