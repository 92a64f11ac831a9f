import SurveyModel

extension Place {
  /// The place after a character; CR LF is one line break.
  func advanced(past scalar: Unicode.Scalar, followedBy next: Unicode.Scalar?) -> Place {
    switch scalar {
    case "\n": Place(line: line + 1, column: 1)
    case "\r": next == "\n" ? self : Place(line: line + 1, column: 1)
    default: Place(line: line, column: column + 1)
    }
  }
}
