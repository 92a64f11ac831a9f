/// The known name that a misspelt one most likely meant.
enum NearestName {
  /// `nil` where no name is within a third of its length, and at least one change.
  static func of(_ name: String, among known: [String]) -> String? {
    let distances = known.map { ($0, distance(Array(name.utf8), Array($0.utf8))) }
    guard let (nearest, changes) = distances.min(by: { $0.1 < $1.1 }) else { return nil }
    return changes <= max(1, name.utf8.count / 3) ? nearest : nil
  }

  /// Insertions, deletions and replacements between two byte strings (Levenshtein, 1965).
  private static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var row = Array(0...second.count)
    for (index, byte) in first.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for other in second.indices {
        let replaced = diagonal + (byte == second[other] ? 0 : 1)
        diagonal = row[other + 1]
        row[other + 1] = min(replaced, row[other] + 1, diagonal + 1)
      }
    }
    return row[second.count]
  }
}
