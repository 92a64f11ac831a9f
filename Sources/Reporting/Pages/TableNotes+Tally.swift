import Statistics
import SurveyModel
import Tabulation
import Wording

// Below the tally of a question
extension TableNotes {
  func below(_ tallies: [Table], of question: Question) -> [String] {
    guard let table = tallies.first else { return [] }
    let isSingle = tallies.count == 1
    let rules = report.survey.rules
    var notes: [String?] = []
    if question.base != rules.base {
      notes.append(labels.sentence(of: question.base, count: isSingle ? table.total.base : nil))
    }
    if isSingle { notes += [weightedBase(of: table), leftOut(of: table), hidden(in: table)] }
    if isSingle { notes.append(folded(in: table)) }
    if takesSeveralAnswers(table.variable) {
      if question.base != .responses { notes.append(labels.severalAnswersNote) }
    } else if tallies.contains(where: { !addsToWhole($0) }) {
      notes.append(labels.roundingNote(rules.rounding))
    }
    if let coverage = ThemeCoverage(table, rules) {
      notes.append(
        labels.themeCoverageNote(
          meaningful: coverage.meaningful, coded: coverage.coded,
          percent: coverage.percent?.description, vacuous: coverage.vacuous))
    }
    if rules.net == .sum, !question.nets.isEmpty { notes.append(labels.summedNetNote) }
    return notes.compactMap(\.self)
  }

  private func weightedBase(of table: Table) -> String? {
    table.total.weighted.map {
      labels.weightedBaseNote(
        people: table.total.base,
        weighted: Digits.printed($0.base, decimals: report.weightDecimals).grouped)
    }
  }

  /// How many are outside the base, by reason: their rows have a count and no share.
  private func leftOut(of table: Table) -> String? {
    let variable = table.variable
    func count(_ state: AnswerState) -> Int {
      variable.base.excludes(state) ? people(state, of: variable.id) : 0
    }
    return labels.leftOutNote(
      noAnswer: count(.noAnswer), invalid: count(.invalid), notAsked: count(.notAsked))
  }

  /// How many are in the base, but in no row.
  private func hidden(in table: Table) -> String? {
    let variable = table.variable
    func count(_ state: AnswerState) -> Int {
      variable.base.excludes(state) || table.shows(state) ? 0 : people(state, of: variable.id)
    }
    return labels.hiddenNote(
      noAnswer: count(.noAnswer), invalid: count(.invalid), notAsked: count(.notAsked))
  }

  /// How many of a common row gave an invalid answer.
  private func folded(in table: Table) -> String? {
    let invalid = people(.invalid, of: table.variable.id)
    guard invalid > 0, table.rows.contains(where: { $0.stub == .noValidAnswer }) else { return nil }
    return labels.foldedNote(invalid: invalid)
  }

  private func takesSeveralAnswers(_ variable: Variable) -> Bool {
    switch variable.coding {
    case .multiple, .text(.some): true
    case .single, .scale, .numeric, .rank, .text(.none): false
    }
  }

  /// Whether parts that make up the whole base also print as 100; true where they do not make
  /// it up, such as classes that leave numbers outside.
  private func addsToWhole(_ table: Table) -> Bool {
    let cells = table.rows.filter { $0.stub.isPartOfWhole }.map(\.total)
      .filter { $0.percent != nil }
    let shares = cells.compactMap(\.percent)
    guard let first = shares.first, cells.reduce(0, { $0 + $1.count }) == table.total.base
    else { return true }
    let sum = shares.dropFirst().reduce(first, +)
    return sum.units == 100 * Int128(powerOfTen(sum.decimals))
  }
}

extension Report {
  /// Digits after the point with which pages print weighted people: whole ones of a population.
  var weightDecimals: Int { survey.weighting?.total == .population ? 0 : 1 }
}

extension BaseRule {
  /// Whether people in this state are no part of the base.
  fileprivate func excludes(_ state: AnswerState) -> Bool {
    switch self {
    case .respondents: false
    case .asked: state == .notAsked
    case .answered, .gridRow: !state.isAnswer
    case .meaningful: state != .marked && state != .unmarked
    case .selected, .responses: state != .marked
    }
  }
}

extension Table {
  /// Whether some row counts the people in this state.
  fileprivate func shows(_ state: AnswerState) -> Bool {
    rows.contains { row in
      row.stub == .state(state)
        || row.stub == .noValidAnswer && (state == .noAnswer || state == .invalid)
    }
  }
}

extension Stub {
  /// Whether the row is a part of everyone that overlaps no other such row.
  fileprivate var isPartOfWhole: Bool {
    switch self {
    case .category, .state, .noValidAnswer: true
    case .net, .answered, .meaningful, .totalMarks, .box, .statistic, .within, .meanRank: false
    }
  }
}
