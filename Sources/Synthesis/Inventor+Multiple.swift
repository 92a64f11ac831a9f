internal import SurveyModel

extension Inventor {
  /// Marks of a question with several: who marks at all and whose first mark is which, then
  /// one category after another among those who may still mark it.
  func multiple(_ part: Part, most: Int?) throws(SynthesisError) -> [UInt16] {
    let quotas = try markQuotas(part, most: most)
    let categories = part.variable.categories
    let loadings = loadings(part, categories)
    let cells = cells(part, loadings)
    var stream = RandomStream(seed: seed, name: "answers \(part.variable.id)")
    var sheet = MarkSheet(rows: rows, categories: categories.count, most: most)
    // A first mark for everybody who answers, so that no later step can leave one without.
    let firsts = Apportionment.parts(of: quotas.markers, like: quotas.marks)
    markFirst(part, quotas, firsts, loadings, cells, &sheet, &stream)
    let ordinary = categories.indices.filter { !categories[$0].isExclusive }
    for category in ordinary where quotas.marks[category] > firsts[category] {
      let missing = markMore(
        category, count: quotas.marks[category] - firsts[category],
        loadings.categories[category], cells, &sheet, &stream)
      sheet.handOn(category, missing: missing, among: ordinary, &stream)
    }
    return sheet.words
  }

  private func markFirst(
    _ part: Part, _ quotas: MarkQuotas, _ firsts: [Int], _ loadings: Loadings, _ cells: [UInt8],
    _ sheet: inout MarkSheet, _ stream: inout RandomStream
  ) {
    let people = part.asked.histogram(cells)
    var kinds = QuotaDraw(
      quotas: [part.asked.count - quotas.answered, quotas.markers] + quotas.exclusive,
      coefficients: [loadings.noAnswer, .none] + loadings.categories, people: people)
    var marks = QuotaDraw(quotas: firsts, coefficients: loadings.categories, people: people)
    for row in 0..<rows where part.asked.flags[row] {
      switch kinds.next(cell: cells[row], &stream) {
      case 0: break
      case 1: sheet.mark(marks.next(cell: cells[row], &stream), row: row)
      case let kind: sheet.markExclusive(kind - 2, row: row)
      }
    }
  }

  /// Marks one category; how many marks found nobody who could make them.
  private func markMore(
    _ category: Int, count: Int, _ coefficients: Loadings.Coefficients, _ cells: [UInt8],
    _ sheet: inout MarkSheet, _ stream: inout RandomStream
  ) -> Int {
    var people = [Int](repeating: 0, count: Factors.cells)
    for row in 0..<rows where sheet.isOpen(category, row: row) { people[Int(cells[row])] += 1 }
    let places = people.reduce(0, +)
    let marks = min(count, places)
    var draw = QuotaDraw(
      quotas: [places - marks, marks], coefficients: [.none, coefficients], people: people)
    for row in 0..<rows where sheet.isOpen(category, row: row) {
      if draw.next(cell: cells[row], &stream) == 1 { sheet.mark(category, row: row) }
    }
    return count - marks
  }
}
