internal import SurveyModel

/// The numbers that people write under a numeric question, class by class.
///
/// Round numbers are written more often: multiples of ten six times and of five three times
/// as often as others.
struct NumericSupport {
  /// Everything that is written; an answer's code is its index here plus 1.
  private(set) var values: [Decimal] = []
  /// Values of each class: indices, and how often they are written up to each of them.
  private(set) var classes: [(first: Int, cumulative: [UInt64])] = []

  /// Classes made up for a question that declares none.
  static let assumedClasses = 8
  private static let mostValues = 200

  init(_ answer: NumericAnswer) {
    let limits = answer.bins.isEmpty ? Self.assumed(answer) : Self.limits(of: answer)
    for (from, to) in limits { add(from: from, to: to) }
  }

  /// The index of a value drawn from one class.
  func draw(class index: Int, _ stream: inout RandomStream) -> Int {
    let (first, cumulative) = classes[index]
    let ticket = stream.below(cumulative.last ?? 1)
    return first + (cumulative.firstIndex { ticket < $0 } ?? 0)
  }

  /// The class that a value was made for.
  func classIndex(ofValue index: Int) -> Int {
    (classes.firstIndex { index < $0.first + $0.cumulative.count }) ?? 0
  }

  private mutating func add(from: Decimal, to: Decimal) {
    let scale = max(from.scale, to.scale)
    let low = from.units(atScale: scale) ?? 0
    let high = max(low, to.units(atScale: scale) ?? low)
    var step = 1
    while (high - low) / step >= Self.mostValues { step *= 10 }
    var numbers = Array(stride(from: (low + step - 1) / step * step, through: high, by: step))
    if numbers.first.map({ $0 < low }) ?? true { numbers = [low] }
    var sum: UInt64 = 0
    let cumulative = numbers.map { number -> UInt64 in
      sum += Self.weight(of: number / step)
      return sum
    }
    classes.append((values.count, cumulative))
    values += numbers.map { Decimal(units: $0, scale: scale) }
  }

  private static func weight(of number: Int) -> UInt64 {
    number % 10 == 0 ? 6 : number % 5 == 0 ? 3 : 1
  }

  /// Open ends reach to the least and largest answer, or as far as a class nearby.
  private static func limits(of answer: NumericAnswer) -> [(Decimal, Decimal)] {
    let bins = answer.bins
    let widths = bins.compactMap { bin -> Decimal? in
      guard let from = bin.from, let to = bin.to else { return nil }
      return difference(to, from)
    }
    let width = widths.max() ?? Decimal(10)
    return bins.map { bin in
      let from =
        bin.from ?? answer.minimum ?? bin.to.map { least(below: $0, width: width) } ?? Decimal(0)
      let to = bin.to ?? answer.maximum ?? sum(from, width)
      let low = answer.minimum.map { max($0, from) } ?? from
      let high = answer.maximum.map { min($0, to) } ?? to
      return (low, max(low, high))
    }
  }

  private static func least(below limit: Decimal, width: Decimal) -> Decimal {
    limit >= Decimal(0) ? Decimal(0) : difference(limit, width)
  }

  private static func assumed(_ answer: NumericAnswer) -> [(Decimal, Decimal)] {
    let low = answer.minimum ?? answer.maximum.map { least(below: $0, width: $0) } ?? Decimal(0)
    let high = max(low, answer.maximum ?? sum(low, Decimal(100)))
    let scale = max(low.scale, high.scale)
    let from = low.units(atScale: scale) ?? 0
    let span = (high.units(atScale: scale) ?? from) - from + 1
    let count = max(1, min(assumedClasses, span))
    return (0..<count).map { index in
      (
        Decimal(units: from + span * index / count, scale: scale),
        Decimal(units: from + span * (index + 1) / count - 1, scale: scale)
      )
    }
  }

  private static func sum(_ left: Decimal, _ right: Decimal) -> Decimal {
    let scale = max(left.scale, right.scale)
    return Decimal(
      units: (left.units(atScale: scale) ?? 0) + (right.units(atScale: scale) ?? 0), scale: scale)
  }

  private static func difference(_ left: Decimal, _ right: Decimal) -> Decimal {
    sum(left, Decimal(units: -right.units, scale: right.scale))
  }
}
