extension ColumnComparison {
  /// The mean of one column, with the base that tests need.
  package struct MeanColumn: Sendable {
    /// Those of the column who have a score.
    package let people: Moments
    /// Their mean and spread.
    package let sample: MeanSample

    /// A column by scores and the people who have each; `nil` where nobody has a weight.
    package init?(_ scores: [(score: Double, people: Moments)]) {
      guard let sample = MeanSample(scores) else { return nil }
      people = scores.reduce(.none) { $0 + $1.people }
      self.sample = sample
    }
  }

  /// Which columns differ in their mean.
  ///
  /// - `pooled`: Student's t with the variance of the two columns together, as SPSS Custom Tables
  ///   with `MEANSVARIANCE=TESTEDCATS`; on effective bases unless told otherwise.
  /// - `dimensions`: s² = Σ SS ÷ Σ (W − Σw²/W), t = difference ÷ √(s²(1/e₁ + 1/e₂ − 2o/(e₁e₂))) on
  ///   e₁ + e₂ − o − 2, as quantipy3.
  /// - `askia`: Welch's t with weights taken for people.
  ///
  /// Overlap is allowed for in the first two, as it is in shares. For two columns by themselves
  /// see `TTest.welch`.
  ///
  /// - Parameters:
  ///   - columns: `nil` where nobody of a column has a score.
  ///   - overlaps: People with a score in two columns; `nil` where nobody can be.
  /// - Returns: Pairs and letters; columns under the smallest base, and pairs in which nothing
  ///   varies, have none.
  package func means(_ columns: [MeanColumn?], overlaps: ColumnOverlaps? = nil) -> ComparedRow {
    compared(columns.map { $0?.people }) { first, second in
      guard let left = columns[first], let right = columns[second] else { return nil }
      return test(left, right, overlaps?[first, second] ?? .none).map {
        Trial(difference: $0.difference, statistic: $0.statistic, pValue: $0.pValue)
      }
    }
  }

  private func test(_ left: MeanColumn, _ right: MeanColumn, _ both: Moments) -> TTest? {
    guard variant != .askia else {
      guard let first = left.sample.countingWeightsAsPeople,
        let second = right.sample.countingWeightsAsPeople
      else { return nil }
      return TTest.welch(first, second)
    }
    let free = freedom(left.people) + freedom(right.people)
    let degrees = size(left.people) + size(right.people) - size(both) - 2
    guard free > 0, degrees > 0 else { return nil }
    let variance = (left.sample.sumOfSquares + right.sample.sumOfSquares) / free
    return TTest(
      difference: left.sample.mean - right.sample.mean,
      standardError: (variance * sizeFactor(left.people, right.people, both)).squareRoot(),
      degreesOfFreedom: degrees)
  }

  /// What Σw(x − mean)² is divided by: W − W/e, or W − 1 where weights are taken for people.
  private func freedom(_ group: Moments) -> Double {
    usesEffectiveBases ? group.sum - group.squares / group.sum : group.sum - 1
  }
}
