/// Student's test of a difference of means.
package struct TTest: Hashable, Sendable {
  /// First minus second.
  package let difference: Double
  /// Of the difference; positive.
  package let standardError: Double
  /// ν, not whole in Welch's test.
  package let degreesOfFreedom: Double
  /// t = difference ÷ standard error.
  package var statistic: Double { difference / standardError }
  /// Two-sided.
  package let pValue: Double

  /// The test of a difference with its error; `nil` unless the error is positive, everything
  /// finite and ν positive (possibly infinite).
  package init?(difference: Double, standardError: Double, degreesOfFreedom: Double) {
    guard difference.isFinite, standardError > 0, standardError < .infinity,
      let distribution = StudentT(degreesOfFreedom: degreesOfFreedom)
    else { return nil }
    self.difference = difference
    self.standardError = standardError
    self.degreesOfFreedom = degreesOfFreedom
    pValue = distribution.twoSided(difference / standardError)
  }

  /// Half the width of the interval of the difference; `nil` unless 0 < `confidence` < 1.
  package func margin(confidence: Double = 0.95) -> Double? {
    StudentT(degreesOfFreedom: degreesOfFreedom)?.critical(confidence: confidence)
      .map { $0 * standardError }
  }

  /// Welch's (1947) test of two means with unequal variances, on effective bases.
  ///
  /// t = (x̄₁ − x̄₂)/√(s₁²/e₁ + s₂²/e₂), ν = (s₁²/e₁ + s₂²/e₂)² ÷ Σ (s²/e)²/(e − 1) (Satterthwaite
  /// 1946). With weights of 1 it is R's `t.test` and the "equal variances not assumed" of SPSS.
  ///
  /// `nil` where a group has one person or nothing varies. With weights it takes them as
  /// unrelated to the answers (Kish); do not trust it for a few people or very skewed numbers.
  package static func welch(_ first: MeanSample, _ second: MeanSample) -> TTest? {
    guard let a = first.variance, let b = second.variance else { return nil }
    let (v, w) = (a / first.effectiveBase, b / second.effectiveBase)
    let squares =
      v * v / (first.effectiveBase - 1) + w * w / (second.effectiveBase - 1)
    return TTest(
      difference: first.mean - second.mean, standardError: (v + w).squareRoot(),
      degreesOfFreedom: (v + w) * (v + w) / squares)
  }

  /// Student's (1908) test with one variance for both groups, on effective bases.
  ///
  /// s² = Σ (e − 1)s² ÷ (e₁ + e₂ − 2), t on e₁ + e₂ − 2: "equal variances assumed" of SPSS. Prefer
  /// Welch's: this one errs where the smaller group varies more. `nil` as Welch's.
  package static func pooled(_ first: MeanSample, _ second: MeanSample) -> TTest? {
    guard let a = first.variance, let b = second.variance else { return nil }
    let (m, n) = (first.effectiveBase, second.effectiveBase)
    let variance = ((m - 1) * a + (n - 1) * b) / (m + n - 2)
    return TTest(
      difference: first.mean - second.mean,
      standardError: (variance * (1 / m + 1 / n)).squareRoot(),
      degreesOfFreedom: m + n - 2)
  }

  /// The test of one mean against a given number: (x̄ − μ)/√(s²/e) on e − 1.
  ///
  /// `nil` where the group has one person or nothing varies.
  package static func oneSample(_ sample: MeanSample, against mean: Double) -> TTest? {
    guard let variance = sample.variance else { return nil }
    return TTest(
      difference: sample.mean - mean, standardError: (variance / sample.effectiveBase).squareRoot(),
      degreesOfFreedom: sample.effectiveBase - 1)
  }
}
