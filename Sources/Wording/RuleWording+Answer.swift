import SurveyModel

/// About an answer (回答) to one question. What the answer says never appears.
extension RuleWording {
  static let unknownCode = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)に、選択肢にないコード\(parts.ifFound { "（\($0)）" })があります。"
          + "無効として数えました。" + parts.ifExpected { "選択肢のコードは\($0)です。" },
        help: "元の回答を確かめて直してください。正しいコードであれば、調査定義に選択肢を書き加えてください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) is a code\(parts.ifFound { " (\($0))" }) that no category has. "
          + "It counts as invalid." + parts.ifExpected { " Expected \($0)." },
        help: "Look at the original answer and correct it; if the code is right, "
          + "add its category to the survey definition.")
    })

  static let unknownLabel = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)に、どの選択肢とも一致しない文字\(parts.ifFound { "（\($0)）" })があります。"
          + "無効として数えました。",
        help: "回答ファイルのこの欄と選択肢の文言を見比べ、"
          + "同じ意味であれば、選択肢に alias として書き加えてください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) has text\(parts.ifFound { " (\($0))" }) that is no category's label. "
          + "It counts as invalid.",
        help: "Compare the field with the labels of the categories; if it means one of them, "
          + "add it to that category as an 'alias'.")
    })

  static let otherText = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)に、選択肢にない文字\(parts.ifFound { "（\($0)）" })があります。"
          + "「その他」として数えました。",
        help: "自由に書かれた「その他」であれば、そのままで構いません。"
          + "選択肢の書き方の違いであれば、alias として書き加えてください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) has text\(parts.ifFound { " (\($0))" }) that is no category's label. "
          + "It counts as the category for other answers.",
        help: "If it was written freely, nothing needs to be done; if it is another spelling of a "
          + "category, add it there as an 'alias'.")
    })

  static let severalMarks = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)は一つだけ選ぶ設問ですが、\(parts.ifFound { "\($0)個" })"
          + "\(parts.finding.found == .nothing ? "二つ以上" : "")選ばれています。無効として数えました。",
        help: "元の回答を確かめてください。いくつも選べる設問であれば、type を multiple にしてください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) has \(parts.found("several")) marks, but only one can be chosen. "
          + "It counts as invalid.",
        help: "Look at the original answer; if several can be chosen, "
          + "give the question the type 'multiple'.")
    })

  static let tooManyMarks = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)で選べる数" + (parts.limit().map { "（\($0)個まで）" } ?? "") + "を超えて"
          + parts.ifFound { "、\($0)個" } + "選ばれています。無効として数えました。",
        help: "元の回答を確かめてください。選べる数が違うときは、設問の max-marks を直してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) has \(parts.found("too many")) marks, more than "
          + (parts.limit().map { "the \($0)" } ?? "are") + " allowed. It counts as invalid.",
        help: "Look at the original answer; if another number is allowed, "
          + "correct the question's 'max-marks'.")
    })

  static let exclusiveWithOthers = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)で、単独で選ぶ選択肢が、ほかの選択肢と一緒に選ばれています。選ばれたとおりに数えました。",
        help: "元の回答を確かめてください。一緒に選んでよい選択肢であれば、exclusive を削除してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) has other marks beside a category that should stand alone. "
          + "All are counted as they stand.",
        help: "Look at the original answer; if the category can stand with others, "
          + "delete its 'exclusive'.")
    })

  static let unknownTick = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)に、選んだ印か選ばない印か分からない値\(parts.ifFound { "（\($0)）" })があります。"
          + "無効として数えました。" + parts.ifExpected { "使えるのは\($0)です。" },
        help: "選択肢ごとの列では、選んだときは1、選ばないときは0または空にしてください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) has a value\(parts.ifFound { " (\($0))" }) that is neither a tick nor "
          + "the lack of one. It counts as invalid." + parts.ifExpected { " Expected \($0)." },
        help: "In a column for one category, write 1 where it is chosen, "
          + "and 0 or nothing where it is not.")
    })

  static let notANumber = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)に、数値として読めない値\(parts.ifFound { "（\($0)）" })があります。"
          + "無効として数えました。",
        help: "元の回答を確かめ、単位などを除いて数字だけにしてください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer)\(parts.ifFound { " (\($0))" }) is not a number. It counts as invalid.",
        help: "Look at the original answer, and leave only the number, without units and the like.")
    })

  static let outOfRange = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)に、範囲の外の数値があります。無効として数えました。" + range(parts),
        help: "元の回答を確かめてください。正しい数値であれば、設問の min と max を直してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) is a number out of range. It counts as invalid." + range(parts),
        help: "Look at the original answer; if the number is right, "
          + "correct the question's 'min' and 'max'.")
    })

  private static func range(_ parts: FindingParts) -> String {
    let isJapanese = parts.language == .japanese
    switch (parts.limit(at: 0), parts.limit(at: 1)) {
    case (let low?, let high?):
      return isJapanese ? "範囲は\(low)以上\(high)以下です。" : " Expected \(low) to \(high)."
    case (let low?, nil): return isJapanese ? "範囲は\(low)以上です。" : " Expected \(low) or more."
    case (nil, let high?): return isJapanese ? "範囲は\(high)以下です。" : " Expected \(high) or less."
    case (nil, nil): return ""
    }
  }

  static let repeatedPlace = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)で、同じ順位か同じ項目が二度使われています。"
          + "無効として数えました。",
        help: "元の回答を確かめ、順位と項目が一つずつ対応するように直してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) uses a place or an item twice. "
          + "It counts as invalid.",
        help: "Look at the original answer, and give each place one item and each item one place.")
    })

  static let answeredNotAsked = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)に回答がありますが、この回答者は設問の対象ではありません（非該当）。"
          + "無効として数えました。",
        help: "前の設問の回答を確かめてください。対象であれば、設問の asked-if を直してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) should not be there: this respondent is not asked the question. "
          + "It counts as invalid.",
        help: "Look at the answers to the questions before; if the respondent should be asked, "
          + "correct the question's 'asked-if'.")
    })

  static let searchAbandoned = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)で、分類の規則の正規表現に時間がかかりすぎたため、途中で打ち切り、当てはまらないものとしました。",
        help: "分類の規則の正規表現を、繰り返しの中に繰り返しのない、簡単な形に直してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) took a regular expression of a theme too long; the search was given up "
          + "and counts as no match.",
        help: "Simplify the regular expressions of the themes: no repetition inside a repetition.")
    })
}
