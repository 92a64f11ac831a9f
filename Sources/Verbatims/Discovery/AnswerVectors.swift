import Glibc

/// Answers as vectors whose product is how alike two are, from 0 to 1.
///
/// Source of the weights: G. Salton, C. Buckley, "Term-weighting approaches in automatic text
/// retrieval", Information Processing & Management 24 (1988): the logarithm of the count times a
/// power of the inverse share of answers that have the term, each view of length one, and the
/// views in given shares.
struct AnswerVectors: Sendable {
  private(set) var starts: [Int32] = [0]
  private(set) var terms: [Int32] = []
  private(set) var weights: [Float] = []
  private(set) var termCount = 0

  var answers: Int { starts.count - 1 }

  func range(of answer: Int) -> Range<Int> { Int(starts[answer])..<Int(starts[answer + 1]) }

  /// How a view's terms weigh.
  struct Weighting: Sendable {
    /// The power of the inverse share of answers.
    var rarity: Double
    /// Terms in a larger share of answers are left out.
    var largestShare: Double
    /// The view's share of the similarity.
    var share: Double
  }

  init() {}

  /// - Parameter views: the counts of each view, of the same answers.
  init(_ views: [(counts: TermCounts, terms: Int, weighting: Weighting)]) {
    let total = views.reduce(0) { $0 + $1.weighting.share }
    let scaled = views.map { view in
      (view.counts, Self.rarities(view.counts, view.terms, view.weighting))
    }
    for answer in 0..<(views.first?.counts.answers ?? 0) {
      var offset: Int32 = 0
      for (index, (counts, rarity)) in scaled.enumerated() {
        let share = Float((views[index].weighting.share / total).squareRoot())
        append(counts, answer, rarity, share, offset)
        offset += Int32(views[index].terms)
      }
      starts.append(Int32(terms.count))
    }
    termCount = views.reduce(0) { $0 + $1.terms }
  }

  /// The weight of each term by its rarity; 0 where it tells nothing.
  private static func rarities(
    _ counts: TermCounts, _ terms: Int, _ weighting: Weighting
  ) -> [Float] {
    var answers = [Int32](repeating: 0, count: terms)
    for term in counts.terms { answers[Int(term)] += 1 }
    let all = Double(counts.answers)
    return answers.map { count in
      guard count > 1, Double(count) <= max(2, weighting.largestShare * all) else { return 0 }
      return Float(pow(log((all + 1) / (Double(count) + 1)) + 1, weighting.rarity))
    }
  }

  private mutating func append(
    _ counts: TermCounts, _ answer: Int, _ rarity: [Float], _ share: Float, _ offset: Int32
  ) {
    let start = weights.count
    var squares: Float = 0
    for index in counts.range(of: answer) {
      let weight = rarity[Int(counts.terms[index])] * logarithm(counts.counts[index])
      guard weight > 0 else { continue }
      terms.append(counts.terms[index] + offset)
      weights.append(weight)
      squares += weight * weight
    }
    guard squares > 0 else { return }
    let scale = share / squares.squareRoot()
    for index in start..<weights.count { weights[index] *= scale }
  }

  private func logarithm(_ count: UInt16) -> Float {
    count == 1 ? 1 : Float(1 + log(Double(count)))
  }
}
