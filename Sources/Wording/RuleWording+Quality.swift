import SurveyModel

/// About a response (回答) as a whole: who sent it, and whether it is like others.
///
/// `found` is the number of the first response alike; `expected` the name of its file where that is
/// another one, and how many responses are alike.
extension RuleWording {
  static let repeatedRespondent = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)の回答者は、\(parts.earlier)の回答者と同じです。" + parts.alike
          + "除かずに、どれも集計しました。",
        help: "どの回答を使うかを決め、ほかの行を回答ファイルから削除してください。"
          + "行ごとの通し番号であれば、respondent に回答者を表す列を書いてください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) is by the same respondent as \(parts.earlier)." + parts.alike
          + " Nothing was left out: all are tallied.",
        help:
          "Decide which response counts, and delete the other rows from the file; if the column "
          + "only numbers the rows, write the one that names respondents in 'respondent'.")
    })

  static let repeatedContent = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)の回答は、\(parts.earlier)と、すべての設問で同じです。" + parts.alike
          + "除かずに、どれも集計しました。",
        help: "同じ人が二度送信していないか、元の回答を確かめてください。重複であれば、行を削除してください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) has the same answers throughout as \(parts.earlier)." + parts.alike
          + " Nothing was left out: all are tallied.",
        help: "See whether one person sent it twice; if so, delete the row.")
    })

  static let massSubmission = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)の回答は、\(parts.earlier)と、すべての設問で同じです。" + parts.alike
          + "まとめて送信された疑いがあります。除かずに、どれも集計しました。",
        help: "送信の日時や送信元を確かめてください。機械的な送信であれば、行を削除してください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) has the same answers throughout as \(parts.earlier)." + parts.alike
          + " They may have been sent in numbers. Nothing was left out: all are tallied.",
        help: "Look at when and from where they were sent; if a machine sent them, delete the rows."
      )
    })

  static let repeatedText = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)に、\(parts.earlier)と同じ長い文章があります。" + parts.alike
          + "除かずに、どれも集計しました。",
        help: "呼びかけに応じた意見であれば、そのままで構いません。"
          + "読むときは、同じ文章が何件あるかに注意してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) has the same long text as \(parts.earlier)." + parts.alike
          + " Nothing was left out: all are tallied.",
        help: "If people followed a call, nothing needs to be done; when you read the texts, mind "
          + "that one of them stands for many.")
    })

  static let similarText = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)に、\(parts.earlier)とほとんど同じ長い文章があります。" + parts.alikeInPart
          + "除かずに、どれも集計しました。",
        help: "ひな形に手を加えた意見であれば、そのままで構いません。"
          + "読むときは、ほとんど同じ文章が何件あるかに注意してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) has nearly the same long text as \(parts.earlier)." + parts.alikeInPart
          + " Nothing was left out: all are tallied.",
        help: "If people changed a template, nothing needs to be done; when you read the texts, "
          + "mind how many of them say one thing.")
    })

  static let straightLining = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)で、すべての項目に同じ選択肢が選ばれています。選ばれたとおりに数えました。",
        help: "本当に同じ評価であることもあります。多いときは、結果を読むときに注意してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) has the same category for every item. It is counted as it stands.",
        help: "Some people do think so; where there are many, read the results with care.")
    })

  static let outsideFieldwork = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)の日時は、調査期間\(parts.fieldwork)の外です\(parts.daysOutside)。除かずに集計しました。",
        help: "試しの回答や締切り後の回答でないか確かめてください。"
          + "期間が違うときは、fieldwork の from と to を直してください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) was sent outside the fieldwork\(parts.fieldwork)\(parts.daysOutside). "
          + "It is tallied all the same.",
        help: "See whether it is a trial or came too late; if the period is wrong, correct "
          + "'from' and 'to' of 'fieldwork'.")
    })

  static let unreadableTime = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)の日時が読めません\(parts.ifFound { "（\($0)）" })。調査期間の中かどうかは確かめていません。",
        help: "日時は「2025-08-20 19:51」のように書いてください。"
          + "日時の列でないときは、responses の completed に正しい列を書いてください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) has a time that cannot be read\(parts.ifFound { " (\($0))" }). Whether it is "
          + "within the fieldwork was not checked.",
        help:
          "Write times as in 2025-08-20 19:51; if it is another column that tells them, name it "
          + "in 'completed' of 'responses'.")
    })
}

extension FindingParts {
  /// The first and last day, in brackets.
  fileprivate var fieldwork: String {
    guard finding.expected.count == 2 else { return "" }
    let days = finding.expected.map { displayText($0) }
    return language.of(
      japanese: "（\(days[0])〜\(days[1])）", english: " (\(days[0]) to \(days[1]))")
  }

  /// How many days before the first day, or after the last.
  fileprivate var daysOutside: String {
    guard case .number(let days) = finding.found else { return "" }
    let count = grouped(days.magnitude)
    return days < 0
      ? language.of(
        japanese: "（\(count)日前）", english: ", \(count) day\(days == -1 ? "" : "s") before it")
      : language.of(
        japanese: "（\(count)日後）", english: ", \(count) day\(days == 1 ? "" : "s") after it")
  }
}

extension FindingParts {
  /// The first response alike, with its file where that is another.
  fileprivate var earlier: String {
    guard case .number = finding.found else {
      return language.of(japanese: "前の回答", english: "an earlier response")
    }
    let number = found("")
    let elsewhere = finding.expected.first.flatMap { $0.utf8.isEmpty ? nil : quoted($0) }
    switch language {
    case .japanese: return "\(elsewhere.map { "\($0)の" } ?? "")回答\(number)行目"
    case .english: return "response row \(number)\(elsewhere.map { " of \($0)" } ?? "")"
    }
  }

  /// How many are nearly the same, as a sentence.
  fileprivate var alikeInPart: String {
    guard finding.expected.count > 1, let count = Int(finding.expected[1]), count > 2 else {
      return ""
    }
    return language.of(
      japanese: "このような文章は全部で\(grouped(count))件あります。",
      english: " There are \(grouped(count)) such texts in all.")
  }

  /// How many are alike, as a sentence; nothing where there are two.
  fileprivate var alike: String {
    guard finding.expected.count > 1, let count = Int(finding.expected[1]), count > 2 else {
      return ""
    }
    return language.of(
      japanese: "同じものは全部で\(grouped(count))件あります。",
      english: " There are \(grouped(count)) such responses in all.")
  }
}
