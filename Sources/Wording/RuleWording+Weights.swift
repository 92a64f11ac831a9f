import SurveyModel

/// About weights that cannot be made (ウエイト).
extension RuleWording {
  static let weightTargetWithoutRespondent = Self(
    japanese: { parts in
      Lines(
        "\(parts.margin)の区分\(parts.found(""))には目標値"
          + (parts.limit().map { "（\($0)）" } ?? "") + "がありますが、回答者が一人もいません。",
        help: "近い区分とまとめた設問で重みを付けるか、この区分の目標値を 0 にしてください。")
    },
    english: { parts in
      Lines(
        "Nobody who answered is in the category\(parts.ifFound { " \($0)" }) of \(parts.margin), "
          + "which has a target" + (parts.limit().map { " (\($0))" } ?? "") + ".",
        help: "Weight by a question that joins it with its neighbour, or set its target to 0.")
    })

  static let weightTargetUnreachable = Self(
    japanese: { parts in
      Lines(
        "ウエイトの上限・下限の中では、\(parts.margin)の区分\(parts.found(""))の目標値に届きません。"
          + parts.three(otherwise: "") { "目標値は\($0)、届くのは\($1)から\($2)です。" },
        help: "<weights> の max を大きく、または min を小さくするか、区分をまとめてください。")
    },
    english: { parts in
      Lines(
        "Within the limits of the weights a target cannot be reached: that of the category"
          + parts.ifFound { " \($0)" } + " of \(parts.margin)"
          + parts.three(otherwise: ".") { " (target \($0), reached \($1) to \($2))." },
        help: "Raise 'max' or lower 'min' of <weights>, or join categories.")
    })

  static let weightsNotConverging = Self(
    japanese: { parts in
      Lines(
        "ウエイトの目標値は同時に満たせません。\(parts.margin)の区分\(parts.found(""))で"
          + parts.two(otherwise: "ずれが残ります。") { "、\($1)回の計算のあとも\($0)パーセントのずれが残ります。" },
        help: "回答者のいない組み合わせがないか確かめ、区分をまとめるか、周辺分布を減らしてください。")
    },
    english: { parts in
      Lines(
        "The targets of the weights cannot all hold: the category\(parts.ifFound { " \($0)" }) of "
          + parts.margin
          + parts.two(otherwise: " is off.") { " is still \($0) percent off after \($1) rounds." },
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
