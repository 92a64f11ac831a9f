package import SurveyModel

/// A document that cannot be read, with what a planner should know about it.
package struct XMLFault: Error, Sendable, Equatable {
  /// What is wrong, first things first; never empty.
  package let findings: [Finding]

  init(_ flaw: Flaw, file: String) {
    self.init([flaw], file: file)
  }

  init(_ flaws: [Flaw], file: String) {
    findings = flaws.map { $0.finding(file: file) }
  }
}
