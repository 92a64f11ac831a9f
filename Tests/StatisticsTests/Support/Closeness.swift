/// The difference of two numbers as a share of the second; absolute where the second is 0.
func relativeDifference(_ value: Double, _ expected: Double) -> Double {
  expected == 0 ? abs(value) : abs(value - expected) / abs(expected)
}

/// The largest difference, relative to the largest number that is expected.
func largestDifference(_ values: [Double], _ expected: [Double]) -> Double {
  guard values.count == expected.count else { return .infinity }
  let size = expected.map(abs).max() ?? 1
  let differences = zip(values, expected).map { abs($0 - $1) }
  return (differences.max() ?? 0) / (size == 0 ? 1 : size)
}
