/// Some hundreds of responses after coding: what Ingest hands to Tabulation.
///
/// Stored by variable, so that counting runs over one variable at a time.
package struct CodedBlock: Sendable {
  /// How many responses it holds; the columns may have room for more.
  package var rows: Int = 0
  /// One for each variable of the codebook, in its order.
  package var columns: [CodedColumn]
  /// The given weight of each row, not negative; empty where no column of weights is declared.
  package var weights: [ExactWeight] = []

  /// A block without rows for the variables of this codebook.
  package init(_ codebook: Codebook) {
    columns = codebook.variables.map(CodedColumn.init)
  }

  /// Makes room for this many rows, every answer missing; keeps the storage.
  package mutating func reset(rows: Int) {
    self.rows = rows
    for index in columns.indices { columns[index].reset(rows: rows) }
  }
}

/// One variable's answers in a block.
package struct CodedColumn: Sendable {
  /// What the slots of this column mean.
  package let layout: SlotLayout
  /// Whether a row has at most one category, told by its slot; if not, `marks` tell them.
  package let isSingleValued: Bool
  /// For each row, the slot of its category or of its state.
  package var slots: [UInt16] = []
  /// For each row, `layout.markWords` words with a bit for each category marked;
  /// empty for single-valued variables.
  package var marks: [UInt64] = []
  /// For each row, the number answered; empty unless the variable is numeric.
  package var numbers: [Decimal?] = []
  private let isNumeric: Bool

  /// A column without rows for the answers to this variable.
  package init(_ variable: Variable) {
    layout = SlotLayout(variable)
    isSingleValued = variable.isSingleValued
    if case .numeric = variable.coding { isNumeric = true } else { isNumeric = false }
  }

  /// Makes room for this many rows, every answer missing; keeps the storage.
  package mutating func reset(rows: Int) {
    let missing = UInt16(layout.slot(of: .noAnswer))
    refill(&slots, with: missing, count: rows)
    if !isSingleValued { refill(&marks, with: 0, count: rows * layout.markWords) }
    if isNumeric { refill(&numbers, with: nil, count: rows) }
  }

  /// What became of the question for the respondent in this row. O(1).
  package func state(at row: Int) -> AnswerState {
    layout.state(ofSlot: Int(slots[row]))
  }

  /// Puts the first rows into one state other than an answer.
  package mutating func setAll(_ state: AnswerState, rows: Int) {
    let slot = UInt16(layout.slot(of: state))
    for row in 0..<rows { slots[row] = slot }
    for index in 0..<min(marks.count, rows * layout.markWords) { marks[index] = 0 }
    for row in 0..<min(numbers.count, rows) { numbers[row] = nil }
  }

  /// Puts one row into a state; any but `.marked` takes away its marks and its number.
  ///
  /// - Precondition: the layout has this state.
  package mutating func set(_ state: AnswerState, at row: Int) {
    slots[row] = UInt16(layout.slot(of: state))
    guard state != .marked else { return }
    if !isSingleValued {
      for word in 0..<layout.markWords { marks[row * layout.markWords + word] = 0 }
    }
    if isNumeric { numbers[row] = nil }
  }

  /// Whether the respondent in this row has this category. O(1).
  package func hasCategory(_ category: Int, at row: Int) -> Bool {
    if isSingleValued { return Int(slots[row]) == category }
    return marks[row * layout.markWords + category / 64] & (1 << UInt64(category % 64)) != 0
  }

  private func refill<Value>(_ array: inout [Value], with value: Value, count: Int) {
    if array.count == count {
      for index in array.indices { array[index] = value }
    } else {
      array.removeAll(keepingCapacity: true)
      array.append(contentsOf: repeatElement(value, count: count))
    }
  }
}
