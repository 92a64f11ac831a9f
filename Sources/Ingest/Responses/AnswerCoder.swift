import SurveyModel
import TextNormalization
import Verbatims

/// Reads one answer, already UTF-8, as what a question's definition says it can be.
///
/// The plain path, taken once for each distinct cell: `AnswerMemo` remembers its results.
struct AnswerCoder {
  let variable: Variable
  private let keys: CategoryKeys
  private let scanner: MarkScanner
  private let missing: [[UInt8]: AnswerState]
  /// What the file itself says of the values.
  private let values: ColumnValues
  private let unit: [UInt8]
  private let ticks: Set<[UInt8]>
  private let blanks: Set<[UInt8]>
  private let themes: (([UInt8]) -> ThemesFound)?
  /// Whether answers of free text differ.
  private let watch = VarietyWatch()

  /// - Parameters:
  ///   - variable: The variable to which answers are coded.
  ///   - binding: The question's own missing values and separator, which come first.
  ///   - source: Those of the response file.
  ///   - values: What the file itself says of the values of the variable's columns.
  ///   - themes: The themes of a free answer; `nil` where the question has none.
  init(
    _ variable: Variable, binding: ColumnBinding, source: ResponseSource,
    values: ColumnValues = ColumnValues(), themes: (([UInt8]) -> ThemesFound)?
  ) {
    self.variable = variable
    self.themes = themes
    keys = CategoryKeys(variable.answerCategories)
    scanner = MarkScanner(keys, separator: binding.separator ?? source.separator)
    var missing: [[UInt8]: AnswerState] = [:]
    for value in source.missing + binding.missing {
      missing[folded(Array(value.value.utf8))] = value.reason.state
    }
    self.missing = missing
    self.values = values
    ticks = Self.marks.union(source.mapping.ticks.folded)
    blanks = Self.noMarks.union(source.mapping.blanks.folded)
    if case .numeric(let answer) = variable.coding {
      unit = folded(Array((answer.unit ?? "").utf8))
    } else {
      unit = []
    }
  }

  /// How much the free answers read so far differ.
  var variety: AnswerVariety { watch.variety }

  /// The answer that a whole cell gives.
  func answer(_ cell: [UInt8]) -> CodedAnswer {
    if let state = missingState(cell) { return .state(state) }
    switch variable.coding {
    case .single, .scale: return single(folded(cell), cell)
    case .multiple(let maximum): return multiple(cell, maximum: maximum)
    case .numeric(let answer): return numeric(folded(cell), answer)
    case .rank(let items, let places, _): return ranked(cell, items: items.count, places: places)
    case .text: return verbatim(cell)
    }
  }

  /// The state of a cell that is blank or says why there is no answer.
  func missingState(_ cell: [UInt8]) -> AnswerState? {
    // Folding takes most bytes away from no cell: a long one says something.
    guard cell.count <= Self.longestMissing, !(tellsNoMissing && hasInk(cell)) else { return nil }
    let text = folded(cell)
    return text.isEmpty ? .noAnswer : state(ofMissing: text)
  }

  private var tellsNoMissing: Bool {
    missing.isEmpty && values.missing.isEmpty && values.missingRanges.isEmpty
  }

  /// The state of a cell that stands for a missing answer, as the definition says, or as the
  /// file says of a code that the definition does not have.
  private func state(ofMissing text: [UInt8]) -> AnswerState? {
    if let state = missing[text] { return state }
    return values.isMissing(text) && keys.category(named: text) == nil ? .noAnswer : nil
  }

  /// Whether a cell is blank or says that there is no answer.
  func isMissing(_ cell: [UInt8]) -> Bool {
    let text = folded(cell)
    return text.isEmpty || state(ofMissing: text) != nil
  }

  /// The place, from 1, that a cell of an item's column gives; `nil` where it is blank.
  func place(_ cell: [UInt8]) -> Result<Int?, CodedAnswer.Failure> {
    if isMissing(cell) { return .success(nil) }
    let text = folded(cell)
    let digits = text.prefix(while: isDigit)
    let rest = text.dropFirst(digits.count)
    // `2`, `2.0` and `2位` are the second place.
    if [".0", "位", ""].contains(where: { rest.elementsEqual($0.utf8) }),
      let place = Decimal(digits)?.units(atScale: 0), place > 0
    {
      return .success(place)
    }
    return .failure(.init(fault: .init(rule: .notANumber, found: .shape(.init(text)))))
  }

  /// An answer with one more category, as far as its question allows.
  func adding(_ category: Int, to answer: CodedAnswer) -> CodedAnswer {
    switch (answer.content, variable.isSingleValued) {
    case (.state(.noAnswer), true), (.state(.unmarked), true):
      return CodedAnswer(content: .category(category), faults: answer.faults)
    case (.state(.noAnswer), false), (.state(.unmarked), false):
      return checked([category], faults: answer.faults, maximum: variable.maximumMarks)
    case (.marks(let marks), _):
      return checked(
        marks.union([category]), faults: answer.faults, maximum: variable.maximumMarks)
    case (.category, _), (.number, _), (.state, _): return answer
    }
  }

  /// The category that a cell of one place of a rank question names; `nil` where it is blank.
  func item(_ cell: [UInt8]) -> Result<Int?, CodedAnswer.Failure> {
    let text = folded(cell)
    if text.isEmpty || state(ofMissing: text) != nil { return .success(nil) }
    if let category = keys.category(named: text) { return .success(category) }
    return .failure(.init(fault: unknown([text])))
  }

  /// Whether a cell of a category's own column is a mark; `nil` where it is blank.
  func tick(_ cell: [UInt8], category: Int) -> Result<Bool?, CodedAnswer.Failure> {
    let text = folded(cell)
    if text.isEmpty || missing[text] != nil { return .success(nil) }
    if let counted = values.counted {
      if counted.utf8.elementsEqual(text) { return .success(true) }
      return .success(values.isMissing(text) ? nil : false)
    }
    if keys.category(named: text) == category && !blanks.contains(text) {
      return .success(true)
    }
    if ticks.contains(text) { return .success(true) }
    if blanks.contains(text) { return .success(false) }
    return .failure(
      .init(
        fault: .init(
          rule: .unknownTick, found: .shape(.init(text)), expected: ["1", "0"])))
  }

  private func single(_ text: [UInt8], _ cell: [UInt8]) -> CodedAnswer {
    if let category = keys.category(named: text) {
      return CodedAnswer(content: .category(category))
    }
    if let category = keys.dates[text] {
      return CodedAnswer(content: .category(category), faults: [.init(rule: .spreadsheetDate)])
    }
    let marks = marks(in: cell)
    if Set(marks.categories).count > 1, marks.unknown.isEmpty {
      return .invalid(.init(rule: .severalMarks, found: .number(marks.categories.count)))
    }
    if marks.unknown.isEmpty, let only = marks.categories.first {
      return CodedAnswer(content: .category(only))
    }
    guard let other = otherCategory, !Finding.ValueShape(text).isDigits else {
      return .invalid(unknown([text]))
    }
    return CodedAnswer(content: .category(other), faults: [.init(rule: .otherText)])
  }

  private func multiple(_ cell: [UInt8], maximum: Int?) -> CodedAnswer {
    var marks = marks(in: cell)
    var categories = Set(marks.categories)
    var faults: [CodedAnswer.Fault] = []
    let damaged = marks.unknown.compactMap { keys.dates[folded($0)] }
    if !damaged.isEmpty {
      categories.formUnion(damaged)
      marks.unknown.removeAll { keys.dates[folded($0)] != nil }
      faults.append(.init(rule: .spreadsheetDate))
    }
    if !marks.unknown.isEmpty {
      let hasCode = marks.unknown.contains { Finding.ValueShape($0).isDigits }
      guard let other = otherCategory, !hasCode else { return .invalid(unknown(marks.unknown)) }
      categories.insert(other)
      faults.append(.init(rule: .otherText))
    }
    return checked(categories, faults: faults, maximum: maximum)
  }

  /// The marks of one cell: a list of JSON item by item, any other as its separators cut it.
  private func marks(in cell: [UInt8]) -> MarkScanner.Marks {
    guard let items = jsonTexts(cell) else { return scanner.marks(in: foldedKeepingSpaces(cell)) }
    var marks = MarkScanner.Marks()
    for item in items {
      if let category = keys.category(named: folded(item)) {
        marks.categories.append(category)
      } else if !item.isEmpty {
        marks.unknown.append(item)
      }
    }
    return marks
  }

  /// Marks of one respondent, held against the rules of the question.
  func checked(
    _ categories: Set<Int>, faults: [CodedAnswer.Fault] = [], maximum: Int?
  ) -> CodedAnswer {
    if categories.isEmpty { return .state(.unmarked) }
    if let maximum, categories.count > maximum {
      return .invalid(
        .init(
          rule: .tooManyMarks, found: .number(categories.count), expected: [String(maximum)]))
    }
    var faults = faults
    if categories.count > 1, categories.contains(where: { variable.categories[$0].isExclusive }) {
      faults.append(.init(rule: .exclusiveWithOthers))
    }
    return CodedAnswer(content: .marks(categories), faults: faults)
  }

  private func verbatim(_ cell: [UInt8]) -> CodedAnswer {
    var faults = oddities(of: cell)
    guard let themes else {
      watch.note(cell, isVacuous: nil)
      return CodedAnswer(content: .state(.marked), faults: faults)
    }
    let found = themes(cell)
    watch.note(cell, isVacuous: found.isVacuous)
    if found.isVacuous { return CodedAnswer(content: .state(.vacuous), faults: faults) }
    if !found.isComplete { faults.append(CodedAnswer.Fault(rule: .searchAbandoned)) }
    return found.themes.isEmpty
      ? CodedAnswer(content: .state(.unmarked), faults: faults)
      : CodedAnswer(content: .marks(Set(found.themes)), faults: faults)
  }

  /// What stands in a free answer that nobody would write in a form.
  private func oddities(of cell: [UInt8]) -> [CodedAnswer.Fault] {
    let traits = PreparedAnswer.Traits(odditiesOf: cell)
    guard !traits.isEmpty else { return [] }
    return PreparedAnswer.Traits.rules.filter { traits.contains($0.trait) }.map { _, rule in
      CodedAnswer.Fault(rule: rule, found: .shape(.text(cell.count { $0 & 0xC0 != 0x80 })))
    }
  }

  private func numeric(_ text: [UInt8], _ answer: NumericAnswer) -> CodedAnswer {
    let digits = withoutUnit(unmasked(text)).filter { $0 != UInt8(ascii: ",") }
    guard let value = Decimal(digits) else {
      return .invalid(.init(rule: .notANumber, found: .shape(.init(text))))
    }
    let isTooSmall = answer.minimum.map { value < $0 } ?? false
    let isTooLarge = answer.maximum.map { value > $0 } ?? false
    guard !isTooSmall, !isTooLarge, value.isCountable else {
      return .invalid(
        .init(
          rule: .outOfRange, found: .shape(.init(text)),
          expected: [answer.minimum?.description ?? "", answer.maximum?.description ?? ""]))
    }
    return CodedAnswer(content: .number(value, bin: answer.bins.firstIndex { $0.holds(value) }))
  }

  /// Exports put `'` before what a spreadsheet would take for a formula, such as `-5`.
  private func unmasked(_ text: [UInt8]) -> [UInt8] {
    guard text.count > 1, text[0] == UInt8(ascii: "'"), "+-".utf8.contains(text[1]) else {
      return text
    }
    return Array(text.dropFirst())
  }

  private func withoutUnit(_ text: [UInt8]) -> [UInt8] {
    guard !unit.isEmpty, text.count > unit.count, text.suffix(unit.count).elementsEqual(unit)
    else { return text }
    return text.dropLast(unit.count)
  }

  private func ranked(_ cell: [UInt8], items: Int, places: Int) -> CodedAnswer {
    let marks = marks(in: cell)
    guard marks.unknown.isEmpty else { return .invalid(unknown(marks.unknown)) }
    return ranked(marks.categories.prefix(places).map { $0 }, places: places)
  }

  /// Items in the order of their places; `nil` leaves a place free.
  func ranked(_ items: [Int?], places: Int) -> CodedAnswer {
    let named = items.compactMap { $0 }
    guard Set(named).count == named.count else { return .invalid(.init(rule: .repeatedPlace)) }
    let marks = items.enumerated().compactMap { place, item in item.map { $0 * places + place } }
    return marks.isEmpty ? .state(.noAnswer) : CodedAnswer(content: .marks(Set(marks)))
  }

  private var otherCategory: Int? { variable.answerCategories.firstIndex(where: \.isOther) }

  private func unknown(_ texts: [[UInt8]]) -> CodedAnswer.Fault {
    let text = texts.first ?? []
    let shape = Finding.ValueShape(text)
    let labels = variable.answerCategories.map(\.label)
    return .init(
      rule: shape.isDigits ? .unknownCode : .unknownLabel, found: .shape(shape),
      nearest: shape.isDigits
        ? nil : nearest(to: String(decoding: text, as: UTF8.self), among: labels))
  }

  /// Longer cells are neither blank nor a value that stands for a missing answer.
  private static let longestMissing = 256

  private static let marks = Set(
    [
      "1", "1.0", "TRUE", "true", "True", "YES", "Yes", "yes", "Y", "y", "○", "◯", "●", "✓", "✔",
      "レ", "x", "X", "はい", "Checked", "Selected",
    ].map { folded(Array($0.utf8)) })
  private static let noMarks = Set(
    ["0", "0.0", "FALSE", "false", "False", "NO", "No", "no", "N", "n", "×", "いいえ", "Unchecked"]
      .map { folded(Array($0.utf8)) })
}

/// Whether something stands in a cell for certain: a visible ASCII character, kana or Han.
/// False says nothing.
private func hasInk(_ cell: [UInt8]) -> Bool {
  cell.contains { byte in
    (0x21...0x7E).contains(byte) || (0xE4...0xE9).contains(byte)
  }
}

/// What the rules of a codeframe made of one answer.
struct ThemesFound {
  /// Indices into the codeframe.
  let themes: [Int]
  /// The answer says that there is nothing to say; its themes are not looked for.
  var isVacuous = false
  /// No search had to be given up.
  let isComplete: Bool
}

extension CodedAnswer {
  /// A cell that could not be read, as a value that `Result` can carry.
  struct Failure: Error {
    let fault: Fault
  }
}

extension Variable {
  var maximumMarks: Int? {
    if case .multiple(let maximum) = coding { return maximum }
    return nil
  }

  /// The categories that answers name: of a rank question, its items.
  var answerCategories: [Category] {
    if case .rank(let items, _, _) = coding { return items }
    return categories
  }
}

extension NumericAnswer.Bin {
  func holds(_ value: Decimal) -> Bool {
    !(from.map { value < $0 } ?? false) && !(to.map { value > $0 } ?? false)
  }
}
