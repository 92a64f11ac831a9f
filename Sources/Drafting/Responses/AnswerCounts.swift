import SurveyModel

/// The values of one column, those that stand for a missing answer set apart.
struct AnswerCounts {
  /// In the order of the file, with the place of each among the profile's values.
  private(set) var answers: [(place: Int, value: ColumnProfile.Value)] = []
  private(set) var missing: [MissingValue] = []
  /// All answers, those that were not kept apart included.
  private(set) var total = 0
  /// How many different values, at least.
  private(set) var distinct = 0
  /// Every answer read as a number; `nil` where most are none.
  private(set) var numbers: [(number: Decimal, count: Int)]?
  /// What stands behind every number; empty for nothing or for several things.
  private(set) var unit = ""

  init(_ profile: ColumnProfile) {
    var answers: [(place: Int, value: ColumnProfile.Value)] = []
    for (place, value) in profile.values.enumerated() {
      if let reason = MissingWords.reason(value.folded) {
        missing.append(MissingValue(value: value.text, reason: reason))
      } else {
        answers.append((place, value))
      }
    }
    self.answers = answers
    readNumbers()
    let kept = self.answers.reduce(0) { $0 + $1.value.count }
    total = kept + profile.uncounted
    distinct = self.answers.count + (profile.uncounted > 0 ? 1 : 0)
    if profile.uncounted * 2 > total { numbers = nil }
  }

  /// Takes a column for numbers where nearly all values are; a negative code among others that
  /// are not negative is a missing answer.
  private mutating func readNumbers() {
    let read = answers.map { ReadNumber($0.value.folded) }
    let all = answers.reduce(0) { $0 + $1.value.count }
    let numeric = zip(read, answers).reduce(0) { $0 + ($1.0 == nil ? 0 : $1.1.value.count) }
    guard numeric > 0, numeric * 100 >= all * 95 else { return }
    let negative = zip(read, answers).filter { ($0.0?.number ?? Decimal(0)) < Decimal(0) }
    let codes = negative.compactMap { $0.0?.number.units(atScale: 0) }
    if codes.count == negative.count, codes.allSatisfy({ MissingWords.reason(ofCode: $0) != nil }),
      negative.count < read.count
    {
      for (number, answer) in negative {
        guard let code = number?.number.units(atScale: 0) else { continue }
        let reason = MissingWords.reason(ofCode: code) ?? .noAnswer
        missing.append(MissingValue(value: answer.value.text, reason: reason))
      }
      let places = Set(negative.map(\.1.place))
      answers.removeAll { places.contains($0.place) }
    }
    numbers = answers.compactMap { answer in
      ReadNumber(answer.value.folded).map { ($0.number, answer.value.count) }
    }
    let units = Set(answers.compactMap { ReadNumber($0.value.folded)?.unit }.filter { $0 != "" })
    if units.count > 1 { numbers = nil } else { unit = units.first ?? "" }
  }

  /// Whether all numbers are whole.
  var areWhole: Bool { numbers?.allSatisfy { $0.number.scale == 0 } ?? false }
}
