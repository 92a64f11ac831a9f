/// How often each value occurs; the source of every mean, deviation and quantile.
///
/// Values are whole numbers of 10^-`scale`, so that sums are exact.
package struct FrequencyDistribution: Sendable {
  /// Digits after the point that one unit of a value stands for, 0 to 9.
  package let scale: Int
  /// Ascending, each value once, no count of zero.
  private let entries: [(value: Int, count: Int)]
  /// n: how many values there are, repeated ones counted each time.
  package let count: Int

  /// A sample by its values and how often each occurs.
  ///
  /// - Parameters:
  ///   - frequencies: Values in units of 10^-`scale` with their counts; a value may repeat.
  ///   - scale: Digits after the point that one unit stands for, 0 to 9.
  package init(_ frequencies: some Sequence<(value: Int, count: Int)>, scale: Int) {
    var entries: [(value: Int, count: Int)] = []
    for entry in frequencies.sorted(by: { $0.value < $1.value }) where entry.count > 0 {
      if let last = entries.last, last.value == entry.value {
        entries[entries.count - 1].count += entry.count
      } else {
        entries.append(entry)
      }
    }
    self.entries = entries
    self.scale = scale
    count = entries.reduce(0) { $0 + $1.count }
  }

  /// Σx ÷ n; `nil` where there is no value.
  package var mean: ExactRatio? {
    guard count > 0 else { return nil }
    return ExactRatio(sum, over: Int128(count) * unit)
  }

  /// The variance of a sample, (n Σx² − (Σx)²) ÷ n(n − 1); `nil` below two values.
  ///
  /// Exact sums, so nothing is lost to cancellation. Where a sum of squares passes 128 bits
  /// (numbers of 18 digits), the two-pass formula in binary numbers stands in.
  package var sampleVariance: ExactRatio? {
    guard count > 1 else { return nil }
    return exactVariance ?? approximateVariance
  }

  private var exactVariance: ExactRatio? {
    let n = Int128(count)
    // Deviations from a middle value keep the squares small; the variance is the same.
    let origin = Int128(entries[entries.count / 2].value)
    var first: Int128 = 0
    var second: Int128 = 0
    for (value, frequency) in entries {
      let deviation = Int128(value) - origin
      let (square, wide) = deviation.multipliedReportingOverflow(by: deviation)
      let (term, wider) = square.multipliedReportingOverflow(by: Int128(frequency))
      let (sum, widest) = second.addingReportingOverflow(term)
      guard !wide, !wider, !widest else { return nil }
      first += deviation * Int128(frequency)
      second = sum
    }
    let (left, wide) = n.multipliedReportingOverflow(by: second)
    let (right, wider) = first.multipliedReportingOverflow(by: first)
    let (bottom, widest) = (n * (n - 1)).multipliedReportingOverflow(by: unit * unit)
    guard !wide, !wider, !widest else { return nil }
    return ExactRatio(left - right, over: bottom)
  }

  private var approximateVariance: ExactRatio {
    let n = Double(count)
    let mean = Double(sum) / n
    let squares = entries.reduce(0.0) { total, entry in
      let deviation = Double(entry.value) - mean
      return total + deviation * deviation * Double(entry.count)
    }
    return ExactRatio(Int128(squares / (n - 1) / Double(unit * unit)), over: 1)
  }

  /// The smallest value; `nil` where there is none.
  package var minimum: ExactRatio? { entries.first.map { ratio(Int128($0.value)) } }
  /// The largest value; `nil` where there is none.
  package var maximum: ExactRatio? { entries.last.map { ratio(Int128($0.value)) } }
  /// The middle value, or halfway between the two middle ones; `nil` where there is no value.
  package var median: ExactRatio? { quantile(1, of: 2) }

  /// The quantile at p = `part` ÷ `parts` by linear interpolation at (n − 1)p, which is
  /// type 7 of Hyndman & Fan (1996), the default of R and of Excel's QUARTILE.INC.
  ///
  /// - Precondition: `0 <= part <= parts`.
  package func quantile(_ part: Int, of parts: Int) -> ExactRatio? {
    precondition((0...parts).contains(part), "a quantile lies between 0 and 1")
    guard count > 0 else { return nil }
    let (index, rest) = ((count - 1) * part).quotientAndRemainder(dividingBy: parts)
    let low = Int128(value(at: index))
    let high = Int128(value(at: min(index + 1, count - 1)))
    return ExactRatio(low * Int128(parts) + (high - low) * Int128(rest), over: Int128(parts) * unit)
  }

  private var sum: Int128 {
    entries.reduce(Int128(0)) { $0 + Int128($1.value) * Int128($1.count) }
  }

  private var unit: Int128 { (0..<scale).reduce(Int128(1)) { power, _ in power * 10 } }

  private func ratio(_ value: Int128) -> ExactRatio { ExactRatio(value, over: unit) }

  /// The value at this position of the sorted sample.
  private func value(at position: Int) -> Int {
    var passed = 0
    for (value, frequency) in entries {
      passed += frequency
      if position < passed { return value }
    }
    preconditionFailure("a position lies within the sample")
  }
}
