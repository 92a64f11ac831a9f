/// About the layout of an export (書き出しの形式) and what was assumed of it.
extension RuleWording {
  static let formatRecognised = Self(
    japanese: { parts in
      Lines(
        "見出しと最初の行から、書き出しの形式\(parts.ifFound { "を\($0)" })と見て読みました。",
        help: "正しければ、そのままで構いません。違うときは、responses の format に正しい形式を書いてください。")
    },
    english: { parts in
      Lines(
        "From its headers and first rows, the file is read as an export of this kind"
          + parts.ifFound { ": \($0)" } + ".",
        help: "If that is right, nothing needs to be done; if not, write the right one "
          + "in 'format' of 'responses'.")
    })

  static let missingValueAssumed = Self(
    japanese: { parts in
      Lines(
        "この形式では、値\(parts.ifFound { $0 })は"
          + parts.ifExpected { "\($0)として" } + "回答の欠けに数えます。",
        help: "違うときは、responses の missing に、この値の意味を書いてください。")
    },
    english: { parts in
      Lines(
        "In this kind of export a value\(parts.ifFound { " of \($0)" }) stands for a missing answer"
          + parts.ifExpected { " and is counted as \($0)" } + ".",
        help: "If it means something else, say so with 'missing' in 'responses'.")
    })

  static let choiceColumnMissing = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)の選択肢\(parts.ifFound { $0 })には、この回答ファイルに列がありません。"
          + "このファイルでは、だれも選ばなかったものとして数えました。",
        help: "列があるはずなら、選択肢の column に見出しを書いてください。"
          + "途中で加えた選択肢など、列がないのが正しければ、そのままで構いません。")
    },
    english: { parts in
      Lines(
        "A category\(parts.ifFound { ", \($0)," }) of \(parts.question) has no column in this file. "
          + "In this file it counts as chosen by nobody.",
        help: "If there is a column, write its header in the category's 'column'; "
          + "if the choice was not offered, nothing needs to be done.")
    })

  static let questionNotInFile = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)の列は、ほかの回答ファイルにはありますが、このファイルにはありません。"
          + "このファイルの回答者は、非該当として数えました。",
        help: "このファイルの回答者に尋ねていない設問であれば、そのままで構いません。"
          + "尋ねていれば、見出しを設問の alias に書き加えてください。")
    },
    english: { parts in
      Lines(
        "\(parts.questionFirst) has a column in other files, but not in this one. "
          + "The respondents of this file count as not asked.",
        help: "If they were not asked, nothing needs to be done; if they were, "
          + "add the header that this file has as an 'alias' of the question.")
    })

  static let columnNotInAllFiles = Self(
    japanese: { parts in
      Lines(
        "ほかの回答ファイルにある列\(parts.ifFound { $0 })が、このファイルにはありません。",
        help: "見出しの書き方や設問が途中で変わっていないか、確かめてください。")
    },
    english: { parts in
      Lines(
        "A column of other files is not in this one"
          + parts.ifFound { ": \($0)" } + ".",
        help: "Check whether the questionnaire or its headers changed between the files.")
    })

  static let unansweredLooksUnticked = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)では、無回答と、どれも選ばなかった回答を、この形式のファイルから見分けられません。",
        help: "無回答の人数を示すときは、この設問の「無回答」と「選択なし」を合わせて見てください。")
    },
    english: { parts in
      Lines(
        "For \(parts.question) this kind of export does not tell no answer from nothing selected.",
        help:
          "Take 'no answer' and 'nothing selected' of the question together when you report them."
      )
    })

  static let previewDropped = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)は、プレビューまたは試しの回答です。集計していません。",
        help: "集計するときは、responses に previews=\"keep\" と書いてください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) is a preview or a test. It is not tallied.",
        help: "To tally such rows, write previews=\"keep\" in 'responses'.")
    })

  static let unfinishedDropped = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)は、最後まで答えていない回答です。集計していません。",
        help: "途中までの回答も集計するときは、responses に unfinished=\"keep\" と書いてください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) is a response that was not finished. It is not tallied.",
        help: "To tally unfinished responses, too, write unfinished=\"keep\" in 'responses'.")
    })

  static let rowDropped = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)は、調査定義の drop により集計していません。",
        help: "集計するときは、responses の drop を削除してください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) is not tallied, as a 'drop' of the definition says.",
        help: "To tally it, delete the 'drop' in 'responses'.")
    })

  static let listAndColumnsDiffer = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)で、一つの欄に並べた選択肢と、選択肢ごとの列とが合いません。一つの欄のほうを数えました。",
        help: "書き出した後に列を加工していないか確かめ、できれば元の回答をもう一度書き出してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) differs between the list in one cell and the columns of the choices. "
          + "The list counts.",
        help: "Check whether columns were changed after the export; if you can, export again.")
    })

  static let spreadsheetDate = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)は、表計算ソフトが「10-49」のような範囲を日付に変えたもののようです。"
          + "元の選択肢として数えました。",
        help: "元の回答ファイルを、表計算ソフトで開かずに、もう一度書き出してください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) looks like a range such as 10-49 that a spreadsheet took for a date. "
          + "It counts as the category that it was.",
        help: "Export the responses again, and do not save them from a spreadsheet.")
    })
}
