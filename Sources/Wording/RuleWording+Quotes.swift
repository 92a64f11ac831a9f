import SurveyModel

/// About quotes (回答の例) and themes nobody is under.
extension RuleWording {
  static let quotesMissing = Self(
    japanese: { _ in
      Lines(
        "回答の例の確認表がまだないため、回答の例は載りません。",
        help: "shukei themes quotes で確認表を作り、載せてよい回答の「decision」に approved か 承認 と書いてください。")
    },
    english: { _ in
      Lines(
        "There is no review of quotes yet, so that no answer is quoted.",
        help:
          "Make it with shukei themes quotes, and write 'approved' beside the answers that may be "
          + "quoted.")
    })

  static let quoteUnplaced = Self(
    japanese: { parts in
      Lines(
        "回答の例の確認表に、調査の定義にない設問か分類\(parts.found("の名前"))があります。その行の回答は載りません。",
        help: parts.didYouMean(otherwise: "設問と分類のコードを、調査の定義のとおりに直してください。"))
    },
    english: { parts in
      Lines(
        "The review of quotes names a question or theme that the survey does not have: "
          + "\(parts.found("its name")). The answer of this line is not quoted.",
        help: parts.didYouMean(
          otherwise: "Write questions and themes as the definition names them."))
    })

  static let quoteChanged = Self(
    japanese: { parts in
      Lines(
        "確認表で承認した回答と同じものが、\(theme(parts))の回答に見つかりません。回答の例には載りません。",
        help: "回答か分類の規則が変わっています。shukei themes quotes で確認表を作り直してください。今までの判断は残ります。")
    },
    english: { parts in
      Lines(
        "No answer under \(theme(parts)) reads like this approved quote any more. "
          + "It is not published.",
        help:
          "The answer or the rules have changed. Make the review again with shukei themes quotes; "
          + "what was decided is kept.")
    })

  static let quoteWithheld = Self(
    japanese: { parts in
      Lines(
        "\(theme(parts))の回答が\(parts.limit().map { "\($0)人" } ?? "決めた人数")に満たないため、承認した回答の例を載せません。",
        help: "載せる最小の人数は、定義の quotes の least で決められます。")
    },
    english: { parts in
      Lines(
        "The approved quote is not published: fewer than \(parts.limit() ?? "enough") people are under "
          + "\(theme(parts)).",
        help: "'least' of 'quotes' in the definition says how many there must be.")
    })

  static let themeUnused = Self(
    japanese: { parts in
      Lines(
        "\(theme(parts))に当てはまる回答が、どの設問にも一つもありません。",
        help: "規則の語が、回答の書き方と合っているか確かめてください。")
    },
    english: { parts in
      Lines(
        "No answer to any question is under \(theme(parts)).",
        help: "See whether its rule has the words that respondents use.")
    })

  /// The theme that a finding is about, where it names one.
  private static func theme(_ parts: FindingParts) -> String {
    let isNamed = parts.finding.found != .nothing
    switch parts.language {
    case .japanese: return isNamed ? "分類\(parts.found(""))" : "その分類"
    case .english: return isNamed ? "the theme \(parts.found(""))" : "its theme"
    }
  }
}
