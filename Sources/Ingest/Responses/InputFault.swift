package import SurveyModel

/// An input that cannot be used, with what is wrong with it.
package struct InputFault: Error, Sendable {
  /// What to tell the planner; at least one says why the input cannot be used.
  package let findings: [Finding]

  /// The fault of an input of which these things are to be told.
  package init(_ findings: [Finding]) {
    self.findings = findings
  }
}
