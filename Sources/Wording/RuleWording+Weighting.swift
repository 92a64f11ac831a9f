import SurveyModel

/// About weights (ウエイト): what they are brought to, and the registers with the totals.
extension RuleWording {
  static let unusableMargin = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)は、ウエイトの基準（margin）や標本の層（strata）に使えません。"
          + "一人が一つだけ選ぶ設問ではないか、選択肢がないからです。",
        help: "一つだけ選ぶ設問（single、scale）か、区分（bin）のある数値の設問を指定してください。")
    },
    english: { parts in
      Lines(
        "\(parts.questionFirst) cannot be a margin of weights or the strata of a sample: a person "
          + "may have several of its categories, or it has none.",
        help: "Name a question with one answer (single, scale), or numbers with bins.")
    })

  static let marginEmpty = Self(
    japanese: { parts in
      Lines(
        "\(parts.margin)の目標値（target）が、すべて0です。",
        help: "選択肢ごとの人数か割合を書いてください。")
    },
    english: { parts in
      Lines(
        "All targets of \(parts.margin) are zero.",
        help: "Write how many people each category has, or its share.")
    })

  static let targetMissing = Self(
    japanese: { parts in
      Lines(
        "ウエイトの基準に、\(parts.question)の選択肢\(parts.found(""))の目標値（target）がありません。"
          + "この回答者は、基準の設問に無回答の人（unclassified）と同じに扱います。",
        help: "人数や割合が分かるときは書き加えてください。該当する人がいないときは0と書いてください。"
          + "「その他」のように分からないものは、そのままで構いません。")
    },
    english: { parts in
      Lines(
        "The weights have no target for the category\(parts.ifFound { " \($0)" })\(parts.ofQuestion); "
          + "its people are weighted like those who did not answer (unclassified).",
        help: "Write its people or share if they are known, and 0 if there is nobody; if they "
          + "cannot be known, as those of other answers, nothing needs to be done.")
    })

  static let sharesDoNotAddUp = Self(
    japanese: { parts in
      Lines(
        "\(parts.margin)の割合を足しても\(parts.limit() ?? "100")になりません。"
          + (parts.figure.map { "合計は\($0)です。" } ?? "") + "合計に対する比として使いました。",
        help: "目標値を元の統計と見比べてください。丸めの誤差であれば、そのままで構いません。")
    },
    english: { parts in
      Lines(
        "The shares of \(parts.margin) do not add up to \(parts.limit() ?? "100")"
          + (parts.figure.map { ", but to \($0)" } ?? "")
          + ". They are used as parts of their sum.",
        help: "Compare the targets with the statistics that they come from; if it is only that "
          + "they were rounded, nothing needs to be done.")
    })

  static let totalsDiffer = Self(
    japanese: { parts in
      Lines(
        "\(parts.margin)の人数の合計" + (parts.figure.map { "（\($0)人）" } ?? "") + "が、"
          + (parts.other.map { "\($0)の合計" } ?? "ほかの基準の合計")
          + (parts.limit(at: 1).map { "（\($0)人）" } ?? "")
          + "と1パーセントを超えて違います。それぞれの合計に対する比として使いました。",
        help: "同じ日、同じ範囲（年齢など）の人数かどうか、元の統計を確かめてください。")
    },
    english: { parts in
      Lines(
        "The targets of \(parts.margin) add up to \(parts.figure ?? "other") people, those of "
          + (parts.other ?? "another margin") + " to " + (parts.limit(at: 1) ?? "others")
          + ", which is more than 1 percent apart. Each is used as parts of its sum.",
        help: "Look up whether both count the same people: of one day, and of the same ages.")
    })

  static let totalUnknown = Self(
    japanese: { parts in
      Lines(
        "ウエイトの合計を人口にできません（total=\"population\"）。"
          + "\(parts.margin)の目標値が割合で、人数が分からないからです。",
        help: "最初の margin の目標値を人数にするか、total を sample にしてください。")
    },
    english: { parts in
      Lines(
        "Weights cannot add up to the population: the targets of \(parts.margin) are shares, "
          + "and tell no number of people.",
        help: "Write people as the targets of the first 'margin', or make 'total' 'sample'.")
    })

  static let registerColumnMissing = Self(
    japanese: { parts in
      Lines(
        "人口の表に、" + (parts.finding.variable == nil ? "人数" : parts.question) + "の列が見つかりません。"
          + parts.ifExpected { "探した見出しは\($0)です。" },
        help: parts.ifNearest(
          { "見出し\($0)の列であれば、探した見出しのどれかに書き直してください。" },
          otherwise: "設問の名前を見出しにするか、選択肢の名前を横に並べた見出しにしてください。"))
    },
    english: { parts in
      Lines(
        "The table of people has no column of "
          + (parts.finding.variable == nil ? "people" : parts.question)
          + parts.ifExpected { "; the header looked for is \($0)" } + ".",
        help: parts.ifNearest(
          { "If the column \($0) is meant, give it one of these headers." },
          otherwise: "Give a column the name of the question, or columns the names of its "
            + "categories, and the people 'population'."))
    })

  static let registerRow = Self(
    japanese: { parts in
      Lines(
        "人口の表のこの行は、値の数\(parts.ifFound { "（\($0)個）" })が見出しの数"
          + (parts.limit().map { "（\($0)個）" } ?? "") + "と違います。",
        help: "表の下の注などの行は削除し、値に「,」があるときは「\"」で囲んでください。")
    },
    english: { parts in
      Lines(
        "The number of fields in this row of the table of people is "
          + parts.found("too large or too small")
          + (parts.limit().map { ", but there are \($0) headers" } ?? "") + ".",
        help: "Delete notes below the table, and put values with ',' into quotes.")
    })

  static let registerCategory = Self(
    japanese: { parts in
      Lines(
        "人口の表の\(parts.found("空の欄"))は、\(parts.question)の選択肢にありません。"
          + parts.ifExpected { "選択肢は\($0)です。" },
        help: parts.didYouMean(
          otherwise: "選択肢の文言かコードに書き直すか、設問の選択肢に alias として書き加えてください。"
            + "調査の対象でない人の行は削除してください。"))
    },
    english: { parts in
      Lines(
        "In the table of people, \(parts.found("an empty field")) is no category of "
          + "\(parts.question)." + parts.ifExpected { " Expected \($0)." },
        help: parts.didYouMean(
          otherwise: "Write the label or code of a category, or add the value to the category as "
            + "an 'alias'; delete rows of people who were not surveyed."))
    })

  static let registerAmount = Self(
    japanese: { parts in
      Lines(
        "人口の表の\(parts.found("空の欄"))は、人数として読めません。",
        help: "0以上の数値にしてください。該当する人がいないときは0か「-」と書いてください。")
    },
    english: { parts in
      Lines(
        "In the table of people, \(parts.found("an empty field")) is no number of people.",
        help: "Write a number from 0; where there is nobody, write 0 or '-'.")
    })
}

extension FindingParts {
  /// The margin that the finding is about: ウエイトの基準「Q25」, margin 'Q25'.
  var margin: String {
    let name = finding.variable.map(quoted)
    return language.of(
      japanese: "ウエイトの基準\(name ?? "")", english: name.map { "margin \($0)" } ?? "a margin")
  }

  /// Another margin, in quotation marks.
  fileprivate var other: String? { finding.expected.first.map(quoted) }

  /// A sum that was found, without quotation marks.
  fileprivate var figure: String? {
    guard case .name(let name) = finding.found else { return nil }
    return Int(name).map(grouped) ?? displayText(name)
  }
}
