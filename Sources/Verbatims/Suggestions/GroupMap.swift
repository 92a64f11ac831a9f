import Glibc

/// Groups of answers on a plane, and as parts of fewer, larger groups: for pictures alone.
///
/// Each group stands where classical scaling (W. S. Torgerson, "Multidimensional scaling: I. Theory
/// and method", Psychometrika 17, 1952) of one minus the cosine of the groups' words puts it. Its
/// answers stand around it on a spiral (H. Vogel, "A better way to construct the sunflower head",
/// Mathematical Biosciences 44, 1979), those with most words of the group in the middle. Nothing is
/// drawn by lot.
package struct GroupMap: Sendable {
  private static let rounds = 200

  /// For each answer its place; `nil` for one in no group.
  package private(set) var places: [(x: Double, y: Double)?]
  /// For each group the larger group that it is a part of, numbered from 0 by their first groups.
  package let parents: [Int]

  /// Looks at groups of answers.
  ///
  /// - Parameters:
  ///   - groups: the group of each answer, from 0, or `nil`.
  ///   - answers: as their words are counted.
  ///   - dictionary: cuts Japanese into words.
  ///   - threads: how many; the result does not depend on it.
  package init(
    _ groups: [Int?], _ answers: [NormalisedText], dictionary: WordDictionary?, threads: Int
  ) {
    let corpus = WordCorpus(answers, dictionary: dictionary, threads: threads)
    let words = GroupWords(groups, corpus)
    let similarities = words.similarities()
    parents = Self.parents(similarities)
    let centres = Self.scaled(similarities)
    places = [(x: Double, y: Double)?](repeating: nil, count: groups.count)
    var members = [[(answer: Int, closeness: Double)]](repeating: [], count: words.count)
    for (answer, group) in groups.enumerated() {
      if let group { members[group].append((answer, words.closeness(of: answer, to: group))) }
    }
    let step = 0.35 / Double(max(1, answers.count)).squareRoot()
    for (group, own) in members.enumerated() {
      let ranked = own.sorted { ($1.closeness, $0.answer) < ($0.closeness, $1.answer) }
      for (rank, member) in ranked.enumerated() {
        let radius = step * (Double(rank) + 0.5).squareRoot()
        let angle = Double(rank) * Double.pi * (3 - 5.0.squareRoot())
        places[member.answer] = (
          centres[group].x + radius * cos(angle), centres[group].y + radius * sin(angle)
        )
      }
    }
  }

  // MARK: Larger groups

  /// Joins the two most similar on average until there are about as many as the root of the groups.
  private static func parents(_ similarities: [[Double]]) -> [Int] {
    var parts = similarities.indices.map { [$0] }
    let wanted = max(1, Int(Double(parts.count).squareRoot().rounded()))
    while parts.count > wanted {
      var best = (one: 0, other: 1, similarity: -1.0)
      for one in parts.indices {
        for other in parts.indices where other > one {
          let sum = parts[one].reduce(0.0) { sum, left in
            parts[other].reduce(sum) { $0 + similarities[left][$1] }
          }
          let mean = sum / Double(parts[one].count * parts[other].count)
          if mean > best.similarity { best = (one, other, mean) }
        }
      }
      parts[best.one] += parts[best.other]
      parts.remove(at: best.other)
    }
    var parents = [Int](repeating: 0, count: similarities.count)
    for (number, part) in parts.enumerated() {
      for group in part { parents[group] = number }
    }
    return parents
  }

  // MARK: Scaling

  /// The two largest principal coordinates of the groups, within −1 and 1.
  private static func scaled(_ similarities: [[Double]]) -> [(x: Double, y: Double)] {
    var matrix = similarities.map { row in row.map { -0.5 * (1 - $0) * (1 - $0) } }
    let count = matrix.count
    guard count > 1 else { return matrix.map { _ in (0, 0) } }
    let means = matrix.map { $0.reduce(0, +) / Double(count) }
    let mean = means.reduce(0, +) / Double(count)
    for row in 0..<count {
      for column in 0..<count { matrix[row][column] += mean - means[row] - means[column] }
    }
    let first = principal(&matrix)
    let second = principal(&matrix)
    let most = max(first.map(abs).max() ?? 0, second.map(abs).max() ?? 0)
    guard most > 0 else { return matrix.map { _ in (0, 0) } }
    return zip(first, second).map { ($0 / most, $1 / most) }
  }

  /// The coordinates along the direction of most spread, which is then taken off the matrix.
  private static func principal(_ matrix: inout [[Double]]) -> [Double] {
    let count = matrix.count
    // No group is at right angles to this by chance.
    var vector = (0..<count).map { 1 + Double($0 % 7) / 7 + Double($0) / Double(count) }
    var value = 0.0
    for _ in 0..<rounds {
      var next = matrix.map { row in zip(row, vector).reduce(0.0) { $0 + $1.0 * $1.1 } }
      value = next.reduce(0.0) { $0 + $1 * $1 }.squareRoot()
      guard value > 1e-12 else { return [Double](repeating: 0, count: count) }
      for index in next.indices { next[index] /= value }
      vector = next
    }
    for row in 0..<count {
      for column in 0..<count { matrix[row][column] -= value * vector[row] * vector[column] }
    }
    return vector.map { $0 * value.squareRoot() }
  }
}

/// How much each word weighs in each group.
private struct GroupWords {
  let count: Int
  private let corpus: WordCorpus
  private var weights: [[Int32: Double]]
  private var lengths: [Double] = []
  private let rarities: [Double]

  init(_ groups: [Int?], _ corpus: WordCorpus) {
    self.corpus = corpus
    count = (groups.compactMap { $0 }.max() ?? -1) + 1
    weights = [[Int32: Double]](repeating: [:], count: count)
    var answers = [Int](repeating: 0, count: corpus.entries.count)
    for answer in 0..<corpus.answers {
      for word in corpus.distinctWords(of: answer) { answers[Int(word)] += 1 }
    }
    rarities = answers.map { log(Double(corpus.answers + 1) / Double($0 + 1)) }
    for (answer, group) in groups.enumerated() {
      guard let group else { continue }
      for word in corpus.distinctWords(of: answer) {
        weights[group][word, default: 0] += rarities[Int(word)]
      }
    }
    // In the order of words, so that sums are the same in every process.
    lengths = weights.map { own in
      own.keys.sorted().reduce(0.0) { $0 + (own[$1] ?? 0) * (own[$1] ?? 0) }.squareRoot()
    }
  }

  /// The cosines of all pairs of groups.
  func similarities() -> [[Double]] {
    let keys = weights.map { $0.keys.sorted() }
    var result = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    for one in 0..<count {
      result[one][one] = 1
      for other in 0..<one where lengths[one] > 0 && lengths[other] > 0 {
        let product = keys[one].reduce(0.0) { sum, word in
          sum + (weights[one][word] ?? 0) * (weights[other][word] ?? 0)
        }
        let cosine = min(1, product / (lengths[one] * lengths[other]))
        result[one][other] = cosine
        result[other][one] = cosine
      }
    }
    return result
  }

  /// The cosine of an answer and its group.
  func closeness(of answer: Int, to group: Int) -> Double {
    var product = 0.0
    var square = 0.0
    for word in corpus.distinctWords(of: answer) {
      product += rarities[Int(word)] * (weights[group][word] ?? 0)
      square += rarities[Int(word)] * rarities[Int(word)]
    }
    return square > 0 && lengths[group] > 0 ? product / (square.squareRoot() * lengths[group]) : 0
  }
}
