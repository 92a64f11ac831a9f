import SurveyModel

/// What one cell, or the cells of one question, came to.
struct CodedAnswer: Sendable {
  enum Content: Sendable {
    case category(Int)
    case marks(Set<Int>)
    case number(Decimal, bin: Int?)
    case state(AnswerState)
  }

  /// Something about the answer that the planner should know.
  struct Fault: Sendable {
    let rule: Finding.Rule
    /// The rule's place among all rules, to count by.
    let ordinal: Int
    let found: Finding.Found
    let expected: [String]
    let nearest: String?

    init(
      rule: Finding.Rule, found: Finding.Found = .nothing, expected: [String] = [],
      nearest: String? = nil
    ) {
      self.rule = rule
      self.found = found
      self.expected = expected
      self.nearest = nearest
      ordinal = Finding.Rule.allCases.firstIndex(of: rule) ?? 0
    }
  }

  var content: Content
  var faults: [Fault] = []

  static func invalid(_ fault: Fault) -> CodedAnswer {
    CodedAnswer(content: .state(.invalid), faults: [fault])
  }

  static func state(_ state: AnswerState) -> CodedAnswer { CodedAnswer(content: .state(state)) }
}

extension Finding.ValueShape {
  /// What an answer looks like, without what it says.
  init(_ text: [UInt8]) {
    let isNumber =
      text.contains(where: isDigit)
      && text.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") }
    let length = text.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) }
    self = isNumber ? .digits(length) : .text(length)
  }

  var isDigits: Bool {
    if case .digits = self { true } else { false }
  }
}

/// A coded answer in the form in which it is written into a block.
struct StoredAnswer: Sendable {
  let slot: UInt16
  /// The first 64 categories; all there are, for most questions.
  let firstMarks: UInt64
  let moreMarks: [UInt64]
  let number: Decimal?
  let faults: [CodedAnswer.Fault]
  /// Slot and first marks say what is counted.
  let isPlain: Bool

  init(_ answer: CodedAnswer, for variable: Variable) {
    let layout = SlotLayout(variable)
    var slot = 0
    var marks = [UInt64](repeating: 0, count: max(1, layout.markWords))
    var number: Decimal?
    switch answer.content {
    case .category(let category):
      slot = category
    case .marks(let categories):
      slot = layout.slot(of: .marked)
      for category in categories { marks[category / 64] |= 1 << UInt64(category % 64) }
    case .number(let value, let bin):
      number = value
      slot = bin ?? layout.slot(of: .marked)
    case .state(let state): slot = layout.slot(of: state)
    }
    self.slot = UInt16(slot)
    firstMarks = marks[0]
    moreMarks = Array(marks.dropFirst())
    self.number = number
    faults = answer.faults
    if case .numeric = variable.coding {
      isPlain = false
    } else {
      isPlain = moreMarks.isEmpty
    }
  }

  func write(to column: inout CodedColumn, row: Int) {
    column.slots[row] = slot
    if !column.marks.isEmpty {
      let first = row * (moreMarks.count + 1)
      column.marks[first] = firstMarks
      for (offset, word) in moreMarks.enumerated() { column.marks[first + offset + 1] = word }
    }
    if !column.numbers.isEmpty { column.numbers[row] = number }
  }
}
