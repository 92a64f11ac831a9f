/// Draws outcomes one person after another until every quota is used up exactly.
///
/// An outcome's chance is what is left of its quota times its tilt for the person's cell:
/// selection sampling (D. Knuth, The Art of Computer Programming 2, 3.4.2, algorithm S) with
/// several outcomes and unequal chances. As many people as there are places makes every quota
/// come out, for at the end only outcomes with places left have a chance.
struct QuotaDraw {
  private(set) var remaining: [UInt64]
  private let table: TiltTable

  init(quotas: [Int], coefficients: [Loadings.Coefficients], people: [Int]) {
    remaining = quotas.map { UInt64($0) }
    table = TiltTable(coefficients, quotas: quotas, people: people)
  }

  /// The next person's outcome.
  ///
  /// - Precondition: a quota is left.
  @inline(__always)
  mutating func next(cell: UInt8, _ stream: inout RandomStream) -> Int {
    let first = Int(cell) * table.outcomes
    var total: UInt64 = 0
    for outcome in remaining.indices {
      total &+= remaining[outcome] &* UInt64(table.weights[first + outcome])
    }
    precondition(total > 0, "more people than places")
    var ticket = stream.below(total)
    for outcome in remaining.indices {
      let part = remaining[outcome] &* UInt64(table.weights[first + outcome])
      if ticket < part {
        remaining[outcome] -= 1
        return outcome
      }
      ticket -= part
    }
    preconditionFailure("a ticket is below the total")
  }

  /// Takes a place of one outcome; fails where none is left.
  mutating func take(_ outcome: Int) -> Bool {
    guard remaining[outcome] > 0 else { return false }
    remaining[outcome] -= 1
    return true
  }

  /// An outcome with other chances than what is left of the quotas, none of which it takes;
  /// `nil` where no outcome has a chance.
  func draw(
    cell: UInt8, _ stream: inout RandomStream, chance: (Int) -> UInt64
  ) -> Int? {
    let first = Int(cell) * table.outcomes
    let parts = remaining.indices.map { chance($0) &* UInt64(table.weights[first + $0]) }
    let total = parts.reduce(0, &+)
    guard total > 0 else { return nil }
    var ticket = stream.below(total)
    for (outcome, part) in parts.enumerated() {
      if ticket < part { return outcome }
      ticket -= part
    }
    return nil
  }
}
