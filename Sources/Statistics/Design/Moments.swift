/// What a group of people adds to design-based estimates: how many, and the first two moments of
/// the weights d that they brought.
package struct Moments: Hashable, Sendable {
  /// n.
  package var people: Double
  /// Σd; n where nobody brought a weight.
  package var sum: Double
  /// Σd²; n where nobody brought a weight.
  package var squares: Double

  /// A group of people with given sums.
  package init(people: Double, sum: Double, squares: Double) {
    self.people = people
    self.sum = sum
    self.squares = squares
  }

  /// People who brought no weights.
  package init(people: Double) { self.init(people: people, sum: people, squares: people) }

  /// Nobody.
  package static let none = Moments(people: 0)

  /// Both groups together.
  package static func + (left: Self, right: Self) -> Self {
    Moments(
      people: left.people + right.people, sum: left.sum + right.sum,
      squares: left.squares + right.squares)
  }
}
