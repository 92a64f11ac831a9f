import SurveyModel
import Wording

/// Classes of a numeric question, made from the spread of the numbers.
struct NumberClasses {
  let bins: [NumericAnswer.Bin]
  let minimum: Decimal?
  let maximum: Decimal?

  /// Classes of these numbers, each with how often it occurs; of ages they are decades.
  init(_ numbers: [(number: Decimal, count: Int)], isAge: Bool, unit: String, labels: DraftLabels) {
    let areWhole = numbers.allSatisfy { $0.number.scale == 0 }
    let sorted = numbers.sorted { $0.number < $1.number }
    let isPositive = (sorted.first?.number ?? Decimal(0)) >= Decimal(0)
    let isNearZero = Self.quantile(sorted, 5).map { $0 <= Decimal(100) } ?? false
    minimum = isPositive && isNearZero ? Decimal(0) : nil
    guard let low = Self.quantile(sorted, 5), let high = Self.quantile(sorted, 95) else {
      (bins, maximum) = ([], nil)
      return
    }
    guard Self.floor(high) < 1_000_000_000, Self.floor(low) > -1_000_000_000 else {
      (bins, maximum) = ([], nil)
      return
    }
    let years = Self.floor(low)...Swift.max(Self.floor(low), Self.floor(high))
    if isAge, isPositive, years.upperBound <= 110 {
      bins = Self.decades(years, areWhole, labels)
      maximum = Decimal(120)
    } else {
      bins = Self.classes(
        from: Self.floor(low), to: Self.floor(high) + 1, isPositive: isPositive, areWhole,
        unit: unit, labels)
      maximum = nil
    }
  }

  /// Decades of age from 10 to 70, where no ages are known yet.
  static func ages(_ labels: DraftLabels) -> [NumericAnswer.Bin] {
    decades(18...79, true, labels)
  }

  private static func decades(
    _ years: ClosedRange<Int>, _ areWhole: Bool, _ labels: DraftLabels
  ) -> [NumericAnswer.Bin] {
    let first = years.lowerBound / 10 * 10
    let last = max(first, min(years.upperBound / 10 * 10, 80))
    var bins: [NumericAnswer.Bin] = []
    func add(_ label: String, _ from: Int?, _ below: Int?) {
      bins.append(bin(label, from, below, areWhole))
    }
    if first > 0 { add(labels.below(String(first), unit: labels.ageUnit), nil, first) }
    for age in stride(from: first, to: last, by: 10) { add(labels.decade(age), age, age + 10) }
    add(labels.from(String(last), unit: labels.ageUnit), last, nil)
    return bins
  }

  /// Up to ten classes of one round width, the first and the last of them open.
  private static func classes(
    from low: Int, to high: Int, isPositive: Bool, _ areWhole: Bool, unit: String,
    _ labels: DraftLabels
  ) -> [NumericAnswer.Bin] {
    let width = roundWidth(atLeast: max(1, (high - low + 9) / 10))
    let start = low >= 0 ? low / width * width : -((-low + width - 1) / width * width)
    var bins: [NumericAnswer.Bin] = []
    func add(_ label: String, _ from: Int?, _ below: Int?) {
      bins.append(bin(label, from, below, areWhole))
    }
    if start > 0 || !isPositive { add(labels.below(String(start), unit: unit), nil, start) }
    var edge = start
    while edge + width < high {
      let label = labels.between(String(edge), String(edge + width - 1), unit: unit)
      add(label, edge, edge + width)
      edge += width
    }
    add(labels.from(String(edge), unit: unit), edge, nil)
    return bins
  }

  /// A class up to the last number below a limit: of whole numbers the one before it.
  ///
  /// Its code is its lower end, so that no code reads like the label of another class.
  private static func bin(
    _ label: String, _ from: Int?, _ below: Int?, _ areWhole: Bool
  ) -> NumericAnswer.Bin {
    let under = CategoryCode("under-\(below ?? 0)") ?? CategoryCode(0)
    return .init(
      code: from.map { CategoryCode($0) } ?? under, label: label, from: from.map { Decimal($0) },
      to: below.map { areWhole ? Decimal($0 - 1) : Decimal(units: $0 * 1_000_000 - 1, scale: 6) })
  }

  /// 1, 2 or 5 times a power of ten.
  private static func roundWidth(atLeast least: Int) -> Int {
    var power = 1
    while power < 1_000_000_000_000 {
      for width in [power, 2 * power, 5 * power] where width >= least { return width }
      power *= 10
    }
    return power
  }

  private static func quantile(
    _ sorted: [(number: Decimal, count: Int)], _ percent: Int
  ) -> Decimal? {
    let total = sorted.reduce(0) { $0 + $1.count }
    var seen = 0
    for (number, count) in sorted {
      seen += count
      if seen * 100 >= total * percent { return number }
    }
    return sorted.last?.number
  }

  private static func floor(_ number: Decimal) -> Int {
    let power = powerOfTen(number.scale)
    return number.units >= 0 ? number.units / power : -((-number.units + power - 1) / power)
  }
}
