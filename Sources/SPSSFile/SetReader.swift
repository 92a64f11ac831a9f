/// Reads the multiple-response sets as a file of SPSS writes them, one after another:
///
///     $news=D1 1 12 News sources tv radio paper⏎
///     $cars=C 10 Car makers car1 car2⏎
///     $uses=E 1 1 1 4 Uses use1 use2⏎
///
/// `D` and `E` are followed by the counted value, all by the label and the short names of the
/// variables, each text by its length before it; `E` names choices by their counted value.
struct SetReader {
  private let bytes: [UInt8]
  private var position = 0

  struct RawSet {
    let name: [UInt8]
    let label: [UInt8]
    /// `nil` for a set of categories.
    let counted: [UInt8]?
    let isNamedByValue: Bool
    let variables: [[UInt8]]
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All sets that can be made out; a damaged one takes those after it along.
  mutating func sets() -> [RawSet] {
    var sets: [RawSet] = []
    while let set = next() { sets.append(set) }
    return sets
  }

  private mutating func next() -> RawSet? {
    while position < bytes.count, bytes[position] == 0x0A { position += 1 }
    guard let name = take(until: UInt8(ascii: "=")), name.first == UInt8(ascii: "$"),
      position < bytes.count
    else { return nil }
    let kind = bytes[position]
    position += 1
    var counted: [UInt8]?
    switch kind {
    case UInt8(ascii: "C"): skipBlank()
    case UInt8(ascii: "D"):
      counted = takeText()
      if counted == nil { return nil }
    case UInt8(ascii: "E"):
      skipBlank()
      // 1, or 11 where the set takes its label from a variable.
      guard take(until: 0x20) != nil else { return nil }
      counted = takeText()
      if counted == nil { return nil }
    default: return nil
    }
    guard let label = takeText() else { return nil }
    return RawSet(
      name: Array(name.dropFirst()), label: label, counted: counted,
      isNamedByValue: kind == UInt8(ascii: "E"), variables: takeNames())
  }

  private mutating func takeNames() -> [[UInt8]] {
    let line = take(until: 0x0A) ?? take(bytes.count - position)
    return (line ?? []).split(separator: 0x20).map { name in name.filter { $0 != 0 } }
  }

  /// A text with its length before it, and the blank after it.
  private mutating func takeText() -> [UInt8]? {
    guard let digits = take(until: 0x20), digits.count <= 6,
      let length = Int(String(decoding: digits, as: UTF8.self)), let text = take(length)
    else { return nil }
    skipBlank()
    return text
  }

  private mutating func skipBlank() {
    if position < bytes.count, bytes[position] == 0x20 { position += 1 }
  }

  private mutating func take(_ count: Int) -> [UInt8]? {
    guard count >= 0, count <= bytes.count - position else { return nil }
    position += count
    return Array(bytes[position - count..<position])
  }

  /// What stands before a byte, which is passed over.
  private mutating func take(until end: UInt8) -> [UInt8]? {
    guard let found = bytes[position...].firstIndex(of: end) else { return nil }
    let text = Array(bytes[position..<found])
    position = found + 1
    return text
  }
}
