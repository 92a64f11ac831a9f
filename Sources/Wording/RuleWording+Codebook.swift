import SurveyModel

/// About a codebook (コードブック) of another system, and the answers that it describes.
extension RuleWording {
  static let notACodebook = Self(
    japanese: { parts in
      Lines(
        "\(parts.source)は、読めるコードブックではありません。"
          + parts.ifFound { "\($0)で始まっています。" } + parts.ifExpected { "正しくは\($0)です。" },
        help: "回答の受け渡し元から届いたコードブックを指定してください。"
          + "triple-s は <sss、DDI は <codeBook で始まります。")
    },
    english: { parts in
      Lines(
        "\(parts.source) is not a codebook that can be read."
          + parts.ifFound { " It begins with \($0)" + (parts.finding.expected.isEmpty ? "." : ";") }
          + parts.ifExpected { " it should be \($0)." },
        help: "Name the codebook that came with the answers: one of triple-s begins with <sss, "
          + "one of DDI with <codeBook.")
    })

  static let codebookMissing = Self(
    japanese: { parts in
      Lines(
        "\(parts.source)を読むための triple-s の定義（XML）が見つかりません。",
        help: "回答ファイルと同じ場所に\(parts.found("同じ名前のXMLファイル"))を置くか、"
          + "responses の metadata にXMLファイルの名前を書いてください。")
    },
    english: { parts in
      Lines(
        "There is no definition of triple-s (XML) for \(parts.source).",
        help: "Put \(parts.found("the XML file of the same name")) beside the answers, "
          + "or write the name of the XML file in the 'metadata' of 'responses'.")
    })

  static let codebookOfOtherData = Self(
    japanese: { parts in
      Lines(
        "\(parts.source)は、\(parts.found("別のファイル"))の定義です。"
          + parts.ifExpected { "ここでは\($0)を読みました。" },
        help: "ファイルの名前を変えただけであれば、そのままで構いません。"
          + "別の調査の定義であれば、正しいXMLファイルを responses の metadata に書いてください。")
    },
    english: { parts in
      Lines(
        "\(parts.source) describes \(parts.found("another file"))"
          + parts.ifExpected { "; the answers were read from \($0)" } + ".",
        help:
          "If the file was only renamed, nothing needs to be done; if the definition is that of "
          + "another survey, write the right XML file in the 'metadata' of 'responses'.")
    })

  static let codebookWithoutVariables = Self(
    japanese: { parts in
      Lines(
        "\(parts.source)には、変数（var）の説明がありません。調査の概要だけのコードブックです。",
        help: "回答の提供元に、変数の説明（dataDscr）を含むコードブックを求めてください。"
          + "回答ファイルだけからも下書きを作れます。")
    },
    english: { parts in
      Lines(
        "\(parts.source) describes a study but none of its variables (var).",
        help: "Ask whoever provides the answers for the codebook with its variables (dataDscr); "
          + "a draft can also be made from the file of answers alone.")
    })

  static let positionTooNarrow = Self(
    japanese: { parts in
      Lines(
        "\(parts.column)の位置（position）\(parts.ifFound { "（\($0)文字分）" })が短く、値が入りません。"
          + (parts.limit().map { "\($0)文字必要です。" } ?? ""),
        help: "定義の position と values を見比べてください。"
          + "定義を作ったソフトから出力し直すのが確実です。")
    },
    english: { parts in
      Lines(
        "The position of \(parts.column) has \(parts.found("too few")) characters"
          + (parts.limit().map { ", but its values need \($0)" } ?? "") + ".",
        help: "Compare 'position' with 'values' in the definition; it is safest to export it again "
          + "from the program that made it.")
    })

  static let positionsOverlap = Self(
    japanese: { parts in
      Lines(
        "\(parts.column)の位置（position）が、\(parts.found("別の変数"))の位置と重なっています。",
        help: "同じ値を二通りに読む定義であれば、そのままで構いません。"
          + "そうでなければ、定義を作ったソフトから出力し直してください。")
    },
    english: { parts in
      Lines(
        "The position of \(parts.column) overlaps that of \(parts.found("another variable")).",
        help: "If the definition means to read the same value twice, nothing needs to be done; "
          + "if not, export it again from the program that made it.")
    })

  static let recordLength = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)の長さ\(parts.ifFound { "（\($0)文字）" })が、定義の長さ"
          + (parts.limit().map { "（\($0)文字）" } ?? "") + "と合いません。この行は集計していません。",
        help: "行が途中で切れていないか、値の中に改行がないかを確かめ、もう一度出力してください。")
    },
    english: { parts in
      Lines(
        "\(parts.row) has \(parts.found("too many or too few")) characters"
          + (parts.limit().map { ", but the definition has \($0)" } ?? "")
          + ". The row is not tallied.",
        help: "Look whether the line is cut off or a value holds a line break, "
          + "and export the answers again.")
    })

  static let recordPadded = Self(
    japanese: { parts in
      Lines(
        "\(parts.row)は、定義の長さ" + (parts.limit().map { "（\($0)文字）" } ?? "")
          + "より短く終わっています。残りは空白として読みました。",
        help: "行末の空白を省いて出力するソフトであれば、そのままで構いません。")
    },
    english: { parts in
      Lines(
        "\(parts.row) is shorter than the definition"
          + (parts.limit().map { ", which has \($0) characters" } ?? "")
          + "; the rest was read as blanks.",
        help: "If the program that wrote the file leaves out blanks at the end of lines, "
          + "nothing needs to be done.")
    })

  static let leadingZerosLost = Self(
    japanese: { parts in
      Lines(
        "\(parts.answer)は、先頭の0が消えています。"
          + (parts.limit().map { "\($0)文字になるように0を補って読みました。" } ?? ""),
        help: "表計算ソフトで開いて保存すると0が消えます。元のファイルがあれば、そちらを使ってください。")
    },
    english: { parts in
      Lines(
        "\(parts.answer) lost the zeros at its beginning"
          + (parts.limit().map { "; it was read with zeros put back, as \($0) characters" } ?? "")
          + ".",
        help:
          "A spreadsheet drops such zeros when it saves a file; use the original if there is one.")
    })
}

extension FindingParts {
  /// The file in which the finding stands.
  fileprivate var source: String { quoted(finding.file) }

  /// The variable of a codebook: 変数「Q5」, variable 'Q5'.
  fileprivate var column: String {
    let name = finding.variable.map(quoted)
    return language.of(
      japanese: "変数\(name ?? "")", english: name.map { "variable \($0)" } ?? "a variable")
  }
}
