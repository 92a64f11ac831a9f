/// Findings counted exactly and kept by example: memory does not grow with faulty rows.
///
/// A log is a commutative monoid under `merge`: the counts add, and the kept examples are
/// the first ones in the order of files and rows, whatever was merged first.
package struct FindingLog: Sendable, Equatable {
  /// How many examples each rule keeps for each file and question.
  package static let examplesKept = 10

  /// What is counted together.
  package struct Key: Hashable, Sendable {
    /// The kind of fault.
    package var rule: Finding.Rule
    /// The file as the planner named it, or as outputs name it.
    package var file: String
    /// The question or coded column; `nil` where the findings are about rows or the file.
    package var variable: String?

    /// The key of findings that are alike in these three things.
    package init(rule: Finding.Rule, file: String, variable: String?) {
      self.rule = rule
      self.file = file
      self.variable = variable
    }

    /// Names that are equal to `String` but not to the byte, such as か゛ and が, are two.
    package static func == (left: Self, right: Self) -> Bool {
      left.rule == right.rule && left.file == right.file && left.variable == right.variable
        && left.file.utf8.count == right.file.utf8.count
    }
  }

  fileprivate struct Entry: Sendable, Equatable {
    var count = 0
    var examples: [Finding] = []
  }

  private var entries: [Key: Entry] = [:]

  /// A log of nothing: the neutral element of `merge`.
  package init() {}

  /// Whether there is no finding of any severity.
  package var isEmpty: Bool { entries.isEmpty }

  /// Counts one finding. O(1) once its examples are full.
  package mutating func record(_ finding: Finding) {
    let key = Key(rule: finding.rule, file: finding.file, variable: finding.variable)
    entries[key, default: Entry()].record(finding)
  }

  /// Counts findings one by one, as `record` does with each.
  package mutating func record(contentsOf findings: some Sequence<Finding>) {
    for finding in findings { record(finding) }
  }

  /// Counts more findings like some recorded before, without examples.
  package mutating func count(_ count: Int, of key: Key) {
    entries[key, default: Entry()].count += count
  }

  /// Adds the counts of another log, and keeps the first examples of both.
  package mutating func merge(_ other: FindingLog) {
    for (key, entry) in other.entries {
      add(key, count: entry.count, examples: entry.examples)
    }
  }

  /// Adds what another log says of one key, as its `groups` have it.
  ///
  /// - Precondition: the examples have the rule, file and variable of the key.
  package mutating func add(_ key: Key, count: Int, examples: [Finding]) {
    entries[key, default: Entry()].add(count: count, examples: examples)
  }

  /// The same findings with other names for their files.
  package func renamingFiles(_ name: (String) -> String) -> FindingLog {
    var log = FindingLog()
    for (key, entry) in entries {
      var key = key
      key.file = name(key.file)
      var examples = entry.examples
      for index in examples.indices { examples[index].file = key.file }
      log.add(key, count: entry.count, examples: examples)
    }
    return log
  }

  /// Only the findings of this severity or a graver one.
  package func filtered(atLeast severity: Severity) -> FindingLog {
    var log = FindingLog()
    log.entries = entries.filter { $0.key.rule.severity >= severity }
    return log
  }

  /// How many findings of this severity or a graver one there are.
  package func count(atLeast severity: Severity) -> Int {
    entries.reduce(0) { $1.key.rule.severity >= severity ? $0 + $1.value.count : $0 }
  }

  /// Findings of one rule over all files and questions.
  package func count(of rule: Finding.Rule) -> Int {
    entries.reduce(0) { $1.key.rule == rule ? $0 + $1.value.count : $0 }
  }

  /// Everything in one fixed order: gravest first, then rule, file and question.
  package var groups: [(key: Key, count: Int, examples: [Finding])] {
    let order = Dictionary(
      uniqueKeysWithValues: Finding.Rule.allCases.enumerated().map { ($1, $0) })
    func rank(_ key: Key) -> (Int, Int, String, String, Int) {
      let severity = Severity.allCases.firstIndex(of: key.rule.severity) ?? 0
      return (-severity, order[key.rule] ?? 0, key.file, key.variable ?? "", key.file.utf8.count)
    }
    return entries.map { ($0.key, $0.value.count, sorted($0.value.examples)) }
      .sorted { rank($0.key) < rank($1.key) }
  }

  private func sorted(_ examples: [Finding]) -> [Finding] {
    examples.sorted(by: isBefore)
  }
}

extension FindingLog.Entry {
  fileprivate mutating func record(_ finding: Finding) {
    count += 1
    if examples.count < FindingLog.examplesKept {
      examples.append(finding)
      if examples.count == FindingLog.examplesKept { trim() }
    } else if let last = examples.last, isBefore(finding, last) {
      examples.append(finding)
      trim()
    }
  }

  fileprivate mutating func add(count: Int, examples: [Finding]) {
    self.count += count
    self.examples += examples
    trim()
  }

  private mutating func trim() {
    examples.sort(by: isBefore)
    examples.removeLast(max(0, examples.count - FindingLog.examplesKept))
  }
}

/// The order of examples: by row and place, then by what they say, so that only findings that
/// are the same stand level and the first ten are the same ten whatever was merged first.
private func isBefore(_ left: Finding, _ right: Finding) -> Bool {
  let (first, second) = (rank(left), rank(right))
  guard first == second else { return first < second }
  return words(left).lexicographicallyPrecedes(words(right)) {
    $0.utf8.lexicographicallyPrecedes($1.utf8)
  }
}

private func rank(_ finding: Finding) -> (Int, Int, Int, Int) {
  (finding.row ?? 0, finding.place?.line ?? 0, finding.place?.column ?? 0, finding.field ?? 0)
}

private func words(_ finding: Finding) -> [String] {
  let found =
    switch finding.found {
    case .nothing: "0"
    case .name(let name): "1\(name)"
    case .number(let number): "2\(number)"
    case .shape(.digits(let count)): "3\(count)"
    case .shape(.text(let count)): "4\(count)"
    case .shape(.undecodable): "5"
    }
  return [found, finding.nearest ?? ""] + finding.expected
}
