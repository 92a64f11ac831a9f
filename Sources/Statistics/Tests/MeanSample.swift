/// The mean of one group of people and what is needed to compare it with another.
package struct MeanSample: Hashable, Sendable {
  /// Σwx ÷ Σw.
  package let mean: Double
  /// Σw(x − mean)², not negative.
  package let sumOfSquares: Double
  /// W = Σw; n where nobody has a weight.
  package let base: Double
  /// (Σw)²/Σw²; n where nobody has a weight, W for a convention that takes weights for people.
  package let effectiveBase: Double

  /// A group by its mean and spread.
  ///
  /// `nil` unless everything is finite, the bases positive and the squares not negative.
  package init?(mean: Double, sumOfSquares: Double, base: Double, effectiveBase: Double) {
    guard mean.isFinite, sumOfSquares >= 0, sumOfSquares < .infinity, base > 0, base < .infinity,
      effectiveBase > 0, effectiveBase < .infinity
    else { return nil }
    self.mean = mean
    self.sumOfSquares = sumOfSquares
    self.base = base
    self.effectiveBase = effectiveBase
  }

  /// A group by scores and the people who have each.
  ///
  /// The mean is taken off before squaring, so that nothing cancels. `nil` where nobody has a
  /// weight.
  ///
  /// - Parameter scores: Each with the moments of the weights of those who have it.
  package init?(_ scores: [(score: Double, people: Moments)]) {
    let all = scores.reduce(Moments.none) { $0 + $1.people }
    guard all.sum > 0 else { return nil }
    let mean = scores.reduce(0) { $0 + $1.score * $1.people.sum } / all.sum
    let squares = scores.reduce(0) {
      $0 + ($1.score - mean) * ($1.score - mean) * $1.people.sum
    }
    self.init(
      mean: mean, sumOfSquares: squares, base: all.sum, effectiveBase: all.effectiveBase)
  }

  /// s² = Σw(x − mean)² ÷ (W − W/e), e the effective base; with weights of 1 the usual n − 1.
  ///
  /// `nil` for an effective base of 1 or less.
  package var variance: Double? {
    effectiveBase > 1 ? sumOfSquares / base * effectiveBase / (effectiveBase - 1) : nil
  }

  /// The same group with its weights taken for people, as SPSS does.
  package var countingWeightsAsPeople: MeanSample? {
    MeanSample(mean: mean, sumOfSquares: sumOfSquares, base: base, effectiveBase: base)
  }
}
