import DelimitedText
import SurveyModel
import Tabulation
import Wording

// The tally of one question: a line for each row, and a grid as one table
extension AppendixWriter {
  mutating func appendTally(_ table: Table) {
    line([labels.category, labels.count, labels.share])
    for row in table.rows where isPrinted(row.stub, in: [table]) {
      guard let cell = row.cells.first else { continue }
      csv.text(printedLabel(of: row.stub, in: table.variable))
      csv.figure(cell.count)
      if row.stub.isStatistic { csv.figure(cell.value) } else { csv.share(cell.percent) }
      csv.end()
    }
  }

  /// One line for each row of the grid. Count and share stand side by side, so that a line is
  /// all there is to say about a row.
  mutating func appendGrid(_ tables: [Table]) {
    guard let first = tables.first else { return }
    let stubs = commonStubs(tables).filter { isPrinted($0, in: tables) }
    csv.text(labels.category)
    for stub in stubs {
      csv.text(printedLabel(of: stub, in: first.variable))
      if !stub.isStatistic { csv.text(labels.share) }
    }
    csv.text(labels.base)
    csv.end()
    for table in tables {
      csv.text(plainText(table.variable.title))
      for stub in stubs { appendGridCell(stub, of: table, in: tables) }
      csv.figure(table.columns.first?.base ?? 0)
      csv.end()
    }
  }

  private mutating func appendGridCell(_ stub: Stub, of table: Table, in tables: [Table]) {
    let cell = table.rows.first { $0.stub == stub }?.cells.first
    if stub.isStatistic {
      csv.figure(cell?.value)
    } else {
      csv.figure(cell?.count ?? 0)
      csv.share(cell?.percent)
    }
  }

  /// The rows of all tables in their common order; states that nobody is in are missing in some.
  private func commonStubs(_ tables: [Table]) -> [Stub] {
    var stubs: [Stub] = []
    for table in tables {
      var position = 0
      for row in table.rows {
        if let known = stubs.firstIndex(of: row.stub) {
          position = known + 1
        } else {
          stubs.insert(row.stub, at: position)
          position += 1
        }
      }
    }
    return stubs
  }

  /// A kind of missing answer that nobody gave is left out; an empty category says something.
  func isPrinted(_ stub: Stub, in tallies: [Table]) -> Bool {
    switch stub {
    case .state(.noAnswer), .state(.invalid), .state(.notAsked), .noValidAnswer:
      tallies.contains { table in
        table.rows.contains { $0.stub == stub && $0.cells.contains { $0.count > 0 } }
      }
    // Without themes everyone who answered is under none.
    case .state(.unmarked): !tallies.contains { $0.variable.isTextWithoutThemes }
    case .state(.marked), .category, .net, .answered, .totalMarks, .box,
      .statistic, .within, .meanRank:
      true
    }
  }

  /// A choice with its number in the questionnaire before it, a net with the mark of one.
  func printedLabel(of stub: Stub, in variable: Variable) -> String {
    let label = plainText(names.label(of: stub, in: variable))
    switch stub {
    case .category(let code, _), .within(_, let code, _), .meanRank(let code, _):
      return isNumbered(variable) ? "\(code). \(label)" : label
    case .net:
      return labels.language == .japanese ? "（\(labels.net)）\(label)" : "\(labels.net): \(label)"
    case .state, .noValidAnswer, .answered, .totalMarks, .box, .statistic: return label
    }
  }

  /// Whether respondents saw the codes: those of classes and themes only the definition knows.
  private func isNumbered(_ variable: Variable) -> Bool {
    switch variable.coding {
    case .single, .scale, .multiple, .rank: true
    case .numeric, .text: false
    }
  }
}

extension Variable {
  fileprivate var isTextWithoutThemes: Bool {
    if case .text(.none) = coding { true } else { false }
  }
}
