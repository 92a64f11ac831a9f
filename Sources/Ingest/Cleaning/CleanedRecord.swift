import SurveyModel

/// One record with its values in UTF-8, and what is wrong with it.
struct CleanedRecord {
  struct Fault {
    let rule: Finding.Rule
    /// 1-based number of the field; `nil` for the record as a whole.
    let field: Int?
    var found = Finding.Found.nothing
    var expected: [String] = []
  }

  /// Notes after a table are few lines.
  static let mostFooters = 20

  let number: Int
  let line: Int
  var values: [[UInt8]] = []
  var isBlank = false
  private(set) var faults: [Fault] = []

  init(number: Int, line: Int) {
    self.number = number
    self.line = line
  }

  mutating func add(_ rule: Finding.Rule, _ field: Int?) {
    faults.append(Fault(rule: rule, field: field))
  }

  /// Drops extra fields where they are empty, and notes any other number of fields.
  mutating func fit(to width: Int) {
    guard values.count != width else { return }
    let isPadded = values.count > width && values[width...].allSatisfy(\.isEmpty)
    faults.append(
      Fault(
        rule: isPadded ? .extraEmptyFields : .raggedRow, field: nil,
        found: .number(values.count), expected: [String(width)]))
    if isPadded { values.removeSubrange(width...) }
  }

  /// Whether the record might be a note after the table: one text in its first field, and nothing
  /// else.
  func looksLikeFooter(width: Int) -> Bool {
    guard width > 2, faults.isEmpty, let first = values.first, !first.isEmpty else { return false }
    guard values.count == 1 || values.count == width else { return false }
    return values.dropFirst().allSatisfy(\.isEmpty) && !first.contains(where: isDigit)
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
