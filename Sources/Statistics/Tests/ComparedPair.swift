/// Two columns of one row and whether they differ.
package struct ComparedPair: Hashable, Sendable {
  /// The column on the left, by index.
  package let first: Int
  /// The column on the right, by index.
  package let second: Int
  /// Share or mean of the first minus that of the second.
  package let difference: Double
  /// z or t of the difference.
  package let statistic: Double
  /// Two-sided, of this pair alone.
  package let pValue: Double
  /// After the correction for all pairs of the row.
  package let adjusted: Double
  /// Whether the difference counts at the level.
  package let isSignificant: Bool
}
