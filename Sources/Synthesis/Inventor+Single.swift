internal import SurveyModel

extension Inventor {
  /// Codes of a question with one answer: 0 for none, else the class's place plus 1.
  ///
  /// Someone's factors move where the question is about who they are.
  mutating func single(_ part: Part, classes: [Category]) throws(SynthesisError) -> [UInt16] {
    let quotas = try partition(part, classes: classes)
    let loadings = loadings(part, classes)
    let cells = cells(part, loadings)
    var draw = QuotaDraw(
      quotas: quotas, coefficients: [loadings.noAnswer] + loadings.categories,
      people: part.asked.histogram(cells))
    var codes = [UInt16](repeating: 0, count: rows)
    let open = straightLine(part, &codes, &draw)
    var stream = RandomStream(seed: seed, name: "answers \(part.variable.id)")
    for row in 0..<rows where open[row] {
      codes[row] = UInt16(draw.next(cell: cells[row], &stream))
    }
    if isDemographic(part.variable) {
      factors.shift(
        by: Factors.effects(of: part.variable, categories: classes, seed: seed), codes: codes)
    }
    return codes
  }

  func loadings(_ part: Part, _ categories: [Category]) -> Loadings {
    Loadings(
      of: part.variable, categories: categories, isGrid: part.shared != nil, seed: seed,
      strength: isDemographic(part.variable) ? 0.4 : 1)
  }

  func cells(_ part: Part, _ loadings: Loadings) -> [UInt8] {
    Factors.cells(
      factors.values[loadings.firstFactor], part.shared ?? factors.values[loadings.secondFactor])
  }

  /// Some 3 % of people tick the same column all down a grid; the rows that are still open.
  private func straightLine(
    _ part: Part, _ codes: inout [UInt16], _ draw: inout QuotaDraw
  ) -> [Bool] {
    var open = part.asked.flags
    guard let first = part.first else { return open }
    let salt = seed ^ RandomStream.hash(part.variable.question.description)
    for row in 0..<rows where open[row] {
      let chance = RandomStream.mixed(salt &+ UInt64(row) &* 0x9e37_79b9_7f4a_7c15) >> 57
      let code = answers.word(first, 0, row: row)
      guard chance < 4, draw.take(Int(code)) else { continue }
      codes[row] = code
      open[row] = false
    }
    return open
  }
}
