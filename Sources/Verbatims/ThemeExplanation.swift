/// Why an answer is under a theme.
package struct ThemeExplanation: Sendable, Equatable {
  /// A term of the rule and where the answer first has it.
  package struct Match: Sendable, Equatable {
    /// The part of the rule that was found, with its place in the definition.
    package var term: ThemeRule.Term
    /// In the bytes of the normalised answer.
    package var bytes: Range<Int>
  }

  /// Index into the codeframe.
  package var theme: Int
  /// In the order of the rule; none where the answer is there for what it does not have.
  package var matches: [Match]
}
