package import SurveyModel

extension Margins {
  /// Sorts the lines of a file under the survey's questions, and says which lines are wrong.
  ///
  /// The number of respondents is the line with the word `respondents` where there is one,
  /// else the largest sum of a question with one answer each.
  package static func read(
    _ records: [MarginRecord], for survey: Survey, file: String
  ) -> (margins: Margins, findings: [Finding]) {
    var reading = Reading(codebook: Codebook(survey), file: file)
    for record in records { reading.take(record) }
    reading.checkSums()
    return (reading.margins, reading.findings)
  }
}

/// The state of reading a file of margins.
private struct Reading {
  let codebook: Codebook
  let file: String
  var findings: [Finding] = []
  private var counts: [VariableID: Margins.Counts] = [:]
  private var stated: Int?
  private let indices: [String: Int]

  init(codebook: Codebook, file: String) {
    self.codebook = codebook
    self.file = file
    indices = Dictionary(
      codebook.variables.enumerated().map { ($1.id.description, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  var respondents: Int {
    if let stated { return stated }
    let sums = counts.values.map { counts in
      counts.isPartition ? counts.sum : (counts.known ?? []).max() ?? 0
    }
    return sums.max() ?? 0
  }

  var margins: Margins {
    Margins(respondents: respondents, isScaled: false, counts: counts)
  }

  mutating func take(_ record: MarginRecord) {
    guard record.count >= 0 else {
      return report(.badValue, record, .number(record.count), expected: ["0…"])
    }
    if record.question.isEmpty, record.row == Margins.Word.respondents.rawValue {
      stated = record.count
      return
    }
    guard let index = indices[record.question] else {
      return report(
        .unknownQuestion, record, .name(record.question),
        known: codebook.variables.map(\.id.description))
    }
    place(record, in: codebook.variables[index])
  }

  private mutating func place(_ record: MarginRecord, in variable: Variable) {
    var known =
      counts[variable.id]
      ?? Margins.Counts(
        categories: variable.categories.map { _ in nil }, isPartition: variable.isPartition)
    defer { counts[variable.id] = known }
    guard let row = path(record.row, in: variable) else {
      let words: [Margins.Word] = [.noAnswer, .notAsked, .answered]
      return report(
        .unknownCategory, record, .name(record.row),
        known: variable.categories.map(\.code.description) + words.map(\.rawValue))
    }
    guard known.take(record.count, at: row) else {
      return report(.duplicateName, record, .name(record.row))
    }
  }

  private func path(_ row: String, in variable: Variable) -> MarginRow? {
    switch Margins.Word(rawValue: row) {
    case .noAnswer: .noAnswer
    case .notAsked: .notAsked
    case .answered: .answered
    case .respondents: nil
    case nil:
      variable.takesCategoryMargins
        ? variable.categories.firstIndex { $0.code.description == row }.map(MarginRow.category)
        : nil
    }
  }

  /// Where everybody is asked and every row is given, the rows add up to the respondents.
  mutating func checkSums() {
    let total = respondents
    for variable in codebook.variables where variable.isPartition {
      guard let known = counts[variable.id] else { continue }
      let isComplete = known.noAnswer != nil && known.known != nil && variable.askedIf == nil
      guard known.sum > total || (isComplete && known.sum != total) else { continue }
      findings.append(
        Finding(
          .badValue, file: file, variable: variable.id.description, found: .number(known.sum),
          expected: [String(total)]))
    }
  }

  private mutating func report(
    _ rule: Finding.Rule, _ record: MarginRecord, _ found: Finding.Found, expected: [String] = [],
    known: [String] = []
  ) {
    var nearest: String?
    if case .name(let name) = found { nearest = SurveyModel.nearest(to: name, among: known) }
    findings.append(
      Finding(
        rule, file: file, place: Place(line: record.line, column: 1),
        variable: record.question, found: found, expected: expected.isEmpty ? known : expected,
        nearest: nearest))
  }
}

/// One row of one variable's margins.
private enum MarginRow {
  case category(Int)
  case noAnswer
  case notAsked
  case answered
}

extension Margins.Counts {
  /// Whether the row was still free.
  fileprivate mutating func take(_ count: Int, at row: MarginRow) -> Bool {
    let old: Int?
    switch row {
    case .category(let index):
      old = categories[index]
      categories[index] = count
    case .noAnswer:
      old = noAnswer
      noAnswer = count
    case .notAsked:
      old = notAsked
      notAsked = count
    case .answered:
      old = answered
      answered = count
    }
    return old == nil
  }
}

extension Variable {
  /// Whether a respondent is in one row of the margins at most; texts count as answered or not.
  fileprivate var isPartition: Bool {
    switch coding {
    case .single, .scale, .numeric, .text: true
    case .multiple, .rank: false
    }
  }

  /// Themes are found in sentences, they are not drawn.
  fileprivate var takesCategoryMargins: Bool {
    switch coding {
    case .single, .scale, .numeric, .multiple, .rank: true
    case .text: false
    }
  }
}
