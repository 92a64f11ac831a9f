import SurveyModel

/// About a file as a text (テキスト) and what stands in it beside the table.
extension RuleWording {
  static let notText = Self(
    japanese: { parts in
      Lines(
        "ファイル\(parts.file)は、画像やプログラムなど、文字ではないファイルのため、読めません。",
        help: "正しいファイルか確かめてください。表計算ソフトのファイルは、CSV で保存し直してください。")
    },
    english: { parts in
      Lines(
        "The file \(parts.file) is no text: it looks like an image, a program or the like.",
        help: "Check that it is the right file; save a spreadsheet as CSV.")
    })

  static let noColumns = Self(
    japanese: { parts in
      Lines(
        "ファイル\(parts.file)に、調査定義の設問の列が一つもありません。"
          + parts.ifExpected { "探した見出しは\($0)などです。" },
        help: "別の調査の回答ではないか、見出しの行があるか、区切り文字と文字コードが合っているかを確かめてください。")
    },
    english: { parts in
      Lines(
        "The file \(parts.file) has no column for any question of the definition."
          + parts.ifExpected { " Headers looked for are, among others, \($0)." },
        help: "Check that it holds the responses to this survey, that it has a header, "
          + "and that delimiter and encoding are right.")
    })

  static let otherDelimiter = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)では、欄の間にファイルのほかの行と違う区切り文字があります。その区切り文字で読みました。",
        help: "値が正しい欄に入っているか確かめてください。合っていれば、そのままで構いません。")
    },
    english: { parts in
      Lines(
        "\(parts.row) has another separator between its fields than the rest of the file. "
          + "It was read with that.",
        help: "Check that its values are in the right columns; if so, nothing needs to be done.")
    })

  static let repeatedHeader = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)は、見出しの繰り返しです。読み飛ばしました。",
        help: "そのままで構いません。ファイルをつなげたときの見出しを削除すると、この表示は出なくなります。")
    },
    english: { parts in
      Lines(
        "\(parts.row) repeats the header and was skipped.",
        help: "Nothing needs to be done; without the header that was left when files were joined, "
          + "this no longer appears.")
    })

  static let linesSkipped = Self(
    japanese: { parts in
      Lines(
        "表の前か後にある\(parts.ifFound { "\($0)行の" })注記を読み飛ばしました。",
        help: "回答の行であれば、前にある行の数（preamble-lines）か後にある行の数（footer-lines）を指定してください。")
    },
    english: { parts in
      Lines(
        "Notes before or after the table were skipped" + parts.ifFound { " (lines: \($0))" } + ".",
        help: "If they are responses, declare how many lines stand before the header "
          + "(preamble-lines) or after the last row (footer-lines).")
    })

  static let invisibleCharacter = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)に、目に見えない文字（制御文字やBOM）があります。取り除きました。",
        help: "そのままで構いません。文字が欠けていないか、気になるときは元の回答を確かめてください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) has characters that cannot be seen, such as NUL or a byte order mark; "
          + "they were removed.",
        help: "Nothing needs to be done; if in doubt, look at the original answer.")
    })
}
