/// Findings counted exactly and kept by example: memory does not grow with faulty rows.
///
/// A log is a commutative monoid under `merge`: the counts add, and the kept examples are
/// the first ones in the order of files and rows, whatever was merged first.
package struct FindingLog: Sendable, Equatable {
  /// How many examples each rule keeps for each file and question.
  package static let examplesKept = 10

  /// What is counted together.
  package struct Key: Hashable, Sendable {
    package var rule: Finding.Rule
    package var file: String
    package var variable: String?

    package init(rule: Finding.Rule, file: String, variable: String?) {
      self.rule = rule
      self.file = file
      self.variable = variable
    }
  }

  fileprivate struct Entry: Sendable, Equatable {
    var count = 0
    var examples: [Finding] = []
  }

  private var entries: [Key: Entry] = [:]

  package init() {}

  package var isEmpty: Bool { entries.isEmpty }

  /// Counts one finding. O(1) once its examples are full.
  package mutating func record(_ finding: Finding) {
    let key = Key(rule: finding.rule, file: finding.file, variable: finding.variable)
    entries[key, default: Entry()].count += 1
    if entries[key]?.examples.count ?? 0 < Self.examplesKept {
      entries[key]?.examples.append(finding)
    } else if let last = entries[key]?.examples.last, isBefore(finding, last) {
      entries[key]?.examples.append(finding)
      entries[key]?.trim()
    }
  }

  package mutating func record(contentsOf findings: some Sequence<Finding>) {
    for finding in findings { record(finding) }
  }

  /// Counts more findings like some recorded before, without examples.
  package mutating func count(_ count: Int, of key: Key) {
    entries[key, default: Entry()].count += count
  }

  package mutating func merge(_ other: FindingLog) {
    for (key, entry) in other.entries {
      entries[key, default: Entry()].count += entry.count
      entries[key]?.examples += entry.examples
      entries[key]?.trim()
    }
  }

  /// The same findings with other names for their files.
  package func renamingFiles(_ name: (String) -> String) -> FindingLog {
    var log = FindingLog()
    for (key, entry) in entries {
      var key = key
      key.file = name(key.file)
      var entry = entry
      for index in entry.examples.indices { entry.examples[index].file = key.file }
      log.entries[key, default: Entry()].count += entry.count
      log.entries[key]?.examples += entry.examples
      log.entries[key]?.trim()
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
    func rank(_ key: Key) -> (Int, Int, String, String) {
      let severity = Severity.allCases.firstIndex(of: key.rule.severity) ?? 0
      return (-severity, order[key.rule] ?? 0, key.file, key.variable ?? "")
    }
    return entries.map { ($0.key, $0.value.count, sorted($0.value.examples)) }
      .sorted { rank($0.key) < rank($1.key) }
  }

  private func sorted(_ examples: [Finding]) -> [Finding] {
    examples.sorted(by: isBefore)
  }
}

extension FindingLog.Entry {
  fileprivate mutating func trim() {
    examples.sort(by: isBefore)
    examples.removeLast(max(0, examples.count - FindingLog.examplesKept))
  }
}

private func isBefore(_ left: Finding, _ right: Finding) -> Bool {
  func rank(_ finding: Finding) -> (Int, Int, Int, Int) {
    (
      finding.row ?? 0, finding.place?.line ?? 0, finding.place?.column ?? 0, finding.field ?? 0
    )
  }
  return rank(left) < rank(right)
}
