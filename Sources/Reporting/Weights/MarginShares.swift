import Statistics
import SurveyModel
import Tabulation

/// The shares of one margin's categories before and after weighting, in percent.
struct MarginShares {
  /// Digits after the point: a difference that a table could show is seen.
  private static let decimals = 2

  private let people: Int
  private let targets: Double
  private let sum: ExactWeight

  init(_ margin: WeightReport.Margin) {
    people = margin.cells.reduce(0) { $0 + $1.people }
    targets = margin.cells.reduce(0) { $0 + $1.target }
    sum = margin.cells.reduce(.zero) { $0 + $1.weighted }
  }

  /// The category's share of the people in the sample.
  func sample(_ cell: WeightReport.Cell) -> FixedPoint? {
    guard people > 0 else { return nil }
    return ExactRatio.percentage(of: cell.people, in: people).rounded(to: Self.decimals)
  }

  /// Its share of the totals that were asked for.
  func target(_ cell: WeightReport.Cell) -> FixedPoint? {
    guard targets > 0 else { return nil }
    return Digits.printed(cell.target / targets * 100, decimals: Self.decimals)
  }

  /// Its share of the weights.
  func weighted(_ cell: WeightReport.Cell) -> FixedPoint? {
    guard sum > .zero else { return nil }
    return ExactRatio(cell.weighted.units * 100, over: sum.units).rounded(to: Self.decimals)
  }

  /// How far the weighted share is above the one that was asked for, in points, as a reader
  /// takes one from the other.
  func difference(_ cell: WeightReport.Cell) -> FixedPoint? {
    guard let weighted = weighted(cell), let target = target(cell) else { return nil }
    return FixedPoint(units: weighted.units - target.units, decimals: Self.decimals)
  }
}
