import Statistics
import SurveyModel

/// How much weight each value has; the source of weighted means, deviations and quantiles.
struct WeightedDistribution {
  /// Ascending, each with a weight above zero.
  private let entries: [(value: Decimal, weight: ExactWeight)]
  private let sum: ExactWeight

  init(_ values: [(Decimal, ExactWeight)]) {
    entries = values.filter { $0.1 > .zero }.sorted { $0.0 < $1.0 }.map {
      (value: $0.0, weight: $0.1)
    }
    sum = entries.reduce(.zero) { $0 + $1.weight }
  }

  /// The statistic with this many decimals; `nil` where there is no weight, and for a deviation
  /// where the weights add up to one or less.
  func printed(_ statistic: Stub.Statistic, decimals: Int) -> FixedPoint? {
    switch statistic {
    case .mean: exactMean?.rounded(to: decimals) ?? mean.map { nearest($0, decimals) }
    case .standardDeviation: variance.map { nearest($0.squareRoot(), decimals) }
    case .minimum: entries.first.map { $0.value.printed(decimals) }
    case .firstQuartile: quantile(1, of: 4).map { $0.rounded(to: decimals) }
    case .median: quantile(1, of: 2).map { $0.rounded(to: decimals) }
    case .thirdQuartile: quantile(3, of: 4).map { $0.rounded(to: decimals) }
    case .maximum: entries.last.map { $0.value.printed(decimals) }
    }
  }

  /// Σwx ÷ Σw, as long as the products fit; `nil` where they do not or there is no weight.
  private var exactMean: ExactRatio? {
    guard sum > .zero else { return nil }
    let scale = entries.map(\.value.scale).max() ?? 0
    var total: Int128 = 0
    for (value, weight) in entries {
      guard let units = value.units(atScale: scale) else { return nil }
      let (product, wide) = weight.units.multipliedReportingOverflow(by: Int128(units))
      let (next, wider) = total.addingReportingOverflow(product)
      guard !wide, !wider else { return nil }
      total = next
    }
    let (bottom, wide) = sum.units.multipliedReportingOverflow(by: Int128(powerOfTen(scale)))
    // Room for the digits that rounding looks at.
    guard !wide, bottom < Int128.max / 1_000_000 else { return nil }
    return ExactRatio(total, over: bottom)
  }

  /// Σwx ÷ Σw; `nil` where there is no weight.
  var mean: Double? {
    guard sum > .zero else { return nil }
    return entries.reduce(0) { $0 + $1.weight.approximation * $1.value.approximation }
      / sum.approximation
  }

  /// Σw(x − m)² ÷ (Σw − 1), as SPSS has it; `nil` where the weights add up to one or less.
  var variance: Double? {
    guard let mean, sum.approximation > 1 else { return nil }
    let squares = entries.reduce(0.0) { total, entry in
      let deviation = entry.value.approximation - mean
      return total + entry.weight.approximation * deviation * deviation
    }
    return squares / (sum.approximation - 1)
  }

  /// The least value with p = `part` ÷ `parts` of the weight up to it; halfway to the next value
  /// where that is p exactly (type 2 of Hyndman & Fan 1996, by weights).
  private func quantile(_ part: Int, of parts: Int) -> ExactRatio? {
    guard sum > .zero else { return nil }
    let limit =
      sum.units / Int128(parts) * Int128(part) + sum.units % Int128(parts)
      * Int128(part) / Int128(parts)
    var passed: Int128 = 0
    for (index, entry) in entries.enumerated() {
      passed += entry.weight.units
      guard passed >= limit else { continue }
      let next = passed == limit && index + 1 < entries.count ? entries[index + 1] : entry
      return middle(entry.value, next.value)
    }
    return entries.last.map { middle($0.value, $0.value) }
  }

  private func middle(_ low: Decimal, _ high: Decimal) -> ExactRatio {
    let scale = max(low.scale, high.scale)
    let sum =
      Int128(low.units) * Int128(powerOfTen(scale - low.scale)) + Int128(high.units)
      * Int128(powerOfTen(scale - high.scale))
    return ExactRatio(sum, over: 2 * Int128(powerOfTen(scale)))
  }

  private func nearest(_ value: Double, _ decimals: Int) -> FixedPoint {
    FixedPoint(units: Int128((value * Double(powerOfTen(decimals))).rounded()), decimals: decimals)
  }
}

extension Decimal {
  /// The number as a binary one, for formulas that are not exact anyway.
  var approximation: Double { Double(units) / Double(powerOfTen(scale)) }

  fileprivate func printed(_ decimals: Int) -> FixedPoint {
    ExactRatio(Int128(units), over: Int128(powerOfTen(scale))).rounded(to: decimals)
  }
}
