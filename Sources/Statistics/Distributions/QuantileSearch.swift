import Glibc

/// Where a falling tail function takes a value, by Newton's method on its logarithm.
///
/// A step that leaves the bracket, or that does not halve it in the long run, is replaced by a
/// bisection, so that the search always ends.
struct QuantileSearch {
  /// The share above x: continuous, falling.
  let tail: (Double) -> Double
  /// Minus its derivative.
  let density: (Double) -> Double
  /// A point with a tail above the one that is looked for.
  var low: Double
  /// A point with a tail below it.
  var high: Double

  /// The x with tail(x) = `share`, 0 < `share` < 1, from a first guess.
  mutating func quantile(at share: Double, from guess: Double) -> Double {
    var x = min(max(guess, low), high)
    for _ in 0..<200 {
      let value = tail(x)
      if value > share { low = x } else { high = x }
      let next = newton(from: x, value, share)
      let step = abs(next - x)
      x = next
      if step <= abs(x) * 1e-15 || high - low <= abs(x) * 1e-16 { break }
    }
    return x
  }

  private func newton(from x: Double, _ value: Double, _ share: Double) -> Double {
    let slope = density(x)
    let middle = low + (high - low) / 2
    guard value > 0, slope > 0, value != share else { return value == share ? x : middle }
    let next = x + value / slope * log(value / share)
    return next > low && next < high ? next : middle
  }
}
