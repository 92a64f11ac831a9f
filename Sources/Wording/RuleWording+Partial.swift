import SurveyModel

/// About partial tallies (部分集計) and what goes into them.
extension RuleWording {
  static let notAPartial = Self(
    japanese: { parts in
      Lines(
        "\(parts.file)は、部分集計のファイルではありません。何も集計していません。",
        help: "shukei tally で作ったファイルを指定してください。回答ファイルは、先に shukei tally で集計してください。")
    },
    english: { parts in
      Lines(
        "\(parts.file) is not a partial tally. Nothing is merged.",
        help: "Name a file that 'shukei tally' wrote; a file of responses has to be tallied first.")
    })

  static let partialTruncated = Self(
    japanese: { parts in
      Lines(
        "部分集計\(parts.file)は途中で切れています。"
          + (parts.limit().map { "\($0)バイトのうち\(parts.found("一部"))バイトしかありません。" } ?? "")
          + "何も集計していません。",
        help: "コピーが最後まで終わっているか確かめてください。元も切れているときは、shukei tally で作り直してください。")
    },
    english: { parts in
      Lines(
        "The partial tally \(parts.file) is cut short"
          + (parts.limit().map { ": it has \(parts.found("some")) of \($0) bytes" } ?? "")
          + ". Nothing is merged.",
        help: "Check that it was copied to its end; if the original is cut short as well, "
          + "make it again with 'shukei tally'.")
    })

  static let partialDamaged = Self(
    japanese: { parts in
      Lines(
        "部分集計\(parts.file)は壊れています" + parts.ifFound { "（\($0)バイト目）" } + "。何も集計していません。",
        help: "もう一度コピーしてください。元も壊れているときは、shukei tally で作り直してください。")
    },
    english: { parts in
      Lines(
        "The partial tally \(parts.file) is damaged" + parts.ifFound { " at byte \($0)" }
          + ". Nothing is merged.",
        help: "Copy it once more; if the original is damaged as well, "
          + "make it again with 'shukei tally'.")
    })

  static let partialOfOtherVersion = Self(
    japanese: { parts in
      Lines(
        "部分集計\(parts.quoted(parts.finding.file))は、ほかの版の Shukei で作られています。"
          + parts.ifFound { "作った版は\($0)です。" } + parts.ifExpected { "必要なのは\($0)です。" }
          + "何も集計していません。",
        help: "すべての部分集計を、同じ版の shukei tally で作り直してください。")
    },
    english: { parts in
      Lines(
        "The partial tally \(parts.quoted(parts.finding.file)) was made by another version of Shukei."
          + parts.ifFound { " It is of \($0)." } + parts.ifExpected { " Expected \($0)." }
          + " Nothing is merged.",
        help: "Make all partial tallies with the same version of 'shukei tally'.")
    })

  static let partialOfOtherDefinition = Self(
    japanese: { parts in
      Lines(
        "部分集計\(parts.file)は、ほかの調査定義で作られています。何も集計していません。",
        help: "部分集計を作ったときの調査定義を指定するか、この調査定義を使って shukei tally で作り直してください。")
    },
    english: { parts in
      Lines(
        "The partial tally \(parts.file) was made with another survey definition. "
          + "Nothing is merged.",
        help: "Name the definition with which it was made, "
          + "or make it again with this one and 'shukei tally'.")
    })

  static let inputRepeated = Self(
    japanese: { parts in
      Lines(
        "同じ回答ファイル\(parts.found(""))が二度数えられます"
          + (parts.limit().map { "（ほかに数えているのは \($0)）" } ?? "") + "。何も集計していません。",
        help: "回答ファイルと部分集計を、それぞれ一度だけ指定してください。")
    },
    english: { parts in
      Lines(
        "The same responses\(parts.ifFound { " \($0)" }) would be counted twice"
          + (parts.limit().map { "; they are also in \($0)" } ?? "") + ". Nothing is tallied.",
        help: "Name each file of responses and each partial tally once.")
    })
}
