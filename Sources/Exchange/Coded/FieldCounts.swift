package import SurveyModel

/// How often each text stands in one column of coded answers, and the range of its numbers.
package struct FieldCounts: Sendable, Equatable {
  /// Texts in the order in which they came first: few, or they would be no codes.
  private var texts: [[UInt8]] = []
  private var times: [Int] = []
  /// How many rows hold a number, where the column holds numbers.
  package private(set) var numbers = 0
  /// The smallest number; `nil` where there is none.
  package private(set) var minimum: Decimal?
  /// The greatest number; `nil` where there is none.
  package private(set) var maximum: Decimal?

  /// A column without rows.
  package init() {}

  /// How many rows hold this text.
  package func count(of text: some Sequence<UInt8>) -> Int {
    texts.firstIndex { $0.elementsEqual(text) }.map { times[$0] } ?? 0
  }

  /// Counts the text of one row.
  mutating func add(_ text: ArraySlice<UInt8>) {
    if let index = texts.firstIndex(where: { $0.elementsEqual(text) }) {
      times[index] += 1
    } else {
      texts.append(Array(text))
      times.append(1)
    }
  }

  /// Counts the number of one row.
  mutating func add(_ number: Decimal) {
    numbers += 1
    minimum = minimum.map { min($0, number) } ?? number
    maximum = maximum.map { max($0, number) } ?? number
  }
}
