/// How many people a group has, and the first two moments of their weights.
///
/// Weights w are final ones where columns are compared, and the ones that people brought (d) where a
/// design holds the factors by which they are multiplied.
package struct Moments: Hashable, Sendable {
  /// n.
  package var people: Double
  /// Σw; n where nobody has a weight.
  package var sum: Double
  /// Σw²; n where nobody has a weight.
  package var squares: Double

  /// A group of people with given sums.
  package init(people: Double, sum: Double, squares: Double) {
    self.people = people
    self.sum = sum
    self.squares = squares
  }

  /// People who weigh 1 each.
  package init(people: Double) { self.init(people: people, sum: people, squares: people) }

  /// Nobody.
  package static let none = Moments(people: 0)

  /// Both groups together.
  package static func + (left: Self, right: Self) -> Self {
    Moments(
      people: left.people + right.people, sum: left.sum + right.sum,
      squares: left.squares + right.squares)
  }

  /// The first group without the second, which is part of it.
  package static func - (left: Self, right: Self) -> Self {
    Moments(
      people: left.people - right.people, sum: left.sum - right.sum,
      squares: left.squares - right.squares)
  }

  /// The group with every weight multiplied.
  package func scaled(by factor: Double) -> Moments {
    Moments(people: people, sum: sum * factor, squares: squares * factor * factor)
  }

  /// Kish's (Σw)²/Σw²; 0 for nobody.
  package var effectiveBase: Double { Kish.effectiveBase(sum: sum, squares: squares) ?? 0 }
}
