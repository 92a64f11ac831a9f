import Glibc

/// Puts answers to the group whose words they use.
///
///     score(g) = ln n_g + Σ over terms ln( (1 − λ) n_gt / (T_g p(t)) + λ )
///
/// n_g answers of the group, n_gt of these with the term, T_g = Σ_t n_gt, p(t) the share of the term
/// among all terms, λ = 0.8: by so much a group is thought to speak like all. An answer that is in a
/// group is counted nowhere in that group's score, or its own words would hold it there. Sources: C.
/// Zhai, J. Lafferty, "A study of smoothing methods for language models applied to information
/// retrieval", ACM Transactions on Information Systems 22 (2004), for the smoothing, which the size
/// of a group does not change; J. Yin, J. Wang, "A Dirichlet multinomial mixture model-based approach
/// for short text clustering", KDD (2014), for leaving the answer out.
struct GroupClassifier: Sendable {
  private static let smoothing: Float = 0.8

  /// Eight groups beside each other, as they are added up.
  typealias Lanes = SIMD8<Float>

  private let groups: Int
  /// For each term the groups' counts beside each other.
  private var counts: [Int32]
  /// How often each term is in any answer.
  private var all: [Int32]
  private var totals: [Int]
  private var sizes: [Int]
  /// What each term adds to the score of each group.
  private var scores: [Lanes] = []
  private var priors: [Float] = []
  /// (1 − λ) / p(t) for each term.
  private var rarities: [Float] = []

  /// How many lanes the scores of all groups take.
  private var width: Int { (groups + 7) / 8 }
  /// Room for the scores of one answer.
  var room: [Lanes] { [Lanes](repeating: Lanes(), count: width) }

  init(groups: Int, vocabulary: Int) {
    self.groups = groups
    counts = [Int32](repeating: 0, count: groups * vocabulary)
    all = [Int32](repeating: 0, count: vocabulary)
    totals = [Int](repeating: 0, count: groups)
    sizes = [Int](repeating: 0, count: groups)
  }

  /// Counts an answer among all.
  mutating func meet(_ terms: ArraySlice<Int32>, weight: Int) {
    for term in terms { all[Int(term)] += Int32(weight) }
  }

  /// Adds an answer to a group, or with a negative weight takes it away.
  mutating func learn(_ terms: ArraySlice<Int32>, group: Int, weight: Int) {
    for term in terms { counts[Int(term) * groups + group] += Int32(weight) }
    totals[group] += weight * terms.count
    sizes[group] += weight
  }

  /// Makes scores of what was learnt.
  mutating func prepare() {
    let sum = Float(all.reduce(0) { $0 + Int($1) })
    rarities = all.map { $0 > 0 ? (1 - Self.smoothing) * sum / Float($0) : 0 }
    priors = sizes.map { $0 > 0 ? log(Float($0)) : -.infinity }
    let shares = totals.map { 1 / Float(max(1, $0)) }
    // Most counts are 0, and a logarithm costs more than a look.
    let width = width
    var scores = [Lanes](
      repeating: Lanes(repeating: log(Self.smoothing)), count: all.count * width)
    for term in rarities.indices {
      for group in 0..<groups {
        let count = counts[term * groups + group]
        guard count > 0 else { continue }
        scores[term * width + group / 8][group % 8] =
          log(rarities[term] * Float(count) * shares[group] + Self.smoothing)
      }
    }
    self.scores = scores
  }

  /// The group that fits best, the first of equal ones; `nil` for an answer without a term. The
  /// answer itself is in the counts of its own group, if it has one; bonuses are what else counts
  /// for each group, nothing where there are none; sums are room for the scores.
  func group(
    of terms: ArraySlice<Int32>, own: Int?, _ bonuses: [Float], _ sums: inout [Lanes]
  ) -> Int? {
    guard groups > 0, !terms.isEmpty else { return nil }
    addUp(terms, &sums)
    var (best, bestScore) = (-1, -Float.infinity)
    for group in 0..<groups {
      var score = group == own ? self.score(of: terms, without: group) : sums[group / 8][group % 8]
      if group != own { score += priors[group] }
      if !bonuses.isEmpty { score += bonuses[group] }
      if score > bestScore { (best, bestScore) = (group, score) }
    }
    return best < 0 ? nil : best
  }

  private func addUp(_ terms: ArraySlice<Int32>, _ sums: inout [Lanes]) {
    let scores = scores.span
    let width = width
    var sums = sums.mutableSpan
    for lane in 0..<width { sums[lane] = Lanes() }
    for term in terms {
      let start = Int(term) * width
      for lane in 0..<width { sums[lane] += scores[start + lane] }
    }
  }

  /// The score of a group without one answer that is in it.
  private func score(of terms: ArraySlice<Int32>, without group: Int) -> Float {
    guard sizes[group] > 1 else { return -.infinity }
    let share = 1 / Float(max(1, totals[group] - terms.count))
    let counts = counts.span
    let rarities = rarities.span
    var sum = log(Float(sizes[group] - 1))
    for term in terms {
      let count = Float(counts[Int(term) * groups + group] - 1)
      sum += log(rarities[Int(term)] * count * share + Self.smoothing)
    }
    return sum
  }
}
