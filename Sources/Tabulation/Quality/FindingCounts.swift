import SurveyModel

/// How many findings of each rule each variable has, over all files.
struct FindingCounts {
  private var counts: [Finding.Rule: [String: Int]] = [:]

  init(_ log: FindingLog) {
    for (key, count, _) in log.groups {
      guard let variable = key.variable else { continue }
      counts[key.rule, default: [:]][variable, default: 0] += count
    }
  }

  func count(_ rules: [Finding.Rule], _ variable: String) -> Int {
    rules.reduce(0) { $0 + (counts[$1]?[variable] ?? 0) }
  }
}
