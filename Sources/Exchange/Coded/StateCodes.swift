import SurveyModel

/// The codes that stand for the three states without an answer, none of them an answer's code.
struct StateCodes: Sendable {
  let noAnswer: String
  let invalid: String
  let notAsked: String

  private init(_ codes: [String]) {
    (noAnswer, invalid, notAsked) = (codes[0], codes[1], codes[2])
  }

  /// -1, -2, -3, or the like with nines before them where those are answers.
  init(besides codes: some Sequence<String>) {
    let taken = Set(codes)
    var nines = ""
    while true {
      let candidates = (1...3).map { "-\(nines)\($0)" }
      if !candidates.contains(where: taken.contains) {
        self.init(candidates)
        return
      }
      nines += "9"
    }
  }

  /// The three greatest numbers of so many digits that are all above `code`: 99, 98, 97.
  init(above code: Int) {
    var bound = 100
    while bound - 3 <= code { bound *= 10 }
    self.init([String(bound - 1), String(bound - 2), String(bound - 3)])
  }

  /// The three numbers that follow `code`.
  init(after code: Int) {
    self.init((1...3).map { String(code + $0) })
  }

  /// Numbers that no answer within these limits can be.
  init(besides answer: NumericAnswer) {
    let isNegativePossible = answer.minimum.map { $0 < Decimal(0) } ?? true
    self.init((1...3).map { isNegativePossible ? "-999999999999\($0)" : "-\($0)" })
  }

  func code(of reason: MissingReason) -> String {
    switch reason {
    case .noAnswer: noAnswer
    case .invalid: invalid
    case .notAsked: notAsked
    }
  }

  /// The text for each of some states, in the order of `AnswerState`; `answered` for those that
  /// are an answer.
  func texts(
    of states: [AnswerState] = AnswerState.allCases, answered: String = ""
  ) -> [[UInt8]] {
    states.map { state in
      switch state {
      case .marked, .unmarked, .vacuous: Array(answered.utf8)
      case .noAnswer: Array(noAnswer.utf8)
      case .invalid: Array(invalid.utf8)
      case .notAsked: Array(notAsked.utf8)
      }
    }
  }

  /// The texts of answers that are one category, by their slots behind those of categories.
  var missingSlots: [[UInt8]] { texts(of: [.noAnswer, .invalid, .notAsked]) }

  /// The texts of free text without themes, by its slots.
  var textSlots: [[UInt8]] {
    texts(of: [.marked, .unmarked, .noAnswer, .invalid, .notAsked], answered: "1")
  }
}
