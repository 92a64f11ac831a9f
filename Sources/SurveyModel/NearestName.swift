/// The known name that a mistyped one was most likely meant to be.
///
/// Names compare by Unicode scalars, ASCII letters without case. The distance is optimal
/// string alignment: insertions, deletions, substitutions and swaps of neighbours, each
/// one edit. Returns the first of the nearest within a third of the name's length (at
/// least one edit), or `nil` where none is so near.
///
/// Complexity: O(name × sum of candidates), in scalars.
package func nearest(to name: String, among candidates: [String]) -> String? {
  let wanted = comparable(name)
  guard !wanted.isEmpty else { return nil }
  var best: (name: String, distance: Int)?
  for candidate in candidates {
    let distance = edits(from: wanted, to: comparable(candidate))
    // A name of which nothing is left is another name.
    let limit = best.map { $0.distance - 1 } ?? min(max(1, wanted.count / 3), wanted.count - 1)
    if distance <= limit { best = (candidate, distance) }
  }
  return best?.name
}

/// Scalars with ASCII capitals made small.
private func comparable(_ name: String) -> [UInt32] {
  name.unicodeScalars.map { (65...90).contains($0.value) ? $0.value + 32 : $0.value }
}

/// Optimal string alignment distance over three rolling rows.
private func edits(from left: [UInt32], to right: [UInt32]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...right.count)
  for row in left.indices {
    var current = [row + 1]
    for column in right.indices {
      let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
      var distance = min(substitution, last[column + 1] + 1, current[column] + 1)
      let isSwap =
        row > 0 && column > 0 && left[row] == right[column - 1] && left[row - 1] == right[column]
      if isSwap { distance = min(distance, beforeLast[column - 1] + 1) }
      current.append(distance)
    }
    beforeLast = last
    last = current
  }
  return last[right.count]
}
