import SurveyModel

/// About weights that cannot be made (ウエイト).
extension RuleWording {
  static let weightTargetWithoutRespondent = Self(
    japanese: { parts in
      Lines(
        "ウエイトの目標値がある区分に回答者がいません：\(parts.question)の\(parts.found("その区分"))"
          + (parts.limit().map { "（目標値 \($0)）。" } ?? "。"),
        help: "近い区分とまとめた設問で重みを付けるか、この区分の目標値を 0 にしてください。")
    },
    english: { parts in
      Lines(
        "Nobody who answered is in a category that has a target: \(parts.found("it")) of "
          + "\(parts.question)" + (parts.limit().map { " (target \($0))." } ?? "."),
        help: "Weight by a question that joins it with its neighbour, or set its target to 0.")
    })

  static let weightTargetUnreachable = Self(
    japanese: { parts in
      Lines(
        "ウエイトの上限・下限の中では目標値に届きません：\(parts.question)の\(parts.found("目標値"))"
          + parts.three(otherwise: "。") { "（目標値 \($0)、届くのは \($1) から \($2)）。" },
        help: "<weights> の max を大きく、または min を小さくするか、区分をまとめてください。")
    },
    english: { parts in
      Lines(
        "Within the limits of the weights a target cannot be reached: \(parts.found("a target")) "
          + "of \(parts.question)"
          + parts.three(otherwise: ".") { " (target \($0), reached \($1) to \($2))." },
        help: "Raise 'max' or lower 'min' of <weights>, or join categories.")
    })

  static let weightsNotConverging = Self(
    japanese: { parts in
      Lines(
        "ウエイトの目標値は同時に満たせません：\(parts.question)の\(parts.found("区分"))で"
          + parts.two(otherwise: "ずれが残ります。") { "\($1)回の計算のあとも \($0)% ずれています。" },
        help: "回答者のいない組み合わせがないか確かめ、区分をまとめるか、周辺分布を減らしてください。")
    },
    english: { parts in
      Lines(
        "The targets of the weights cannot all hold: \(parts.found("a category")) of "
          + "\(parts.question)"
          + parts.two(otherwise: " is off.") { " is still \($0)% off after \($1) rounds." },
        help: "Look for combinations that nobody answered; join categories or leave out a margin.")
    })

  static let nobodyWeighted = Self(
    japanese: { _ in
      Lines(
        "ウエイトのある回答者が一人もいません。",
        help: "ウエイトの列と <weights> の指定を確かめてください。")
    },
    english: { _ in
      Lines(
        "No respondent has a weight.",
        help: "Check the column of weights and what <weights> says.")
    })
}

extension FindingParts {
  /// The first two things expected, in a sentence.
  fileprivate func two(otherwise: String, _ sentence: (String, String) -> String) -> String {
    guard let first = limit(), let second = limit(at: 1) else { return otherwise }
    return sentence(first, second)
  }

  /// The first three things expected, in a sentence.
  fileprivate func three(
    otherwise: String, _ sentence: (String, String, String) -> String
  ) -> String {
    guard let first = limit(), let second = limit(at: 1), let third = limit(at: 2) else {
      return otherwise
    }
    return sentence(first, second, third)
  }
}
