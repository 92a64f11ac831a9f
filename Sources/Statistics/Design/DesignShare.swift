/// A share with its error under the design.
package struct DesignShare: Hashable, Sendable {
  /// 0 to 1.
  package let share: Double
  /// Linearised.
  package let standardError: Double
  /// The variance relative to that of as many people drawn at random and not weighted,
  /// p(1 − p)/(n − 1); `nil` for a share of 0 or 1 and for a single person. R's `deff = "replace"`.
  package let designEffect: Double?
  /// n − strata over the people of whom it is a share, R's `degf`.
  package let degreesOfFreedom: Double

  /// The logit interval, as R's `svyciprop(method = "logit")`.
  ///
  /// - Returns: `nil` for a share of 0 or 1.
  package func interval(confidence: Double = 0.95) -> ShareInterval? {
    ShareInterval.logit(
      share: share, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
      confidence: confidence)
  }

  /// The logit intervals of shares of the same people, with Student's quantile looked up once.
  ///
  /// - Returns: One for each share; `nil` for a share of 0 or 1.
  package static func intervals(
    of shares: [DesignShare], confidence: Double = 0.95
  ) -> [ShareInterval?] {
    var known: (degrees: Double, critical: Double)?
    return shares.map { share in
      if known?.degrees != share.degreesOfFreedom {
        known = StudentT(degreesOfFreedom: share.degreesOfFreedom)?
          .critical(confidence: confidence).map { (share.degreesOfFreedom, $0) }
      }
      guard let known else { return nil }
      return ShareInterval.logit(
        share: share.share, standardError: share.standardError, critical: known.critical,
        confidence: confidence)
    }
  }

  /// The same as a figure to be compared with another survey's.
  package var estimate: Estimate? {
    Estimate(value: share, standardError: standardError, degreesOfFreedom: degreesOfFreedom)
  }
}
