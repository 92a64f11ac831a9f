/// What is quoted of the answers in words: from which review, how much, and of which themes.
package struct QuoteRules: Sendable, Equatable {
  /// The review that says what a person has approved, as the definition names it.
  package var href: String
  /// Quotes of one theme, at most.
  package var perTheme = 3
  /// Characters of a quote, at most; what is longer is cut.
  package var characters = 120
  /// Themes of fewer people are not quoted.
  package var least = 5
  /// A list of names that are masked, as the definition names it; `nil` for none.
  package var names: String?
  /// A list of names that may stand, as the definition names it; `nil` for none.
  package var allowed: String?

  /// Quotes by this review, all else as usual.
  package init(href: String) {
    self.href = href
  }
}
