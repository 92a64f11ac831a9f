import Statistics
import SurveyModel
import Tabulation
import Wording

// Below a cross-tabulation
extension TableNotes {
  /// The sign of a column that is too small for safe reading.
  static let smallBaseMark = "*"

  /// The remarks of all tables of a group, each once.
  func below(_ group: CrossingGroup) -> [String] {
    guard group.tables.count > 1 else { return below(group.first) }
    var seen: Set<[UInt8]> = []
    let all = group.tables.map(remarks)
    // What concerns all tables comes behind what concerns one.
    return (all.flatMap(\.own) + all.flatMap(\.common)).filter {
      seen.insert(Array($0.utf8)).inserted
    }
  }

  func below(_ printed: PrintedTable) -> [String] {
    let remarks = remarks(on: printed)
    return remarks.own + remarks.common
  }

  private typealias Remarks = (own: [String], common: [String])

  private func remarks(on printed: PrintedTable) -> Remarks {
    (
      own: (smallBase(in: printed) + leftOut(of: printed)) + independence(in: printed.table),
      common: nets(in: printed) + arrows(in: printed) + letters(in: printed)
    )
  }

  private func smallBase(in printed: PrintedTable) -> [String] {
    let table = printed.table
    guard table.total.isSmall || printed.columns.contains(where: { table.columns[$0].isSmall })
    else { return [] }
    let limit = report.survey.rules.smallBase
    return [labels.smallBaseNote(mark: Self.smallBaseMark, limit: limit)]
  }

  private func leftOut(of printed: PrintedTable) -> [String] {
    let count = printed.leftOut
    guard count > 0 else { return [] }
    let banner = names.title(of: printed.levels)
    let rules = report.survey.rules
    return rules.total == .columns || rules.totalPlace == .none
      ? [labels.outsideNote(count, banner: banner)] : [labels.leftOutNote(count, banner: banner)]
  }

  private func nets(in printed: PrintedTable) -> [String] {
    printed.columns.contains { printed.table.columns[$0].isNet } ? [labels.netColumnsNote] : []
  }
}

// What marks mean
extension TableNotes {
  private func arrows(in printed: PrintedTable) -> [String] {
    let table = printed.table
    guard let rules = marks.rules, marks.showsArrows,
      printed.rows.contains(where: { row in
        printed.columns.contains { table.rows[row].cells[$0].inference?.direction != nil }
      })
    else { return [] }
    return [labels.arrowsNote(level: rules.level)]
  }

  /// Letters stand at the columns, so they are explained even where nothing differs.
  private func letters(in printed: PrintedTable) -> [String] {
    guard let rules = marks.rules, marks.showsLetters,
      printed.columns.contains(where: { printed.table.columns[$0].letter != nil })
    else { return [] }
    let outer = printed.levels.dropLast().map(\.title)
    return [labels.lettersNote(rules)]
      + (outer.isEmpty ? [] : [labels.comparedWithinNote(outer)])
      + (rules.smallestBase > 0 ? [labels.smallestComparedNote(rules.smallestBase)] : [])
  }
}

// What tests found
extension TableNotes {
  private func independence(in table: Table) -> [String] {
    guard let rules = report.survey.tests, let banner = names.levels(of: table).last?.title
    else { return [] }
    let main = table.mainTests
    let doubt = main.contains(where: \.isDoubtful) ? [labels.doubtfulTestNote] : []
    return whole(main, of: table, banner: banner, level: rules.level)
      + choices(in: table, banner: banner, level: rules.level) + doubt
  }

  /// Whether answers differ at all: for the whole table, or within each outer group.
  private func whole(
    _ tests: [TableTest], of table: Table, banner: String, level: Decimal
  ) -> [String] {
    guard let first = tests.first else { return [] }
    guard first.within.isEmpty else {
      let levels = names.levels(of: table)
      let groups = tests.filter(\.isSignificant).map { test in
        zip(test.within, levels).map(names.label).joined(separator: " > ")
      }
      return [
        labels.independenceNote(
          banner: banner, within: groups, test: names.name(of: first), level: level)
      ]
    }
    let association = first.association.flatMap { Digits.printed($0, decimals: 2)?.description }
    return [
      labels.independenceNote(
        banner: banner, test: names.name(of: first), level: level, association: association,
        isSignificant: first.isSignificant)
    ]
  }

  /// Which choices of several differ; within outer groups they would be too many to list.
  private func choices(in table: Table, banner: String, level: Decimal) -> [String] {
    let items = table.tests.filter { $0.stub != nil }
    guard let first = items.first, items.allSatisfy(\.within.isEmpty) else { return [] }
    let choices = items.filter(\.isSignificant).compactMap(\.stub)
      .map { names.label(of: $0, in: table.variable) }
    return [
      labels.choicesNote(
        banner: banner, choices: choices, test: names.name(of: first.kind), level: level)
    ]
  }
}

extension Table {
  /// One test for the whole table, or for each outer heading of nested columns: the one that
  /// fits the data best.
  fileprivate var mainTests: [TableTest] {
    var layers: [[Heading]] = []
    for test in tests where !layers.contains(test.within) { layers.append(test.within) }
    return layers.compactMap { within in
      mainTest(tests.filter { $0.within == within })
    }
  }

  private func mainTest(_ tests: [TableTest]) -> TableTest? {
    func first(_ kind: TableTest.Kind) -> TableTest? {
      tests.first { $0.kind == kind && $0.stub == nil }
    }
    let pearson = first(.pearson)
    // Exact where few people leave χ² in doubt.
    let exact = pearson.map(\.isDoubtful) ?? true ? first(.fisher) : nil
    return first(.raoScott) ?? first(.bilderLoughin) ?? exact ?? pearson
  }
}

extension TableNames {
  /// A test in words.
  func name(of test: TableTest) -> String {
    let name = name(of: test.kind)
    return test.stub == nil ? name : labels.ofEachChoice(name)
  }

  fileprivate func name(of test: TableTest.Kind) -> String {
    switch test {
    case .pearson, .itemPearson: labels.chiSquaredTest
    case .likelihoodRatio: labels.likelihoodRatioTest
    case .fisher: labels.fisherTest
    case .raoScott: labels.raoScottTest
    case .bilderLoughin: labels.bilderLoughinTest
    }
  }
}
