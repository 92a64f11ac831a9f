internal import SurveyModel

/// What people have in common beneath their answers: a few numbers each, around 0.
///
/// A factor stands for something like ease with digital things, contentment, engagement or
/// attachment to the place. It begins as chance and is shifted by the answers about who
/// someone is, so that later answers differ by age and go together with one another.
struct Factors {
  static let count = 4
  /// Steps of a factor that make one unit of a loading.
  static let unit = 32
  /// Cells that two factors make: 16 levels by 16.
  static let cells = 256

  /// One number a person for each factor: 4 bytes a row.
  private(set) var values: [[Int8]]

  init(rows: Int, seed: UInt64) {
    values = (0..<Self.count).map { Self.noise(rows: rows, seed: seed, name: "factor \($0)") }
  }

  /// Chance of about one unit for each person: the sum of four dice with 256 sides.
  static func noise(rows: Int, seed: UInt64, name: String) -> [Int8] {
    var stream = RandomStream(seed: seed, name: name)
    var values = [Int8](repeating: 0, count: rows)
    for row in 0..<rows {
      let bits = stream.next()
      let dice = (bits & 255) + (bits >> 8 & 255) + (bits >> 16 & 255) + (bits >> 24 & 255)
      values[row] = Int8(clamping: (Int(dice) - 510) * 28 / 148)
    }
    return values
  }

  /// Moves everybody's factors by what their answer to one question stands for.
  ///
  /// - Parameters:
  ///   - effects: for each factor, the shift for code 0 (no answer) and every category.
  ///   - codes: everybody's code.
  mutating func shift(by effects: [[Int8]], codes: [UInt16]) {
    for (factor, shifts) in effects.enumerated() {
      for row in values[factor].indices {
        let sum = Int(values[factor][row]) + Int(shifts[Int(codes[row])])
        values[factor][row] = Int8(clamping: sum)
      }
    }
  }

  /// Everybody's cell in the grid of two factors, 16 levels of half a unit each.
  static func cells(_ first: [Int8], _ second: [Int8]) -> [UInt8] {
    var cells = [UInt8](repeating: 0, count: first.count)
    for row in first.indices {
      let high = UInt8(bitPattern: first[row]) ^ 0x80
      let low = UInt8(bitPattern: second[row]) ^ 0x80
      cells[row] = (high & 0xf0) | (low >> 4)
    }
    return cells
  }

  /// The middle of a level, in units.
  static func middle(ofLevel level: Int) -> Double { (Double(level) - 7.5) * 0.5 }

  /// What each answer about who someone is shifts: along the order where there is one
  /// (the first factor falls with it, as ease with digital things falls with age).
  static func effects(
    of variable: Variable, categories: [Category], seed: UInt64
  ) -> [[Int8]] {
    let positions = CategoryOrder.positions(of: categories, coding: variable.coding)
    var stream = RandomStream(seed: seed, name: "effects \(variable.id)")
    return (0..<count).map { factor in
      let slope = factor == 0 ? -stream.number(in: 0.8...1) : stream.signed(in: 0.6...0.9)
      let shifts = categories.indices.map { index in
        let own = stream.number(in: -1...1)
        let position = positions.flatMap { $0[index] }
        let shift = position.map { slope * $0 + 0.08 * own } ?? 0.35 * own
        return Int8(clamping: Int(shift * Double(unit)))
      }
      return [0] + shifts
    }
  }
}
