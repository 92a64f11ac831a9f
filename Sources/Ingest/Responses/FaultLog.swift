import SurveyModel

/// Faults of answers and of weights, counted by variable and rule; only the first of each become findings.
///
/// A file in which every second answer has a fault costs no more than a clean one.
struct FaultLog {
  private static let rules = Finding.Rule.allCases.count

  /// What findings name: the variables of the codebook, then the column of weights.
  private let names: [String]
  private let file: String
  private let headerRecords: Int
  /// For each variable and rule, how often it occurred.
  private var counts: [Int]
  private var examples: [Finding] = []

  init(_ codebook: Codebook, weights: String?, file: String, headerRecords: Int) {
    names = codebook.variables.map(\.id.description) + [weights ?? ""]
    self.file = file
    self.headerRecords = headerRecords
    counts = [Int](repeating: 0, count: names.count * Self.rules)
  }

  /// What stands for the column of weights among the variables.
  var weights: Int { names.count - 1 }

  /// Counts a fault by the ordinal of its rule; true where it is to be kept as an example.
  ///
  /// Rows come in ascending order, so the first ones are those that a log keeps.
  mutating func count(_ ordinal: Int, variable: Int) -> Bool {
    counts[variable * Self.rules + ordinal] += 1
    return counts[variable * Self.rules + ordinal] <= FindingLog.examplesKept
  }

  /// Keeps a fault as an example.
  mutating func keep(
    _ fault: CodedAnswer.Fault, variable: Int, field: Int, at place: (record: Int, line: Int)
  ) {
    examples.append(
      Finding(
        fault.rule, file: file, place: Place(line: place.line, column: field + 1),
        row: place.record - headerRecords, field: field + 1,
        variable: names[variable], found: fault.found,
        expected: fault.expected, nearest: fault.nearest))
  }

  /// All of it as findings.
  func findings() -> FindingLog {
    var log = FindingLog()
    log.record(contentsOf: examples)
    for (index, count) in counts.enumerated() where count > FindingLog.examplesKept {
      let key = FindingLog.Key(
        rule: Finding.Rule.allCases[index % Self.rules], file: file,
        variable: names[index / Self.rules])
      log.count(count - FindingLog.examplesKept, of: key)
    }
    return log
  }
}
