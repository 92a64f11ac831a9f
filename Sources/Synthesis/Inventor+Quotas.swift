internal import SurveyModel

extension Inventor {
  /// How many of the people asked give no answer, then how many give each one.
  func partition(_ part: Part, classes: [Category]) throws(SynthesisError) -> [Int] {
    let counts = margins?[part.variable.id]
    try checkNotAsked(part, counts)
    let possible = part.asked.count
    let parts: [Int]
    if let known = counts?.known {
      parts = try fitting(known, in: possible, part)
    } else {
      let shares = DefaultShares(
        part.variable, categories: classes, isDemographic: isDemographic(part.variable),
        seed: seed)
      let answered = try answered(part, counts, share: 1 - shares.noAnswer)
      parts = Apportionment.parts(of: answered, shares: shares.categories)
    }
    let answered = parts.reduce(0, +)
    try checkAnswered(part, counts, answered: answered)
    return [possible - answered] + parts
  }

  /// The counts, if so many people are there: rounded counts may ask for a few too many.
  func fitting(_ counts: [Int], in possible: Int, _ part: Part) throws(SynthesisError) -> [Int] {
    let wanted = counts.reduce(0, +)
    guard wanted > possible else { return counts }
    guard forgives(wanted - possible, of: counts.count) else {
      throw part.unachievable(
        Margins.Word.answered.rawValue, wanted: wanted, possible: possible)
    }
    return Apportionment.parts(of: possible, like: counts)
  }

  /// How many people answer at all.
  func answered(
    _ part: Part, _ counts: Margins.Counts?, share: Double
  ) throws(SynthesisError) -> Int {
    let possible = part.asked.count
    if let answered = counts?.answered { return try fitting([answered], in: possible, part)[0] }
    if let noAnswer = counts?.noAnswer {
      let none = noAnswer > possible ? noAnswer - (rows - possible) : noAnswer
      guard (0...possible).contains(none) else {
        throw part.unachievable(
          Margins.Word.noAnswer.rawValue, wanted: noAnswer, possible: possible)
      }
      return possible - none
    }
    return min(possible, Int(Double(possible) * share + 0.5))
  }

  /// Whether a count is too large only because it was rounded.
  func forgives(_ excess: Int, of counts: Int) -> Bool {
    margins?.isScaled == true && excess <= counts + 1
  }

  func checkNotAsked(_ part: Part, _ counts: Margins.Counts?) throws(SynthesisError) {
    let notAsked = rows - part.asked.count
    guard let wanted = counts?.notAsked, margins?.isScaled == false, wanted != notAsked
    else { return }
    throw part.unachievable(Margins.Word.notAsked.rawValue, wanted: wanted, possible: notAsked)
  }

  /// Whether so many answer as the margins say, and leave so many without an answer; some
  /// tables count those who were not asked among the latter.
  func checkAnswered(
    _ part: Part, _ counts: Margins.Counts?, answered: Int
  ) throws(SynthesisError) {
    guard margins?.isScaled == false else { return }
    if let wanted = counts?.answered, wanted != answered {
      throw part.unachievable(
        Margins.Word.answered.rawValue, wanted: wanted, possible: answered)
    }
    guard let wanted = counts?.noAnswer else { return }
    let none = part.asked.count - answered
    let withNotAsked = counts?.notAsked == nil ? rows - answered : none
    guard wanted != none, wanted != withNotAsked else { return }
    throw part.unachievable(Margins.Word.noAnswer.rawValue, wanted: wanted, possible: none)
  }
}
