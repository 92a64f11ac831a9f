import SurveyModel

/// Everything that was counted of one variable in one column. A class: every row of a table looks
/// at it again.
final class ColumnFigures {
  let headings: [Heading]
  let people: SlotCounts<Int>
  /// `nil` where nobody is weighted.
  let weights: Weights?
  /// Numbers answered, ascending; empty unless the variable is numeric.
  let numbers: [NumberCount]

  init(
    headings: [Heading], people: SlotCounts<Int>, weights: Weights?, numbers: [NumberCount]
  ) {
    self.headings = headings
    self.people = people
    self.weights = weights
    self.numbers = numbers
  }

  struct Weights {
    /// Σw of each slot.
    let sums: SlotCounts<ExactWeight>
    /// Σw² of each slot.
    let squares: SlotCounts<ExactWeight>

    /// (Σw)² ÷ Σw² of the people in the base.
    var effectiveBase: Double {
      let sum = sums.peopleInBase.approximation
      let square = squares.peopleInBase.approximation
      return square > 0 ? sum * sum / square : 0
    }
  }
}

/// How many people answered one number, and with what weight.
struct NumberCount {
  let value: Decimal
  var count: Int
  /// Zero where nobody is weighted.
  var weight: ExactWeight
}

extension ColumnFigures.Weights {
  /// The same column with the weight of every slot rounded to whole people.
  var roundedToPeople: ColumnFigures.Weights {
    ColumnFigures.Weights(
      sums: SlotCounts(sums.variable, sums.counts.map(\.roundedToPeople)), squares: squares)
  }
}

extension ExactWeight {
  /// The nearest whole number, a half going up.
  fileprivate var roundedToPeople: ExactWeight {
    let unit = Self.unitsPerOne
    return ExactWeight(units: (units + unit / 2) / unit * unit)
  }
}
