/// About a file of responses (回答ファイル) and its columns.
extension RuleWording {
  static let fileMissing = Self(
    japanese: { parts in
      Lines(
        "ファイル\(parts.file)が見つかりません。",
        help: parts.ifNearest(
          { "同じ場所に\($0)があります。このファイルであれば、名前を書き直してください。" },
          otherwise: "ファイルの名前と置き場所を確かめてください。"))
    },
    english: { parts in
      Lines(
        "The file \(parts.file) does not exist.",
        help: parts.ifNearest(
          { "The same folder has \($0); if that is meant, correct the name." },
          otherwise: "Check the name of the file and the folder that it is in."))
    })

  static let fileUnreadable = Self(
    japanese: { parts in
      Lines(
        "ファイル\(parts.file)を読めません。",
        help: "読み取りの権限を確かめてください。ほかのソフトで開いているときは閉じてください。")
    },
    english: { parts in
      Lines(
        "The file \(parts.file) cannot be read.",
        help: "Check the permission to read it, and close other programs that have it open.")
    })

  static let fileEmpty = Self(
    japanese: { parts in
      Lines(
        "ファイル\(parts.file)は空です。",
        help: "回答の出力が最後まで終わっているか確かめ、もう一度出力してください。")
    },
    english: { parts in
      Lines(
        "The file \(parts.file) is empty.",
        help: "Check that the export of the responses finished, and export them again.")
    })

  static let encodingUnsupported = Self(
    japanese: { parts in
      Lines(
        "このコンピューターでは、\(parts.file)の文字コード\(parts.ifFound { "（\($0)）" })を読めません。",
        help: "回答ファイルを「CSV UTF-8（コンマ区切り）」で保存し直してから、もう一度実行してください。")
    },
    english: { parts in
      Lines(
        "This computer cannot read the encoding of \(parts.file)"
          + parts.ifFound { " (\($0))" } + ".",
        help:
          "Save the responses again as 'CSV UTF-8 (comma delimited)', then run the command again.")
    })

  static let noRows = Self(
    japanese: { parts in
      Lines(
        "ファイル\(parts.file)には見出しだけがあり、回答の行がありません。",
        help: "出力した期間や条件を確かめてください。まだ回答がなければ、そのままで構いません。")
    },
    english: { parts in
      Lines(
        "The file \(parts.file) has headers but no rows of responses.",
        help: "Check the dates and filters of the export; if nobody has answered yet, "
          + "nothing needs to be done.")
    })

  static let columnMissing = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)の列が見つかりません。" + parts.ifExpected { "探した見出しは\($0)です。" },
        help: parts.ifNearest(
          { "回答ファイルに見出し\($0)があります。この設問の列であれば、設問の column に書いてください。" },
          otherwise: "この設問の列の見出しを回答ファイルで確かめ、設問の column に書いてください。"))
    },
    english: { parts in
      Lines(
        "There is no column for \(parts.question)."
          + parts.ifExpected { " The header looked for is \($0)." },
        help: parts.ifNearest(
          { "The file has the header \($0); if it is meant, write it in the question's 'column'." },
          otherwise: "Look up the header of this question's column in the file, "
            + "and write it in the question's 'column'."))
    })

  static let textColumnMissing = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)の列が見つかりません。ほかの設問は集計しました。"
          + parts.ifExpected { "探した見出しは\($0)です。" },
        help: parts.ifNearest(
          { "回答ファイルに見出し\($0)があります。この設問の列であれば、設問の column に書いてください。" },
          otherwise: "自由記述を別に保管しているときは、そのままで構いません。"
            + "そうでなければ、列の見出しを確かめ、設問の column に書いてください。"))
    },
    english: { parts in
      Lines(
        "There is no column for \(parts.question); the other questions are tallied."
          + parts.ifExpected { " The header looked for is \($0)." },
        help: parts.ifNearest(
          { "The file has the header \($0); if it is meant, write it in the question's 'column'." },
          otherwise: "If free text is kept apart, nothing needs to be done; "
            + "if not, look up the header and write it in the question's 'column'."))
    })

  static let columnRepeated = Self(
    japanese: { parts in
      Lines(
        "見出し\(parts.found(""))の列が二つ以上あります。",
        help: "見出しを互いに違うものにするか、設問の position に左から何列目かを書いてください。")
    },
    english: { parts in
      Lines(
        "More than one column has the header \(parts.found("found here")).",
        help: "Make the headers differ, or write the number of the column, counted from the left, "
          + "in the question's 'position'.")
    })

  static let columnUnused = Self(
    japanese: { parts in
      Lines(
        "見出し\(parts.found(""))の列は、どの設問にも使われていません。",
        help: "集計しない列であれば、そのままで構いません。"
          + "集計する列であれば、設問の column にこの見出しを書いてください。")
    },
    english: { parts in
      Lines(
        "No question uses the column with the header \(parts.found("found here")).",
        help: "If it is not to be tabulated, nothing needs to be done; "
          + "if it is, write the header in a question's 'column'.")
    })
}
