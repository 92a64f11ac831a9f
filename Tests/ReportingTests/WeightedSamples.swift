import Statistics
import SurveyModel
import Testing

@testable import Reporting
@testable import Tabulation

// The town once more, with weights and tests. Everybody stands for one and a half people, so
// that each weighted figure can be made by hand from the one of people; what was tested is
// invented, since these tests are about what is printed of it.

private let half = ExactWeight(units: ExactWeight.unitsPerOne * 3 / 2)

/// Which of the two a report has.
struct Extras: OptionSet {
  let rawValue: Int
  static let weights = Extras(rawValue: 1)
  static let tests = Extras(rawValue: 2)
}

/// A report over the eight people with all cells weighted, tested, or both.
func report(_ survey: Survey, with extras: Extras) throws -> Report {
  try report(survey, townspeople).adding(extras)
}

extension Report {
  /// The same report with all cells weighted, tested, or both.
  func adding(_ extras: Extras) throws -> Report {
    var survey = survey
    if extras.contains(.weights) { survey.weighting = try weighting() }
    if extras.contains(.tests), survey.tests == nil {
      survey.tests = TestRules(marks: .both, smallestBase: 0)
    }
    var report = Report(
      survey: survey,
      tables: tables.map { question in
        QuestionTables(
          question: question.question, tallies: question.tallies.map { $0.adding(extras) },
          crossings: question.crossings.map { $0.adding(extras) })
      }, accounting: accounting, findings: findings, quality: quality, version: version)
    if extras.contains(.weights) { report.weights = try weightReport() }
    return report
  }
}

private func weighting() throws -> Weighting {
  let sex = WeightMargin(
    levels: [try variable("S")],
    targets: [
      WeightMargin.Target(
        codes: [CategoryCode(1)], amount: Decimal(9_000), place: Place(line: 1, column: 1)),
      WeightMargin.Target(
        codes: [CategoryCode(2)], amount: Decimal(11_000), place: Place(line: 2, column: 1)),
    ], source: "tables/residents.csv", place: Place(line: 1, column: 1))
  return Weighting(
    column: nil, margins: [sex],
    limits: Weighting.Limits(minimum: Decimal("0.3"), maximum: Decimal(3)),
    place: Place(line: 1, column: 1))
}

private func weightReport() throws -> WeightReport {
  func cell(_ heading: Heading?, _ people: Int, _ target: Double) -> WeightReport.Cell {
    WeightReport.Cell(
      headings: [heading].compactMap(\.self), people: people, target: target,
      weighted: half.times(people))
  }
  return WeightReport(
    weighting: try weighting(), people: 8, unweighted: 1, sum: half.times(8),
    minimum: 0.363052422674037, maximum: 2.19382643821473, designEffect: 1.10057024137052,
    effectiveBase: 1090.34385529602, trimmed: 2, iterations: 7,
    margins: [
      WeightReport.Margin(
        name: "S",
        cells: [
          cell(.category(CategoryCode(1), label: "男"), 3, 4.725),
          cell(.category(CategoryCode(2), label: "女"), 4, 5.775),
          cell(nil, 1, 1.5),
        ], difference: 1.5e-11)
    ])
}

extension Table {
  /// The same table with figures added by hand: the first column is higher than the second in
  /// its first row, and lower in its second.
  fileprivate func adding(_ extras: Extras) -> Table {
    let isTested = extras.contains(.tests)
    let rows = rows.enumerated().map { place, row in
      Row(
        stub: row.stub,
        cells: row.cells.enumerated().map { column, cell in
          cell.adding(extras, isTested ? inference(cell, place, column) : nil)
        }, total: row.total.adding(extras, nil))
    }
    return Table(
      variable: variable, banner: banner,
      columns: columns.enumerated().map { place, column in
        column.adding(extras, letter: isTested && banner != nil && place < 2 ? place : nil)
      }, total: total.adding(extras, letter: nil), rows: rows,
      tests: isTested && banner != nil ? tests(of: rows) : [])
  }

  private func inference(_ cell: Cell, _ row: Int, _ column: Int) -> Inference? {
    guard let percent = cell.percent else { return nil }
    let low = FixedPoint(units: max(percent.units - 100, 0), decimals: percent.decimals)
    let high = FixedPoint(units: percent.units + 100, decimals: percent.decimals)
    let interval = Interval(low: low, high: high)
    guard banner != nil, row < 2, column < 2 else {
      return Inference(interval: interval, residual: nil, direction: nil, higherThan: [])
    }
    let isHigher = row == column
    return Inference(
      interval: interval, residual: isHigher ? 2.12345 : -2.5,
      direction: isHigher ? .higher : .lower, higherThan: isHigher ? [1 - column] : [])
  }

  private func tests(of rows: [Row]) -> [TableTest] {
    let outer = columns.first.map { Array($0.headings.dropLast()) } ?? []
    return [
      TableTest(
        kind: .pearson, within: [], stub: nil, statistic: 23.3842842062884, degrees: 20,
        denominatorDegrees: nil, p: 0.270321582884216, association: 0.0729345316485888,
        people: total.base, isDoubtful: true, isSignificant: false),
      TableTest(
        kind: .raoScott, within: outer, stub: nil, statistic: 1.11436914489940,
        degrees: 18.51699601234343,
        denominatorDegrees: 22201.87821877979855, p: 1e-30, association: nil, people: total.base,
        isDoubtful: false, isSignificant: true),
      TableTest(
        kind: .itemPearson, within: [], stub: rows[0].stub, statistic: 4, degrees: 1,
        denominatorDegrees: nil,
        p: 0.0455002638963584, association: 0.1, people: total.base, isDoubtful: false,
        isSignificant: true),
    ]
  }
}

extension Table.Column {
  fileprivate func adding(_ extras: Extras, letter place: Int?) -> Table.Column {
    Table.Column(
      headings: headings, people: people, base: base,
      weighted: extras.contains(.weights)
        ? Table.WeightedBase(base: half.times(base), effective: Double(base) * 0.9) : nil,
      isSmall: isSmall, letter: place.map { ["A", "B"][$0] })
  }
}

extension Table.Cell {
  fileprivate func adding(_ extras: Extras, _ inference: Table.Inference?) -> Table.Cell {
    Table.Cell(
      count: count, base: base, percent: percent, rowPercent: rowPercent, rowBase: rowBase,
      totalPercent: totalPercent, value: value,
      weighted: extras.contains(.weights)
        ? Table.WeightedCell(
          count: half.times(count), base: half.times(base), rowBase: rowBase.map(half.times),
          unweightedPercent: percent, unweightedValue: value) : nil, inference: inference)
  }
}
