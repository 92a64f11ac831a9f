/// How p values are made larger because many were looked at.
package enum Correction: Hashable, Sendable, CaseIterable {
  /// Each stands by itself.
  case none
  /// m·p: Dunn (1961), JASA 56. No difference wrongly found, with 95 % confidence.
  case bonferroni
  /// Step-down Bonferroni, never weaker: Holm (1979), Scandinavian Journal of Statistics 6.
  case holm
  /// At most 5 % of what is found is wrong, on average: Benjamini & Hochberg (1995), JRSS B 57.
  case benjaminiHochberg

  /// The p values, each adjusted so that it can be held against the level itself, in their order.
  ///
  /// With p₍₁₎ ≤ … ≤ p₍ₘ₎: Bonferroni min(1, m p); Holm max over j ≤ i of (m − j + 1) p₍ⱼ₎;
  /// Benjamini–Hochberg min over j ≥ i of m p₍ⱼ₎/j. As R's `p.adjust`.
  package func adjusted(_ pValues: [Double]) -> [Double] {
    let m = Double(pValues.count)
    switch self {
    case .none: return pValues
    case .bonferroni: return pValues.map { min(1, m * $0) }
    case .holm:
      return stepped(pValues, ascending: true) { rank, p, last in max(last, (m - rank + 1) * p) }
    case .benjaminiHochberg:
      return stepped(pValues, ascending: false) { rank, p, last in min(last, m * p / rank) }
    }
  }

  private func stepped(
    _ pValues: [Double], ascending: Bool,
    _ step: (_ rank: Double, _ p: Double, _ last: Double) -> Double
  ) -> [Double] {
    let order = pValues.indices.sorted { (pValues[$0], $0) < (pValues[$1], $1) }
    var adjusted = pValues
    var last: Double = ascending ? 0 : 1
    let ranked = Array(order.enumerated())
    for (index, position) in ascending ? ranked : ranked.reversed() {
      last = min(1, step(Double(index + 1), pValues[position], last))
      adjusted[position] = last
    }
    return adjusted
  }
}
