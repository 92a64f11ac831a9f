import Statistics
import SurveyModel
import Tabulation
import Wording

// The notes below a tally: each only where it has something to say
extension AppendixWriter {
  mutating func appendNotes(_ tallies: [Table], of question: Question) {
    guard let table = tallies.first else { return }
    if question.base != report.survey.rules.base {
      let base = tallies.count == 1 ? table.columns.first?.base : nil
      line([labels.sentence(of: question.base, count: base)])
    }
    if tallies.count == 1, let note = leftOutNote(table) { line([note]) }
    if takesSeveralAnswers(table.variable) {
      if question.base != .responses { line([labels.severalAnswersNote]) }
    } else if tallies.contains(where: { !addsToWhole($0) }) {
      line([labels.roundingNote])
    }
    if report.survey.rules.net == .sum, !question.nets.isEmpty { line([labels.summedNetNote]) }
  }

  /// How many are outside the base, by reason: their rows have a count and no share.
  private func leftOutNote(_ table: Table) -> String? {
    func leftOut(_ state: AnswerState) -> Int {
      let cell = table.rows.first { $0.stub == .state(state) }?.cells.first
      guard let cell, cell.percent == nil else { return 0 }
      return cell.count
    }
    return labels.leftOutNote(
      noAnswer: leftOut(.noAnswer), invalid: leftOut(.invalid), notAsked: leftOut(.notAsked))
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
    let cells = table.rows.filter { $0.stub.isPartOfWhole }.compactMap(\.cells.first)
      .filter { $0.percent != nil }
    let shares = cells.compactMap(\.percent)
    guard let base = table.columns.first?.base, let first = shares.first,
      cells.reduce(0, { $0 + $1.count }) == base
    else { return true }
    let sum = shares.dropFirst().reduce(first, +)
    return sum.units == 100 * Int128(powerOfTen(sum.decimals))
  }
}

extension Stub {
  /// Whether the row is a part of everyone that overlaps no other such row.
  fileprivate var isPartOfWhole: Bool {
    switch self {
    case .category, .state, .noValidAnswer: true
    case .net, .answered, .totalMarks, .box, .statistic, .within, .meanRank: false
    }
  }
}
