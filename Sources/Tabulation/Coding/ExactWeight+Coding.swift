import SurveyModel

// A weight as two numbers: the whole, then the rest in units of 10^-18.
extension CompactWriter {
  /// Writes a weight or a sum of weights.
  ///
  /// - Precondition: it is not negative, and its whole part fits in 63 bits.
  mutating func weight(_ weight: ExactWeight) {
    let (whole, rest) = weight.units.quotientAndRemainder(dividingBy: ExactWeight.unitsPerOne)
    number(Int(whole))
    number(Int(rest))
  }
}

extension CompactReader {
  /// Reads what `weight` wrote.
  ///
  /// - Throws: `CodingFault` where the rest is one or more.
  mutating func weight() throws(CodingFault) -> ExactWeight {
    let whole = try number()
    let rest = try number(upTo: Int(ExactWeight.unitsPerOne) - 1)
    return ExactWeight(units: Int128(whole) * ExactWeight.unitsPerOne + Int128(rest))
  }
}
