/// How answers stand in the cells of a response file.
package enum ValueForm: String, Sendable, CaseIterable {
  /// The label as respondents read it.
  case labels
  /// `1. label`, as some form services write it.
  case numbered
  /// The code, under headers that are the questions' identifiers.
  case codes
}
