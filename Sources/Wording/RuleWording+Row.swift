import SurveyModel

/// About the form of a row (行) of responses: its fields, quotation marks and characters.
extension RuleWording {
  static let raggedRow = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)は、列の数\(parts.ifFound { "（\($0)）" })が見出しの数"
          + (parts.limit().map { "（\($0)）" } ?? "") + "と合いません。この行は集計していません。",
        help: "値の中の改行、引用符、区切り文字を確かめ、列の数を見出しにそろえてください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) has \(parts.found("too many or too few")) fields"
          + (parts.limit().map { ", but there are \($0) headers" } ?? "")
          + ". The row is not tallied.",
        help: "Look for a line break, quotation mark or separator inside a value, "
          + "and give the row as many fields as there are headers.")
    })

  static let extraEmptyFields = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)の終わりに、空の欄が余分にあります。余分な欄は読み飛ばしました。",
        help: "そのままで構いません。回答ファイルの右端の空の列を削除すると、この表示は出なくなります。")
    },
    english: { parts in
      Lines(
        "\(parts.row) ends with extra empty fields, which were skipped.",
        help: "Nothing needs to be done; without the empty columns at the right of the file, "
          + "this no longer appears.")
    })

  static let unclosedQuote = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)で、引用符（\"）が閉じられないままファイルが終わっています。この行"
          + parts.ifFound { "と、その値に入ってしまった続き（合わせて\($0)行）" } + "は集計していません。",
        help: "回答の出力が途中で切れていないか確かめ、この行の引用符を閉じてください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) has a quotation mark (\") that is not closed before the file ends. "
          + "The row is not tallied"
          + parts.ifFound { ", with all that it swallows (lines: \($0))" } + ".",
        help: "Check that the export of the responses finished, and close the quotation mark.")
    })

  static let strayQuote = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)で、引用符（\"）が値の途中にあります。ふつうの文字として読みました。",
        help: "値を確かめ、引用符を残すときは値全体を引用符で囲み、中の引用符を二つ重ねて（\"\"）書いてください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) has a quotation mark (\") inside a value. It was read as any other character.",
        help: "Check the value; to keep the mark, put the whole value in quotation marks "
          + "and double the one inside (\"\").")
    })

  static let blankLine = Self(
    japanese: { _ in
      Lines(
        "空の行があります。読み飛ばしました。",
        help: "そのままで構いません。空の行を削除すると、この表示は出なくなります。")
    },
    english: { _ in
      Lines(
        "There is a blank line, which was skipped.",
        help: "Nothing needs to be done; without the blank line, this no longer appears.")
    })

  static let undecodable = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)に、文字として読めない部分があります。",
        help: "回答ファイルの文字コードを確かめ、responses の encoding に書いてください。"
          + "合っているときは、元の回答を確かめてください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) has bytes that cannot be read as characters.",
        help: "Check the encoding of the file and write it in the 'encoding' of 'responses'; "
          + "if that is right, look at the original answer.")
    })

  static let foreignEncoding = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)の値が、ファイルのほかの部分と違う文字コードで書かれています。その文字コードで読みました。",
        help: "文字化けがなければ、そのままで構いません。"
          + "回答ファイルを一つの文字コードで出力し直すと、この表示は出なくなります。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) is in another encoding than the rest of the file. It was read in that encoding.",
        help: "If the characters are right, nothing needs to be done; "
          + "in a file with one encoding, this no longer appears.")
    })
}
