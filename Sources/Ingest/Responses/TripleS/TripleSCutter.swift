import DelimitedText
import Exchange

/// Writes the values of one record of triple-s as the fields of a record of delimited text.
///
/// A multiple variable becomes its codes with `;` between them: a lone `;` where nothing is
/// marked, an empty field where the variable is missing.
///
///     01101   →   2;3;5        00000   →   ;        (blank)   →   (empty)
struct TripleSCutter {
  /// Something about a value that a planner should know.
  struct Remark {
    /// The variable's place in the definition.
    let variable: Int
  }

  private let variables: [TripleSVariable]
  /// For each variable with bits, whether the definition has the code.
  private let knownCodes: [Set<Int>]
  /// Bit strings to which zeros were put back in the last record.
  private(set) var repaired: [Remark] = []

  init(_ codebook: TripleSCodebook) {
    variables = codebook.variables
    knownCodes = codebook.variables.map { variable in
      Set(variable.kind == .multiple ? variable.values.compactMap { Int($0.code) } : [])
    }
  }

  mutating func begin() {
    repaired.removeAll(keepingCapacity: true)
  }

  /// Appends the value of a variable, as it stands in these bytes of the record.
  ///
  /// `isFixed` tells of a place in a line, which blanks fill.
  mutating func append(
    _ bytes: Span<UInt8>, of index: Int, isFixed: Bool, to text: inout [UInt8]
  ) {
    let variable = variables[index]
    let value = bytes.extracting(inked(bytes))
    switch variable.kind {
    case .single: appendCode(value, variable, to: &text)
    case .multiple:
      guard !value.isEmpty else { return }
      if let spread = variable.spread {
        appendSpread(isFixed ? bytes : value, spread, variable, to: &text)
      } else {
        appendBits(isFixed ? bytes : value, index, isFixed: isFixed, to: &text)
      }
    case .quantity, .logical: appendText(value, to: &text)
    case .character: appendText(bytes.extracting(0..<inked(bytes).upperBound), to: &text)
    case .date: appendDigits(value, groups: [4, 2, 2], separator: UInt8(ascii: "-"), to: &text)
    case .time: appendDigits(value, groups: [2, 2, 2], separator: UInt8(ascii: ":"), to: &text)
    }
  }

  private func appendCode(
    _ value: Span<UInt8>, _ variable: TripleSVariable, to text: inout [UInt8]
  ) {
    guard !variable.hasLiteralCodes else { return appendText(value, to: &text) }
    appendText(value.extracting(zerosBefore(value)..<value.count), to: &text)
  }

  /// Fields of a fixed number of characters, each with a code, `0` or nothing.
  private func appendSpread(
    _ bytes: Span<UInt8>, _ spread: TripleSVariable.Spread, _ variable: TripleSVariable,
    to text: inout [UInt8]
  ) {
    // A spreadsheet takes the digits for a number and drops the zeros before it.
    let missing = variable.hasLiteralCodes ? 0 : shortage(bytes, spread)
    let start = text.count
    for field in 0..<spread.subfields {
      let first = max(0, field * spread.width - missing)
      let end = min(bytes.count, (field + 1) * spread.width - missing)
      guard first < end else { continue }
      let part = bytes.extracting(first..<end)
      let code = part.extracting(inked(part))
      let digits = variable.hasLiteralCodes ? 0 : zerosBefore(code)
      let isUnused = code.isEmpty || (code.count - digits == 1 && code[digits] == zero)
      if isUnused { continue }
      if text.count > start { text.append(separator) }
      appendText(code.extracting(digits..<code.count), to: &text)
    }
    if text.count == start { text.append(separator) }
  }

  private func shortage(_ bytes: Span<UInt8>, _ spread: TripleSVariable.Spread) -> Int {
    let isNumber = bytes.indices.allSatisfy { isDigit(bytes[$0]) }
    return isNumber ? max(0, spread.subfields * spread.width - bytes.count) : 0
  }

  /// A character for each code, from 1 on.
  private mutating func appendBits(
    _ bytes: Span<UInt8>, _ index: Int, isFixed: Bool, to text: inout [UInt8]
  ) {
    let bits = isFixed ? bytes : bytes.extracting(inked(bytes))
    guard bits.indices.allSatisfy({ [zero, one, blank].contains(bits[$0]) }) else {
      return appendText(bits.extracting(inked(bits)), to: &text)
    }
    let greatest = variables[index].greatestCode
    let missing = isFixed ? 0 : max(0, greatest - bits.count)
    if missing > 0 { repaired.append(Remark(variable: index)) }
    let start = text.count
    for position in bits.indices where bits[position] == one {
      let code = position + missing + 1
      // Places without a code are to be passed over; beyond the last one there are none.
      guard code > greatest || knownCodes[index].isEmpty || knownCodes[index].contains(code) else {
        continue
      }
      if text.count > start { text.append(separator) }
      text.append(contentsOf: String(code).utf8)
    }
    if text.count == start { text.append(separator) }
  }

  private func appendDigits(
    _ value: Span<UInt8>, groups: [Int], separator: UInt8, to text: inout [UInt8]
  ) {
    guard value.count == groups.reduce(0, +), value.indices.allSatisfy({ isDigit(value[$0]) })
    else { return appendText(value, to: &text) }
    var position = 0
    for group in groups {
      if position > 0 { text.append(separator) }
      for index in position..<position + group { text.append(value[index]) }
      position += group
    }
  }

  /// Appends a value, quoted where it holds something that cuts fields.
  private func appendText(_ value: Span<UInt8>, to text: inout [UInt8]) {
    guard value.indices.contains(where: { cutsFields(value[$0]) }) else {
      for index in value.indices { text.append(value[index]) }
      return
    }
    text.append(quote)
    for index in value.indices {
      if value[index] == quote { text.append(quote) }
      text.append(value[index])
    }
    text.append(quote)
  }

  private func cutsFields(_ byte: UInt8) -> Bool {
    switch byte {
    case quote, UInt8(ascii: ","), UInt8(ascii: "\r"), UInt8(ascii: "\n"): true
    default: false
    }
  }

  /// Zeros that change nothing: all but the last digit of a number.
  private func zerosBefore(_ value: Span<UInt8>) -> Int {
    guard value.indices.allSatisfy({ isDigit(value[$0]) }) else { return 0 }
    var count = 0
    while count + 1 < value.count, value[count] == zero { count += 1 }
    return count
  }

  /// The bytes without blanks around them.
  private func inked(_ bytes: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = bytes.count
    while end > 0, bytes[end - 1] == blank || bytes[end - 1] == UInt8(ascii: "\t") { end -= 1 }
    while start < end, bytes[start] == blank || bytes[start] == UInt8(ascii: "\t") { start += 1 }
    return start..<end
  }
}

private let separator = UInt8(ascii: ";")
private let quote = UInt8(ascii: "\"")
private let zero = UInt8(ascii: "0")
private let one = UInt8(ascii: "1")
private let blank = UInt8(ascii: " ")
