import Synthesis

/// What `shukei synthesize` was asked to do.
struct SynthesizeOptions: Equatable, Sendable {
  /// Path of the survey definition.
  var survey: String
  /// How many responses are made.
  var rows: Int
  var seed: UInt64 = 1
  /// Path of a table with how often each category is to occur.
  var margins: String?
  /// Path of a table with free text to draw from.
  var verbatims: String?
  var values = Values.labels
  /// Path of the file that is written; `nil` for standard output.
  var output: String?

  /// How an answer is written in a cell.
  enum Values: String, Sendable, CaseIterable {
    /// スマートフォン
    case labels
    /// 1.スマートフォン
    case numbered
    /// 1
    case codes
  }
}

extension SynthesizeOptions.Values {
  var form: ValueForm {
    switch self {
    case .labels: .labels
    case .numbered: .numbered
    case .codes: .codes
    }
  }
}
