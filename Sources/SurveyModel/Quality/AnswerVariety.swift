/// How much the answers to one question of free text differ, as far as it takes to tell that they say
/// nothing, or all the same.
///
/// A commutative monoid under `merge` that takes nothing more once two texts differ and one says
/// something, which is soon the case where people answer: most columns cost a look at two answers.
package struct AnswerVariety: Sendable, Equatable {
  /// The different texts, in the form in which answers meet rules.
  package enum Texts: Sendable, Equatable {
    /// Nobody wrote anything.
    case none
    /// One text alone, known by its digest.
    case one(UInt64)
    /// Two or more.
    case several
  }

  /// What was written.
  package private(set) var texts: Texts
  /// Whether anybody wrote more than that there is nothing to say.
  package private(set) var saysSomething: Bool

  /// Of such answers; no answer where nothing is given.
  package init(_ texts: Texts = .none, saysSomething: Bool = false) {
    self.texts = texts
    self.saysSomething = saysSomething
  }

  /// Whether no further answer changes anything.
  package var isSettled: Bool { texts == .several && saysSomething }

  /// Adds what is known of other answers to the same question.
  package mutating func merge(_ other: AnswerVariety) {
    saysSomething = saysSomething || other.saysSomething
    switch (texts, other.texts) {
    case (_, .none): break
    case (.none, let theirs): texts = theirs
    case (let mine, let theirs): if mine != theirs { texts = .several }
    }
  }

  /// What is to be told of so many answers as a whole: that there is none or one, that they say
  /// nothing, or that they are alike; `nil` for answers like most.
  package func finding(answers: Int, file: String, variable: String?) -> Finding? {
    func told(_ rule: Finding.Rule, _ number: Int) -> Finding {
      Finding(rule, file: file, variable: variable, found: .number(number))
    }
    if answers == 0 { return Finding(.noAnswers, file: file, variable: variable) }
    if !saysSomething { return told(.fewAnswers, 0) }
    if answers == 1 { return told(.fewAnswers, 1) }
    return texts == .several ? nil : told(.answersAlike, answers)
  }
}
