import SurveyModel

/// Choices in the order of a sensible questionnaire, with what the order follows.
struct OrderedChoices {
  /// Places in the given list, in the new order.
  let order: [Int]
  let basis: DraftNote.Order
  /// Score of each choice of the given list, where they make a scale of opinion.
  let scores: [Int?]
  let isScale: Bool

  /// Known scales come first, then numbers, amounts, and how often each was chosen. What has no
  /// opinion, and その他, always stands last.
  /// `appearing` is the order in which lists of marks name the choices, if known.
  init(_ labels: [String], counts: [Int], appearing: [Int]? = nil) {
    let none = labels.map { ScaleWords.isNoOpinion($0) }
    let others = labels.map { ScaleWords.isOther($0) }
    let proper = labels.indices.filter { !none[$0] && !others[$0] }
    // One label beside a scale says that there is no opinion, in words of its own.
    let apart = Self.stranger(labels, proper)
    let places = proper.filter { $0 != apart }
    let last =
      labels.indices.filter { !others[$0] && (none[$0] || $0 == apart) }
      + labels.indices.filter { others[$0] }
    var scores = [Int?](repeating: nil, count: labels.count)
    if let degrees = Self.degrees(labels, places) {
      let sorted = Self.sorted(places) { degrees.values[$0] ?? 0 }
      basis = .scale
      isScale = degrees.family.isScored && places.count >= 3
      if isScale { for (score, place) in sorted.enumerated() { scores[place] = score + 1 } }
      order = sorted + last
    } else {
      isScale = false
      let (sorted, basis) = Self.unscaled(labels, counts, places, appearing)
      self.basis = basis
      order = sorted + last
    }
    self.scores = scores
  }

  private static func unscaled(
    _ labels: [String], _ counts: [Int], _ places: [Int], _ appearing: [Int]?
  ) -> ([Int], DraftNote.Order) {
    if places.allSatisfy({ ReadNumber(Array(labels[$0].utf8)) != nil }) {
      return (sorted(places) { AmountWords.amount(of: labels[$0]) ?? 0 }, .number)
    }
    let frequencies = places.map { AmountWords.frequency(of: labels[$0]) }
    if places.count > 2, !frequencies.contains(nil) {
      return (sorted(places) { -(AmountWords.frequency(of: labels[$0]) ?? 0) }, .amount)
    }
    let amounts = places.map { AmountWords.amount(of: labels[$0]) }
    if places.count > 1, !amounts.contains(nil) {
      return (sorted(places) { AmountWords.amount(of: labels[$0]) ?? 0 }, .amount)
    }
    if let appearing { return (appearing.filter(places.contains), .appearance) }
    return (sorted(places) { Double(-counts[$0]) }, .choices)
  }

  /// The only label on no scale beside at least three that are on one.
  private static func stranger(_ labels: [String], _ places: [Int]) -> Int? {
    let strangers = places.filter { ScaleWords.degrees(of: labels[$0]).isEmpty }
    guard let stranger = strangers.first, strangers.count == 1, places.count >= 4,
      degrees(labels, places.filter { $0 != stranger }) != nil
    else { return nil }
    return stranger
  }

  /// The degree of every choice in one family that has them all, no two alike.
  private static func degrees(
    _ labels: [String], _ places: [Int]
  ) -> (family: ScaleWords.Family, values: [Int: Double])? {
    guard places.count >= 2 else { return nil }
    let all = places.map { ScaleWords.degrees(of: labels[$0]) }
    let families = Set(all.flatMap { $0.map(\.family) }).filter { $0 != .opinion("") }
    let fitting = families.compactMap { family -> (ScaleWords.Family, [Int: Double])? in
      var values: [Int: Double] = [:]
      for (place, degrees) in zip(places, all) {
        let degree = degrees.first {
          $0.family == family || $0.family == .opinion("") && family.isScored
        }
        guard let degree else { return nil }
        values[place] = degree.value
      }
      return Set(values.values).count == values.count ? (family, values) : nil
    }
    // No two families fit the same labels unless they agree; the smallest name is as good.
    return fitting.min { String(describing: $0.0) < String(describing: $1.0) }
  }

  /// Sorted by a key; those with the same key stay as they are.
  private static func sorted(_ places: [Int], by key: (Int) -> Double) -> [Int] {
    places.map { ($0, key($0)) }.enumerated()
      .sorted { ($0.element.1, $0.offset) < ($1.element.1, $1.offset) }.map(\.element.0)
  }
}
