internal import SurveyModel

extension Inventor {
  /// Items in the order of preference, a word for each place; some people stop early.
  ///
  /// Counts of a place are kept where the margins have any for it; other places are free.
  func rank(_ part: Part, items: [Category], places: Int) throws(SynthesisError) -> [UInt16] {
    let counts = margins?[part.variable.id]
    try checkNotAsked(part, counts)
    let loadings = loadings(part, items)
    var ranking = Ranking(rows: rows, places: places, cells: cells(part, loadings))
    var stream = RandomStream(seed: seed, name: "answers \(part.variable.id)")
    var standing = part.asked
    for place in 0..<places {
      let known = placeCounts(counts, items: items.count, place: place, of: places)
      let quotas = try placeQuotas(part, items, known, among: standing.count, isFirst: place == 0)
      var draw = QuotaDraw(
        quotas: quotas, coefficients: [loadings.noAnswer] + loadings.categories,
        people: standing.histogram(ranking.cells))
      if place == 0 || known != nil {
        let isFilled = ranking.fillExactly(
          place, standing, &draw, isRounded: margins?.isScaled == true, &stream)
        guard isFilled else { throw stuck(part, items, place: place, draw) }
      } else {
        ranking.fillFreely(place, standing, draw, &stream)
      }
      standing = ranking.standing(after: place)
      if place == 0 { try checkAnswered(part, counts, answered: standing.count) }
    }
    return ranking.words
  }

  /// The margins' counts of one place; `nil` where they say nothing of it.
  private func placeCounts(
    _ counts: Margins.Counts?, items: Int, place: Int, of places: Int
  ) -> [Int]? {
    let categories = (0..<items).compactMap { counts?.categories[$0 * places + place] }
    guard !categories.isEmpty else { return nil }
    return (0..<items).map { (counts?.categories[$0 * places + place] ?? nil) ?? 0 }
  }

  /// How many stop before this place, then how many put each item there.
  private func placeQuotas(
    _ part: Part, _ items: [Category], _ known: [Int]?, among people: Int, isFirst: Bool
  ) throws(SynthesisError) -> [Int] {
    if let known {
      let parts = try fitting(known, in: people, part)
      return [people - parts.reduce(0, +)] + parts
    }
    let shares = DefaultShares(part.variable, categories: items, isDemographic: false, seed: seed)
    let going =
      isFirst
      ? try answered(part, margins?[part.variable.id], share: 1 - shares.noAnswer)
      : people - people / 50
    let parts = Apportionment.parts(of: going, shares: shares.categories)
    return [people - parts.reduce(0, +)] + parts
  }

  private func stuck(
    _ part: Part, _ items: [Category], place: Int, _ draw: QuotaDraw
  ) -> SynthesisError {
    let left = draw.remaining.dropFirst()
    let item = left.firstIndex { $0 > 0 } ?? 1
    return part.unachievable(
      "\(items[item - 1].code).\(place + 1)", wanted: Int(draw.remaining[item]), possible: 0)
  }
}
