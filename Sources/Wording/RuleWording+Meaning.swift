import SurveyModel

/// About what a survey definition says: its names, conditions, themes and tables.
extension RuleWording {
  static let badValue = Self(
    japanese: { parts in
      Lines(
        "\(parts.ofQuestion)値\(parts.found(""))は使えません。"
          + parts.ifExpected { "使えるのは\($0)です。" },
        help: parts.didYouMean(otherwise: "使える値に書き換えてください。"))
    },
    english: { parts in
      Lines(
        "\(parts.the("value"))\(parts.ofQuestion) cannot be used."
          + parts.ifExpected { " Expected \($0)." },
        help: parts.didYouMean(otherwise: "Write a value that can be used."))
    })

  static let duplicateName = Self(
    japanese: { parts in
      Lines(
        "\(parts.ofQuestion)名前\(parts.found(""))が二度以上使われています。",
        help: "どちらか一方を、ほかと重ならない名前に変えてください。")
    },
    english: { parts in
      Lines(
        "\(parts.the("name"))\(parts.ofQuestion) is used more than once.",
        help: "Change one of them to a name that nothing else has.")
    })

  static let unknownQuestion = Self(
    japanese: { parts in
      Lines(
        "設問\(parts.found(""))は、調査定義の中にありません。"
          + parts.ifExpected { "使えるのは\($0)です。" },
        help: parts.didYouMean(otherwise: "設問の id を確かめて、あるものに書き換えてください。"))
    },
    english: { parts in
      Lines(
        "The survey definition has no question \(parts.found("of this name"))."
          + parts.ifExpected { " Expected \($0)." },
        help: parts.didYouMean(
          otherwise: "Look up the id of the question that is meant and write that."))
    })

  static let unknownCategory = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)に、コード\(parts.found(""))の選択肢はありません。"
          + parts.ifExpected { "使えるのは\($0)です。" },
        help: parts.didYouMean(otherwise: "設問の選択肢のコードを確かめて、あるものに書き換えてください。"))
    },
    english: { parts in
      Lines(
        "\(parts.questionFirst) has no category with the code \(parts.found("given here"))."
          + parts.ifExpected { " Expected \($0)." },
        help: parts.didYouMean(
          otherwise: "Look up the codes of the question's categories and write one of them."))
    })

  static let unknownCodeframe = Self(
    japanese: { parts in
      Lines(
        "分類表\(parts.found(""))は、調査定義の中にありません。"
          + parts.ifExpected { "使えるのは\($0)です。" },
        help: parts.didYouMean(
          otherwise: "codeframe の id を確かめるか、この名前の codeframe を書き加えてください。"))
    },
    english: { parts in
      Lines(
        "The survey definition has no codeframe \(parts.found("of this name"))."
          + parts.ifExpected { " Expected \($0)." },
        help: parts.didYouMean(
          otherwise: "Look up the id of the codeframe, or add a codeframe of this name."))
    })

  static let badCondition = Self(
    japanese: { parts in
      Lines(
        "\(parts.ofQuestion)条件を読めません。" + misplaced(parts),
        help: parts.didYouMean(
          otherwise: "「Q3 = 2」のように、設問の名前、比較の記号、選択肢のコードの順に書いてください。"))
    },
    english: { parts in
      Lines(
        "The condition\(parts.ofQuestion) cannot be read." + misplaced(parts),
        help: parts.didYouMean(
          otherwise: "Write the name of a question, a comparison and the code of a category, "
            + "such as 'Q3 = 2'."))
    })

  static let badThemeRule = Self(
    japanese: { parts in
      Lines(
        "分類の規則を読めません。" + misplaced(parts),
        help: parts.didYouMean(otherwise: "かっこや引用符の閉じ忘れ、語の抜けがないか確かめてください。"))
    },
    english: { parts in
      Lines(
        "The rule of the theme cannot be read." + misplaced(parts),
        help: parts.didYouMean(
          otherwise: "Look for a bracket or quotation mark that is not closed, "
            + "or a word that is left out."))
    })

  private static func misplaced(_ parts: FindingParts) -> String {
    switch parts.language {
    case .japanese:
      (parts.finding.found == .nothing ? "途中で終わっています。" : "\(parts.found(""))は、ここに書けません。")
        + parts.ifExpected { "ここに書けるのは\($0)です。" }
    case .english:
      (parts.finding.found == .nothing ? " It ends too early." : " Here it has \(parts.found("")).")
        + parts.ifExpected { " Expected \($0)." }
    }
  }

  static let ambiguousLabel = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)の選択肢\(parts.found("の文言"))は、"
          + (parts.finding.expected.isEmpty ? "" : "コード\(parts.expected)の")
          + "どれを指すのか決められません。",
        help: "選択肢の文言と alias を、同じ設問の中で互いに違うものにしてください。")
    },
    english: { parts in
      Lines(
        "In \(parts.question), the label \(parts.found("given here")) could mean "
          + (parts.finding.expected.isEmpty
            ? "more than one category." : "the category \(parts.expected)."),
        help: "Make the labels and aliases of the question's categories differ from each other.")
    })

  static let unusableBanner = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)は、クロス集計の表頭に使えません。選択肢も区分もないか、順位の設問だからです。",
        help: "選択肢のある設問（single、scale、multiple）、区分（bin）のある数値、分類（themes）のある自由記述、グリッドの行を指定してください。")
    },
    english: { parts in
      Lines(
        "\(parts.questionFirst) cannot be a banner: it has no categories, or it is a ranking.",
        help:
          "Name a question with categories (single, scale, multiple), numbers with bins, free text with themes, or a row of a grid."
      )
    })

  static let crossingTooLarge = Self(
    japanese: { parts in
      Lines(
        "クロス集計が大きすぎます。" + parts.ifFound { "セルの数は\($0)です。" }
          + (parts.limit().map { "上限は\($0)です。" } ?? ""),
        help: "重ねる表頭を減らすか、選択肢の少ない設問を指定してください。")
    },
    english: { parts in
      Lines(
        "The cross-tabulation is too large." + parts.ifFound { " It has \($0) cells." }
          + (parts.limit().map { " The limit is \($0)." } ?? ""),
        help: "Nest fewer banners, or name questions with fewer categories.")
    })
}
