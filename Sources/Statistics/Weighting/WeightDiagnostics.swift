/// What a reader of a report should know of its weights.
package struct WeightDiagnostics: Hashable, Sendable {
  /// n, people with a weight.
  package let people: Double
  /// Σw.
  package let sum: Double
  /// The smallest mean weight of a profile; of a person, where people brought no weights.
  package let minimum: Double
  /// The largest mean weight of a profile; of a person, where people brought no weights.
  package let maximum: Double
  /// Σw ÷ n.
  package let mean: Double
  /// Kish's n Σw²/(Σw)².
  package let designEffect: Double
  /// Kish's (Σw)²/Σw².
  package let effectiveBase: Double
  /// The share of people, 0 to 1, whose profile stands at a bound.
  package let shareAtBound: Double

  /// The weights of people by profile; `nil` where nobody has a weight.
  ///
  /// - Parameters:
  ///   - moments: Of everybody in each profile, in the weights that they brought.
  ///   - calibration: Factors of the same profiles.
  package init?(of moments: [Moments], weightedBy calibration: Calibration) {
    let profiles = zip(zip(moments, calibration.factors), calibration.isAtBound)
      .filter { $0.0.0.people > 0 }
    let weights = profiles.map { $0.0.0.sum * $0.0.1 / $0.0.0.people }
    people = profiles.reduce(0) { $0 + $1.0.0.people }
    sum = profiles.reduce(0) { $0 + $1.0.0.sum * $1.0.1 }
    let squares = profiles.reduce(0) { $0 + $1.0.0.squares * $1.0.1 * $1.0.1 }
    guard let minimum = weights.min(), let maximum = weights.max(),
      let effect = Kish.designEffect(people: people, sum: sum, squares: squares),
      let base = Kish.effectiveBase(sum: sum, squares: squares)
    else { return nil }
    self.minimum = minimum
    self.maximum = maximum
    mean = sum / people
    designEffect = effect
    effectiveBase = base
    shareAtBound = profiles.reduce(0) { $1.1 ? $0 + $1.0.0.people : $0 } / people
  }
}
