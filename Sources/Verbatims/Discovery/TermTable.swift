/// Numbers terms in the order in which they are met.
struct TermTable {
  private static let empty = Int32(-1)

  private var slots: [Int32]
  private(set) var terms: [TermHash] = []

  init() {
    slots = [Int32](repeating: Self.empty, count: 1 << 12)
  }

  /// The number of a term, a new one where it was not met before.
  mutating func number(of term: TermHash) -> Int32 {
    var slot = Int(truncatingIfNeeded: term.value) & (slots.count - 1)
    while slots[slot] != Self.empty {
      if terms[Int(slots[slot])] == term { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(terms.count)
    terms.append(term)
    if terms.count * 2 > slots.count { grow() }
    return Int32(terms.count - 1)
  }

  /// The number of a term that was met before.
  func knownNumber(of term: TermHash) -> Int32? {
    var slot = Int(truncatingIfNeeded: term.value) & (slots.count - 1)
    while slots[slot] != Self.empty {
      if terms[Int(slots[slot])] == term { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func grow() {
    slots = [Int32](repeating: Self.empty, count: slots.count * 2)
    for (number, term) in terms.enumerated() {
      var slot = Int(truncatingIfNeeded: term.value) & (slots.count - 1)
      while slots[slot] != Self.empty { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
