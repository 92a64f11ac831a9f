/// What an export says of the values of one column, beyond its names.
package struct ColumnValues: Sendable, Equatable {
  /// Codes that stand for a missing answer where the definition has no such category.
  package var missing: [String] = []
  /// Numbers that do so, all from the first to the second; `nil` is without end.
  package var missingRanges: [MissingRange] = []
  /// In the column of one choice, the one value with which it was chosen; `nil` where the usual
  /// words tell.
  package var counted: String?

  /// All numbers from `low` to `high`.
  package struct MissingRange: Sendable, Hashable {
    /// The first number; `nil` where there is none.
    package var low: Double?
    /// The last number; `nil` where there is none.
    package var high: Double?

    /// All numbers from `low` to `high`.
    package init(low: Double?, high: Double?) {
      self.low = low
      self.high = high
    }
  }

  /// Nothing is known of the values.
  package init() {}

  /// Whether a code stands for a missing answer. `code` is in folded form.
  func isMissing(_ code: [UInt8]) -> Bool {
    if missing.contains(where: { $0.utf8.elementsEqual(code) }) { return true }
    guard !missingRanges.isEmpty, let number = Double(String(decoding: code, as: UTF8.self)) else {
      return false
    }
    return missingRanges.contains { range in
      range.low.map { number >= $0 } ?? true && range.high.map { number <= $0 } ?? true
    }
  }

  /// What holds of any of these columns.
  static func union(_ columns: [ColumnValues]) -> ColumnValues {
    var all = ColumnValues()
    for values in columns where values != ColumnValues() {
      all.missing += values.missing.filter { !all.missing.contains($0) }
      all.missingRanges += values.missingRanges.filter { !all.missingRanges.contains($0) }
      all.counted = all.counted ?? values.counted
    }
    return all
  }
}
