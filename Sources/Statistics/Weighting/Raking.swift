/// Weighting to the known sizes of groups, one variable at a time, until all hold: iterative
/// proportional fitting; with one margin it is post-stratification.
///
/// w = d·g, where g is a product of one factor for each margin's category: of all weights that
/// meet the margins those that minimise Σ w ln(w/d) − w + d (Deming & Stephan 1940; Ireland &
/// Kullback 1968). With bounds, w = clip(d·g) within [lower, upper] times the mean weight, and
/// minimises the same under both conditions: in each margin's category the factor u is solved
/// from Σ clip(v·u) = target by the points at which a weight reaches a bound, and v keeps what
/// lies beyond (coordinate ascent on the dual; Deville & Särndal 1992, 2.1 and case 6, have
/// bounded distances). Margins and bounds so hold at once at the end; nothing is trimmed after.
///
/// Everybody of a profile has the same factor. Bounds act on the mean weight of a profile, which
/// is everybody's weight if none was brought. Sums run over sorted profiles, so the weights do not
/// depend on the order of the profiles.
///
/// Do not trust weights from cells of a few people, nor a design effect over 2: collapse
/// categories instead. Raking corrects only what the margins know of.
package struct Raking: Sendable {
  /// The largest relative difference from a target, and between two rounds, that is accepted.
  package let tolerance: Double
  /// Rounds over all margins after which it is given up.
  package let maximumIterations: Int
  /// Bounds on weights; `nil` for none.
  package let bounds: WeightBounds?

  /// A way to weigh.
  package init(
    tolerance: Double = 1e-10, maximumIterations: Int = 2000, bounds: WeightBounds? = nil
  ) {
    self.tolerance = tolerance
    self.maximumIterations = maximumIterations
    self.bounds = bounds
  }

  /// Factors under which the profiles add up to every margin.
  ///
  /// - Parameters:
  ///   - profiles: Who is in each profile. Negative sums or people are a programmer's mistake.
  ///   - margins: At least one; each has a cell for every profile, and all have the same total.
  /// - Returns: Factors in the order of `profiles`.
  /// - Throws: `WeightingFault` with the margin and the category that cannot be met.
  package func calibrate(
    _ profiles: [ProfileBase], to margins: [WeightingMargin]
  ) throws(WeightingFault) -> Calibration {
    precondition(
      margins.allSatisfy { $0.cells.count == profiles.count }, "a margin has a cell per profile")
    var sweep = try RakingSweep(profiles, margins, bounds)
    repeat {
      let change = try sweep.run()
      if change <= tolerance, sweep.discrepancies.allSatisfy({ $0.size <= tolerance }) {
        return sweep.calibration(of: profiles)
      }
    } while sweep.rounds < maximumIterations && sweep.isFinite
    throw sweep.failure()
  }
}
