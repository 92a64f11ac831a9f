import SurveyModel

/// About weights (ウエイト) that are given or made, and those that cannot be.
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

  static let weightColumnMissing = Self(
    japanese: { parts in
      Lines(
        "ウエイトの列" + parts.ifExpected { "\($0)" } + "が見つかりません。",
        help: parts.ifNearest(
          { "回答ファイルに見出し\($0)があります。この列であれば、weights の column をそのように書き直してください。" },
          otherwise: "ウエイトの列の見出しを回答ファイルで確かめ、weights の column に書いてください。"))
    },
    english: { parts in
      Lines(
        "There is no column of weights" + parts.ifExpected { " with the header \($0)" } + ".",
        help: parts.ifNearest(
          { "The file has the header \($0); if it is meant, write it in 'column' of 'weights'." },
          otherwise: "Look up the header of the column of weights in the file, "
            + "and write it in 'column' of 'weights'."))
    })

  static let weightOffered = Self(
    japanese: { parts in
      Lines(
        "回答ファイルの列\(parts.found(""))は、ウエイトの列と示されていますが、使っていません。",
        help: "ウエイトを付けて集計するときは、weights の column にこの見出しを書いてください。")
    },
    english: { parts in
      Lines(
        "The file says that the column\(parts.ifFound { " \($0)" }) holds weights; it is not used.",
        help: "To weight the tables by it, write its header in 'column' of 'weights'.")
    })

  static let weightMissing = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)に、ウエイトの値がありません。この回答は、ウエイトを付けた集計に入りません。",
        help: "ウエイトの列が空のままの回答者がいないか、ウエイトを作ったところに確かめてください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) has no weight. It counts in unweighted figures alone.",
        help: "Ask whoever made the weights whether these respondents should have one.")
    })

  static let weightUnusable = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)のウエイトの値\(parts.ifFound { "（\($0)）" })は使えません。"
          + "使えるのは、0以上1,000,000以下の数値です。この回答は、ウエイトを付けた集計に入りません。",
        help: "ウエイトの列を確かめてください。小数点は「.」で書き、桁区切りの「,」は除いてください。")
    },
    english: { parts in
      Lines(
        "The weight of \(parts.rowInside)\(parts.ifFound { " (\($0))" }) cannot be used: "
          + "a weight is a number from 0 to 1,000,000. The row counts in unweighted figures alone.",
        help: "Look at the column of weights; write '.' before decimals, and no ',' at all.")
    })
}

extension FindingParts {
  /// The response inside a sentence.
  fileprivate var rowInside: String {
    finding.row.map { "response row \(grouped($0))" } ?? "this row"
  }

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
