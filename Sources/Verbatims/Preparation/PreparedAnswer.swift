/// An answer ready for counting its words: without personal data, markup and signs of direction.
package struct PreparedAnswer: Sendable {
  /// One point of an answer that makes several, or the whole of it.
  package struct Point: Sendable {
    /// As rules and words meet it.
    package let text: NormalisedText
    /// As it was written.
    package let written: [UInt8]
  }

  /// What was met in an answer that has no place in one.
  package struct Traits: OptionSet, Sendable {
    /// A bit for each trait.
    package let rawValue: UInt8

    /// Traits by their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Tags of HTML.
    package static let markup = Traits(rawValue: 1)
    /// Signs that change the direction of writing, or of no width.
    package static let directions = Traits(rawValue: 2)
    /// Longer than anybody writes in a form.
    package static let long = Traits(rawValue: 4)
    /// Says that there is nothing to say.
    package static let vacuous = Traits(rawValue: 8)
    /// Has letters of Japanese.
    package static let japanese = Traits(rawValue: 16)
    /// Emoji and the like, and no letter or digit.
    package static let pictures = Traits(rawValue: 32)
  }

  /// Its place among the answers that were given.
  package let index: Int
  /// What may be shown to who reviews: placeholders stand for personal data, for what is doubtful
  /// as well.
  package let shown: [UInt8]
  /// What words are counted of; nothing stands in place of personal data.
  package let text: NormalisedText
  /// Its points in their order; none where nothing is left.
  package let points: [Point]
  /// What is special about it.
  package let traits: Traits
}
