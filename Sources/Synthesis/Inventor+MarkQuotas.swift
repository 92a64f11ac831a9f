internal import SurveyModel

extension Inventor {
  func markQuotas(_ part: Part, most: Int?) throws(SynthesisError) -> MarkQuotas {
    let counts = margins?[part.variable.id]
    try checkNotAsked(part, counts)
    let quotas =
      if let known = counts?.known {
        try knownQuotas(part, known, counts, most: most)
      } else {
        try assumedQuotas(part, counts, most: most)
      }
    try checkAnswered(part, counts, answered: quotas.answered)
    return quotas
  }

  private func knownQuotas(
    _ part: Part, _ known: [Int], _ counts: Margins.Counts?, most: Int?
  ) throws(SynthesisError) -> MarkQuotas {
    let categories = part.variable.categories
    let wanted = categories.indices.map { categories[$0].isExclusive ? known[$0] : 0 }
    let exclusive = try fitting(wanted, in: part.asked.count, part)
    let room = part.asked.count - exclusive.reduce(0, +)
    var marks: [Int] = []
    for (category, count) in zip(categories, known) {
      guard count <= room || category.isExclusive || forgives(count - room, of: known.count)
      else { throw part.unachievable(category.code.description, wanted: count, possible: room) }
      marks.append(category.isExclusive ? 0 : min(count, room))
    }
    let (least, largest) = MarkQuotas.markers(for: marks, maximum: most)
    guard least <= room else {
      throw part.unachievable(Margins.Word.answered.rawValue, wanted: least, possible: room)
    }
    let bounds = least...max(least, min(largest, room))
    let markers = try markers(part, counts, room: room, bounds: bounds)
    return MarkQuotas(exclusive: exclusive, marks: marks, markers: markers)
  }

  /// How many people share the marks: as the margins say, else all but a few.
  private func markers(
    _ part: Part, _ counts: Margins.Counts?, room: Int, bounds: ClosedRange<Int>
  ) throws(SynthesisError) -> Int {
    let exclusive = part.asked.count - room
    let unasked = rows - part.asked.count
    var candidates: [Int] = []
    if let answered = counts?.answered { candidates.append(answered - exclusive) }
    if let noAnswer = counts?.noAnswer {
      candidates.append(room - noAnswer)
      if counts?.notAsked == nil { candidates.append(room + unasked - noAnswer) }
    }
    if let fitting = candidates.first(where: bounds.contains) { return fitting }
    let usual = candidates.first ?? room - room / 30
    let nearest = min(max(usual, bounds.lowerBound), bounds.upperBound)
    guard candidates.isEmpty || forgives(abs(nearest - usual), of: 3) else {
      let isAnswered = counts?.answered != nil
      throw part.unachievable(
        (isAnswered ? Margins.Word.answered : .noAnswer).rawValue,
        wanted: (isAnswered ? counts?.answered : counts?.noAnswer) ?? 0,
        possible: isAnswered ? nearest + exclusive : room - nearest)
    }
    return nearest
  }

  private func assumedQuotas(
    _ part: Part, _ counts: Margins.Counts?, most: Int?
  ) throws(SynthesisError) -> MarkQuotas {
    let categories = part.variable.categories
    let shares = DefaultShares(
      part.variable, categories: categories, isDemographic: isDemographic(part.variable),
      seed: seed)
    let answered = try answered(part, counts, share: 1 - shares.noAnswer)
    var exclusive = categories.indices.map { index in
      categories[index].isExclusive ? Int(shares.categories[index] * Double(answered)) : 0
    }
    if categories.allSatisfy(\.isExclusive) {
      exclusive = Apportionment.parts(of: answered, shares: shares.categories)
    }
    let markers = answered - exclusive.reduce(0, +)
    let marks = categories.indices.map { index in
      categories[index].isExclusive
        ? 0 : min(markers, Int(shares.categories[index] * Double(markers) + 0.5))
    }
    return MarkQuotas(
      exclusive: exclusive, marks: fitted(marks, categories, markers: markers, most: most),
      markers: markers)
  }

  /// At least one mark for everybody and two for some, and well below the most allowed.
  private func fitted(
    _ marks: [Int], _ categories: [Category], markers: Int, most: Int?
  ) -> [Int] {
    let ceiling = most.map { max(markers, markers * $0 * 85 / 100) } ?? Int.max
    let floor = min(ceiling, markers + markers / 3)
    let usual = markers * 85 / 100
    let sum = marks.reduce(0, +)
    var marks = marks
    if sum > ceiling || sum < floor {
      let parts = Apportionment.parts(of: sum > ceiling ? ceiling : floor, like: marks)
      marks = parts.map { min($0, usual) }
    }
    let ordinary = categories.indices.filter { !categories[$0].isExclusive }
    for limit in [usual, markers] {
      for index in ordinary {
        marks[index] += max(0, min(limit - marks[index], markers - marks.reduce(0, +)))
      }
    }
    return marks
  }
}
