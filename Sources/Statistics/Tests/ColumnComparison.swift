/// The comparison of the columns of a cross-tabulation, row by row and pair by pair, which prints
/// as letters.
///
/// Two shares p₁, p₂ with bases Wᵢ = Σw and effective bases eᵢ = (Σw)²/Σw²:
///
/// - `pooled`: z = (p₁ − p₂)/√(p̄(1 − p̄)(1/e₁ + 1/e₂ − 2c)), p̄ = (W₁p₁ + W₂p₂)/(W₁ + W₂): the column
///   proportions test of SPSS Custom Tables (IBM SPSS Statistics Algorithms, CTABLES), which it is
///   exactly with weights of 1. Rows in which a share is 0 or 1 are not compared in that column, as
///   there. c = Σw² over the people in both columns ÷ W₁W₂, the covariance of overlapping columns.
/// - `dimensions`: the same with c = o/(e₁e₂), o the effective base of the people in both, and t on
///   e₁ + e₂ − o − 2: IBM Data Collection's column test, as the open quantipy3 computes it.
/// - `askia`: z = (p₁ − p₂)/√(p₁(1 − p₁)/W₁ + p₂(1 − p₂)/W₂), unpooled, weights taken for people, held
///   against 1.65, 1.96 or 2.576 for 10, 5 or 1 %; no overlap, no correction. As quantipy3.
///
/// Columns with fewer people than `smallestBase` are compared with none. Do not trust letters of
/// columns of fewer than about 30 people, nor read many of them without a correction.
package struct ColumnComparison: Sendable {
  /// Whose test it is.
  package enum Variant: Hashable, Sendable, CaseIterable {
    /// SPSS Custom Tables.
    case pooled
    /// IBM Data Collection.
    case dimensions
    /// Askia.
    case askia
  }

  /// Whose test it is.
  package let variant: Variant
  /// Over the pairs of each row; `askia` has none whatever is given.
  package let correction: Correction
  /// How often a difference that is none may be found, 0.05 for most reports.
  package let level: Double
  /// People, unweighted, that a column needs.
  package let smallestBase: Double
  /// Whether weights count by the effective base; if not, Σw is taken for people, as SPSS did
  /// before effective bases.
  package let usesEffectiveBases: Bool

  /// A way to compare columns.
  package init(
    variant: Variant = .pooled, correction: Correction = .none, level: Double = 0.05,
    smallestBase: Double = 0, usesEffectiveBases: Bool = true
  ) {
    self.variant = variant
    self.correction = correction
    self.level = level
    self.smallestBase = smallestBase
    self.usesEffectiveBases = usesEffectiveBases
  }

  /// A test of two columns before anything is corrected.
  struct Trial {
    var difference: Double
    var statistic: Double
    var pValue: Double
  }

  /// All pairs of columns that may be compared, with what `trial` finds of each.
  func compared(
    _ columns: [Moments?], _ trial: (_ first: Int, _ second: Int) -> Trial?
  ) -> ComparedRow {
    let usable = columns.indices.filter { index in
      columns[index].map { $0.sum > 0 && $0.people >= smallestBase } ?? false
    }
    var found: [(first: Int, second: Int, trial: Trial)] = []
    for (position, first) in usable.enumerated() {
      for second in usable[(position + 1)...] {
        if let trial = trial(first, second) { found.append((first, second, trial)) }
      }
    }
    return ComparedRow(pairs: corrected(found), columnCount: columns.count)
  }

  private func corrected(
    _ found: [(first: Int, second: Int, trial: Trial)]
  ) -> [ComparedPair] {
    let pValues = found.map(\.trial.pValue)
    let adjusted = variant == .askia ? pValues : correction.adjusted(pValues)
    return zip(found, adjusted).map { pair, adjusted in
      ComparedPair(
        first: pair.first, second: pair.second, difference: pair.trial.difference,
        statistic: pair.trial.statistic, pValue: pair.trial.pValue, adjusted: adjusted,
        isSignificant: isSignificant(pair.trial.statistic, adjusted))
    }
  }

  func isSignificant(_ statistic: Double, _ adjusted: Double) -> Bool {
    guard variant == .askia else { return adjusted < level }
    switch level {
    case 0.1: return abs(statistic) > 1.65
    case 0.05: return abs(statistic) > 1.96
    case 0.01: return abs(statistic) > 2.576
    default: return adjusted < level
    }
  }
}
