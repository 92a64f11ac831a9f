package import SurveyModel

/// A codebook of another system that cannot be used, with what is wrong with it.
package struct CodebookFault: Error, Sendable {
  /// What to tell the planner, in the order of its lines; at least one.
  package let findings: [Finding]

  init(_ findings: [Finding]) {
    self.findings = findings.sorted { ($0.place ?? .start) < ($1.place ?? .start) }
  }
}

extension Place {
  fileprivate static let start = Place(line: 1, column: 1)
}
