import Glibc

/// Puts answers to the group whose words they use: naive Bayes on which terms stand in an answer.
///
///     score(g) = log(n_g + 1) + Σ over terms ( log(n_gt + β) − log(Σ_t n_gt + β V) )
///
/// n_g answers of the group, n_gt of these with the term, V terms, β = 0.5. Source: C. D. Manning,
/// P. Raghavan, H. Schütze, "Introduction to Information Retrieval" (2008), 13.2.
struct GroupClassifier: Sendable {
  private static let smoothing = 0.5

  private let groups: Int
  private let vocabulary: Int
  /// For each term the groups' counts beside each other.
  private var counts: [Int32]
  private var totals: [Int]
  private var sizes: [Int]
  /// Logarithms of counts with β, and of each group's divisor.
  private var logarithms: [Float] = []
  private var divisors: [Float] = []
  private var priors: [Float] = []

  init(groups: Int, vocabulary: Int) {
    self.groups = groups
    self.vocabulary = vocabulary
    counts = [Int32](repeating: 0, count: groups * vocabulary)
    totals = [Int](repeating: 0, count: groups)
    sizes = [Int](repeating: 0, count: groups)
  }

  private static let logarithms = (0..<1_024).map { Float(log(Double($0) + smoothing)) }

  /// Adds an answer to a group, or with a negative weight takes it away.
  mutating func learn(_ terms: ArraySlice<Int32>, group: Int, weight: Int) {
    for term in terms { counts[Int(term) * groups + group] += Int32(weight) }
    totals[group] += weight * terms.count
    sizes[group] += weight
  }

  /// Makes scores of what was learnt.
  mutating func prepare() {
    // Nearly all counts are small, and a logarithm costs more than a look into a table.
    let table = Self.logarithms
    logarithms = counts.map { count in
      count < table.count ? table[Int(count)] : Float(log(Double(count) + Self.smoothing))
    }
    divisors = totals.map { Float(log(Double($0) + Self.smoothing * Double(vocabulary))) }
    priors = sizes.map { $0 > 0 ? Float(log(Double($0) + 1)) : -.infinity }
  }

  /// The group that fits best, the first of equal ones; `nil` for an answer without a term.
  func group(of terms: ArraySlice<Int32>, _ scores: inout [Float]) -> Int? {
    guard groups > 0, !terms.isEmpty else { return nil }
    for group in 0..<groups { scores[group] = priors[group] - Float(terms.count) * divisors[group] }
    for term in terms {
      let base = Int(term) * groups
      for group in 0..<groups { scores[group] += logarithms[base + group] }
    }
    var best = 0
    for group in 1..<max(1, groups) where scores[group] > scores[best] { best = group }
    return scores[best] > -.infinity ? best : nil
  }
}
