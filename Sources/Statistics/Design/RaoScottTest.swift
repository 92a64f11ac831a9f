/// A test of independence of a weighted cross-tabulation, corrected for the design.
///
/// X² of the weighted shares, as many people as responded, is under independence about Σ δ z², δ
/// the eigenvalues of Δ = V_srs⁻¹V on the contrasts of independence. First order divides by their
/// mean; second order refers F = X²/Σδ to F(d, d·ν), d = (Σδ)²/Σδ²: Rao & Scott (1984), Annals of
/// Statistics 12; Thomas & Rao (1987), JASA 82; R `svychisq(statistic = "F")` and `"Chisq"`.
///
/// Do not trust it where rows or columns have a handful of people: use it on collapsed rows.
package struct RaoScottTest: Hashable, Sendable {
  /// X² = n Σ (p − p_r p_c)²/(p_r p_c), with p weighted and n the people in the table.
  package let pearson: Double
  /// n.
  package let people: Double
  /// (R − 1)(C − 1), rows and columns without people left out.
  package let cells: Double
  /// F = X²/Σδ.
  package let statistic: Double
  /// d = (Σδ)²/Σδ².
  package let numerator: Double
  /// d·ν.
  package let denominator: Double
  /// P(F > statistic).
  package let pValue: Double
  /// X² divided by the mean of δ, on (R − 1)(C − 1): the first-order correction.
  package let firstOrder: ChiSquaredTest
  /// Mean of δ, the design effect of the table.
  package let meanEffect: Double

  /// `nil` where nothing varies.
  init?(unit: Double, people: Double, cells: Double, traces: (Double, Double), degrees: Double) {
    let (first, second) = traces
    guard first > 0, second > 0, degrees > 0,
      let f = FisherF(
        numerator: first * first / second, denominator: first * first / second * degrees),
      let firstOrder = ChiSquaredTest(
        statistic: unit * people * cells / first, degreesOfFreedom: cells)
    else { return nil }
    self.people = people
    self.cells = cells
    self.firstOrder = firstOrder
    pearson = unit * people
    statistic = unit * people / first
    numerator = f.numerator
    denominator = f.denominator
    pValue = f.upperTail(statistic)
    meanEffect = first / cells
  }
}
