/// The people of one profile before weighting.
package struct ProfileBase: Hashable, Sendable {
  /// How many respondents.
  package let people: Double
  /// Σd, the sum of the weights that they brought; the same as `people` where they brought none.
  package let sum: Double

  /// People who bring a sum of weights.
  package init(people: Double, sum: Double) {
    self.people = people
    self.sum = sum
  }

  /// People who bring no weights.
  package init(people: Double) { self.init(people: people, sum: people) }
}
