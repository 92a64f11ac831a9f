import SurveyModel

/// One column of coded answers as another system is given them.
///
/// Its texts are digits, signs and codes: never a formula, and never what a respondent wrote.
package struct CodedField: Sendable {
  /// The name of the column: ASCII, without anything that cuts fields.
  package let name: String
  /// The place of its variable in the codebook.
  let variable: Int
  let content: Content

  /// What a field holds, by the state of the answer. `states` has a text for each state.
  enum Content: Sendable {
    /// The text of the category or state, by its slot.
    case slot([[UInt8]])
    /// A `0` or `1` for each code from 1 on; `places` has a category's place, from 0.
    case bits(length: Int, places: [Int], states: [[UInt8]])
    /// The codes marked, each filled up with blanks.
    case spread([[UInt8]], width: Int, states: [[UInt8]])
    case number(states: [[UInt8]])
    /// The item at this place of `places`, from 0; nothing where the place was left free.
    case place(Int, of: Int, items: [[UInt8]], states: [[UInt8]])
    /// Whether this category is marked.
    case tick(Int, states: [[UInt8]])
    /// Which of some groups of categories the answer is in: their codes, filled up with blanks.
    case groups([(code: [UInt8], members: [Int])], width: Int)
    /// The class of a number; nothing where there is no number, or it is in none.
    case bin([[UInt8]])
  }

  /// Whether its texts are few, so that each can be counted: not lists of codes.
  var isCounted: Bool {
    switch content {
    case .slot, .number, .place, .tick, .bin: true
    case .bits, .spread, .groups: false
    }
  }

  /// The number that the column holds in a row.
  func number(in column: CodedColumn, row: Int) -> Decimal? {
    guard case .number = content else { return nil }
    return column.numbers[row]
  }

  /// Appends the text of one row of the variable's column.
  func append(_ column: CodedColumn, row: Int, to text: inout [UInt8]) {
    switch content {
    case .slot(let texts): text += texts[Int(column.slots[row])]
    case .bits(let length, let places, let states):
      appendBits(column, row, length, places, states, to: &text)
    case .spread(let codes, let width, let states):
      appendSpread(column, row, codes, width, states, to: &text)
    case .number(let states):
      if let number = column.numbers[row] {
        text += number.description.utf8
      } else {
        text += states[column.state(at: row).rawValue]
      }
    case .place(let place, let places, let items, let states):
      guard column.state(at: row) == .marked else {
        text += states[column.state(at: row).rawValue]
        return
      }
      let item = items.indices.first { column.hasCategory($0 * places + place, at: row) }
      if let item { text += items[item] }
    case .tick(let category, let states):
      switch column.state(at: row) {
      case .marked: text.append(column.hasCategory(category, at: row) ? one : zero)
      case .unmarked, .vacuous: text.append(zero)
      case .noAnswer, .invalid, .notAsked: text += states[column.state(at: row).rawValue]
      }
    case .groups(let groups, let width): appendGroups(column, row, groups, width, to: &text)
    case .bin(let codes):
      let slot = Int(column.slots[row])
      if slot < codes.count { text += codes[slot] }
    }
  }

  /// Quoted, since a spreadsheet and some readers drop zeros at the beginning of a bare number.
  private func appendBits(
    _ column: CodedColumn, _ row: Int, _ length: Int, _ places: [Int], _ states: [[UInt8]],
    to text: inout [UInt8]
  ) {
    text.append(quote)
    switch column.state(at: row) {
    case .marked, .unmarked, .vacuous:
      let start = text.count
      text.append(contentsOf: repeatElement(zero, count: length))
      for (category, place) in places.enumerated() where column.hasCategory(category, at: row) {
        text[start + place] = one
      }
    case .noAnswer, .invalid, .notAsked: text += states[column.state(at: row).rawValue]
    }
    text.append(quote)
  }

  private func appendSpread(
    _ column: CodedColumn, _ row: Int, _ codes: [[UInt8]], _ width: Int, _ states: [[UInt8]],
    to text: inout [UInt8]
  ) {
    switch column.state(at: row) {
    case .marked:
      let marked = codes.indices.filter { column.hasCategory($0, at: row) }
      append(marked.map { codes[$0] }, width, to: &text)
    case .unmarked, .vacuous: text.append(zero)
    case .noAnswer, .invalid, .notAsked: text += states[column.state(at: row).rawValue]
    }
  }

  private func appendGroups(
    _ column: CodedColumn, _ row: Int, _ groups: [(code: [UInt8], members: [Int])], _ width: Int,
    to text: inout [UInt8]
  ) {
    switch column.state(at: row) {
    case .marked, .unmarked, .vacuous:
      let met = groups.filter { group in
        group.members.contains { column.hasCategory($0, at: row) }
      }
      if met.isEmpty { text.append(zero) }
      append(met.map(\.code), width, to: &text)
    case .noAnswer, .invalid, .notAsked: break
    }
  }

  private func append(_ codes: [[UInt8]], _ width: Int, to text: inout [UInt8]) {
    for (index, code) in codes.enumerated() {
      text += code
      if index + 1 < codes.count {
        text.append(contentsOf: repeatElement(UInt8(ascii: " "), count: width - code.count))
      }
    }
  }
}

private let zero = UInt8(ascii: "0")
private let one = UInt8(ascii: "1")
private let quote = UInt8(ascii: "\"")
