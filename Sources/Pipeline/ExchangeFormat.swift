/// A form in which other systems take coded answers; the raw value is the word of the command.
package enum ExchangeFormat: String, Sendable, CaseIterable {
  /// A definition of triple-s XML 2.0 with its answers as CSV.
  case tripleS = "triple-s"
  /// CSV with a DDI Codebook 2.5.
  case ddi
}
