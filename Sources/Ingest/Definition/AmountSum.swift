import SurveyModel

/// What the targets of a margin add up to, exact.
struct AmountSum: Comparable, CustomStringConvertible {
  /// In units of the smallest digit that an amount has.
  private let units: Int128

  private static let unitsPerOne = Int128(powerOfTen(Decimal.maximumScale))
  static let zero = AmountSum(units: 0)
  private static let one = AmountSum(units: unitsPerOne)
  private static let hundred = AmountSum(units: 100 * unitsPerOne)

  private init(units: Int128) {
    self.units = units
  }

  init(_ margin: WeightMargin) {
    units = margin.targets.reduce(0) { sum, target in
      let amount = target.amount
      return sum + Int128(amount.units) * Int128(powerOfTen(Decimal.maximumScale - amount.scale))
    }
  }

  static func < (left: Self, right: Self) -> Bool { left.units < right.units }

  /// Shares add up to 1 or 100; nobody weights a survey to as few people as 200.
  var isOfShares: Bool { units <= 2 * Self.hundred.units }

  /// Whether shares add up to 1 or 100, but for what rounding leaves: half a percent.
  var isWhole: Bool { [Self.one, .hundred].contains { isNear($0, within: 200) } }

  /// What shares like these should add up to.
  var nearestWhole: String { (units > 2 * Self.unitsPerOne ? Self.hundred : .one).description }

  /// Whether two sums differ by no more than one percent.
  func isNear(_ other: Self) -> Bool { isNear(other, within: 100) }

  private func isNear(_ other: Self, within parts: UInt128) -> Bool {
    (units - other.units).magnitude * parts <= max(units, other.units).magnitude
  }

  /// Plain digits, as `61200` or `98.2`.
  var description: String {
    let (whole, rest) = units.quotientAndRemainder(dividingBy: Self.unitsPerOne)
    guard rest > 0 else { return String(whole) }
    let digits = String(rest + Self.unitsPerOne).dropFirst()
    let zeros = digits.reversed().prefix { $0 == "0" }.count
    return "\(whole).\(digits.dropLast(zeros))"
  }
}

extension Decimal {
  /// Reads how much of the whole a target is: not below zero, digits past the ninth after the
  /// point rounded half up; fails on anything else.
  init?(amount text: some Collection<UInt8>) {
    let perUnit = Int128(powerOfTen(ExactWeight.decimals - Self.maximumScale))
    guard let exact = ExactWeight(text), exact >= .zero,
      let units = Int(exactly: (exact.units + perUnit / 2) / perUnit)
    else { return nil }
    self.init(units: units, scale: Self.maximumScale)
  }
}
