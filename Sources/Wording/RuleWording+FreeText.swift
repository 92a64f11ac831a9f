import SurveyModel

/// About free text (自由記述) as a whole, for keywords and themes.
extension RuleWording {
  static let noTextQuestion = Self(
    japanese: { parts in
      Lines(
        parts.finding.found == .nothing
          ? "この調査には自由記述の設問がありません。" : "\(parts.found(""))は、この調査の自由記述の設問ではありません。",
        help: parts.didYouMean(
          otherwise: parts.ifExpected { "自由記述の設問は\($0)です。" }
            + (parts.finding.expected.isEmpty ? "設問を type=\"text\" と書いてください。" : "")))
    },
    english: { parts in
      Lines(
        parts.finding.found == .nothing
          ? "The survey has no question of free text."
          : "\(parts.found("")) is no question of free text of this survey.",
        help: parts.didYouMean(
          otherwise: parts.finding.expected.isEmpty
            ? "Declare the question with type=\"text\"." : "Name \(parts.expected)."))
    })

  static let noAnswers = Self(
    japanese: { parts in
      Lines(
        (parts.ifQuestion { "設問\($0)の" } ?? "") + "自由記述に、何か書いてある回答がありません。",
        help: "列の見出しや設問が合っているか、確かめてください。")
    },
    english: { parts in
      Lines(
        "Nobody wrote anything in answer to \(parts.ifQuestion { "question \($0)" } ?? "this").",
        help: "Check that this is the column or question that was meant.")
    })

  static let fewAnswers = Self(
    japanese: { parts in
      let question = parts.ifQuestion { "設問\($0)の" } ?? ""
      if parts.finding.found == .number(0) {
        return Lines(
          question + "自由記述には、「特になし」などの、意見のない回答しかありません。",
          help: "列の見出しや設問が合っているか、確かめてください。")
      }
      let number = parts.ifFound { "\($0)件しか" }
      return Lines(
        question + "自由記述に、意味のある回答が\(number.isEmpty ? "ほとんど" : number)ありません。",
        help: "割合や検定の値は、参考程度に見てください。")
    },
    english: { parts in
      let question = parts.ifQuestion { " to question \($0)" } ?? ""
      if parts.finding.found == .number(0) {
        return Lines(
          "The answers\(question) say no more than that there is nothing to say.",
          help: "Check that this is the column or question that was meant.")
      }
      return Lines(
        "Answers\(question) that say something: \(parts.found("hardly any")).",
        help: "Do not read much into shares and tests of so few.")
    })

  static let answersAlike = Self(
    japanese: { parts in
      Lines(
        (parts.ifQuestion { "設問\($0)では、" } ?? "")
          + "回答\(parts.ifFound { "\($0)件" })が、すべて同じ文です。",
        help: "列の取り違えか、同じ文の一斉送信でないか、確かめてください。")
    },
    english: { parts in
      Lines(
        "All answers\(parts.ifQuestion { " to question \($0)" } ?? "") are the same"
          + parts.ifFound { " (answers: \($0))" } + ".",
        help: "Check that this is the right column, and whether one text was sent by many.")
    })

  static let nothingToSuggest = Self(
    japanese: { parts in
      Lines(
        "分類の案を作れません。どの規則にもあてはまらない、互いに違う回答は\(parts.found("少し"))件です。",
        help: "共通する語のある回答が、いくつか要ります。列や設問が合っているか、確かめてください。")
    },
    english: { parts in
      Lines(
        "There is nothing to suggest: different answers that no rule covers: \(parts.found("few")).",
        help: "It takes several answers with words in common. "
          + "Check that this is the right column or question.")
    })

  static let longAnswer = Self(
    japanese: { parts in
      Lines(
        "一つの回答としては長すぎる文（\(parts.found("長文"))）があります。",
        help: "引用符の壊れた行が一つの欄に読まれていないか、shukei clean で確かめてください。")
    },
    english: { parts in
      Lines(
        "A text is too long to be one answer (\(parts.found("long"))).",
        help: "Check with 'shukei clean' whether broken quotes made one field of many rows.")
    })

  static let markupInAnswer = Self(
    japanese: { _ in
      Lines("回答に HTML のタグがあります。単語としては数えません。", help: "書き出しの設定で、書式なしの文を選べないか、確かめてください。")
    },
    english: { _ in
      Lines(
        "An answer has tags of HTML, which do not count as words.",
        help: "See whether the form service can export plain text.")
    })

  static let directionSigns = Self(
    japanese: { _ in
      Lines("回答に、書字方向を変える文字や幅のない文字があります。単語としては数えません。", help: "多いときは、回答の出どころを確かめてください。")
    },
    english: { _ in
      Lines(
        "An answer has signs that change the direction of writing, or of no width; "
          + "they do not count as words.",
        help: "Where there are many, find out where the answers come from.")
    })

  static let picturesAlone = Self(
    japanese: { _ in
      Lines(
        "文字がなく、絵文字や記号だけの回答があります。単語も分類もありません。",
        help: "何を表しているかは、元の回答で確かめてください。件数には入っています。")
    },
    english: { _ in
      Lines(
        "An answer is made of emoji or other pictures alone; it has no words and no theme.",
        help: "Look at the original for what it says; it is among the answers that were counted.")
    })

  static let tooManyGroups = Self(
    japanese: { parts in
      Lines(
        "列\(parts.finding.variable.map { parts.quoted($0) } ?? "")には値が\(parts.found("多数"))種類あり、"
          + "回答者のグループになりません。" + (parts.limit().map { "\($0)種類までです。" } ?? ""),
        help: "性別や年代のような列を --by に指定してください。")
    },
    english: { parts in
      Lines(
        "The column\(parts.finding.variable.map { " " + parts.quoted($0) } ?? "") has "
          + "\(parts.found("too many")) different values and makes no groups of respondents."
          + (parts.limit().map { " At most \($0) are possible." } ?? ""),
        help: "Name a column such as sex or age with --by.")
    })

  static let questionWithoutThemes = Self(
    japanese: { parts in
      Lines(
        "設問\(parts.found(""))には、分類の規則がありません。",
        help: "設問に themes=\"…\" を書くか、--codeframe で規則のファイルを指定してください。")
    },
    english: { parts in
      Lines(
        "\(parts.the("question")) has no rules that put its answers under themes.",
        help: "Give the question an attribute themes, or name a file of rules with --codeframe.")
    })

  static let unknownTheme = Self(
    japanese: { parts in
      Lines(
        "\(parts.found("この符号"))という分類は、規則にありません。",
        help: parts.didYouMean(otherwise: "分類の符号（code）を、空白か「;」で区切って書いてください。"))
    },
    english: { parts in
      Lines(
        "The codeframe has no theme \(parts.found("of this code")); the code was not counted.",
        help: parts.didYouMean(
          otherwise: "Write the codes of themes, parted by spaces or ';'."))
    })

  static let badCodingRule = Self(
    japanese: { parts in
      Lines(
        "KH Coder の規則の\(parts.found("この部分"))にあたるものがありません。",
        help: "品詞、変数、文字数、ほかのコードによる条件は移せません。語と and、or、not、near、seq で書き直してください。")
    },
    english: { parts in
      Lines(
        "\(parts.found("This part")) of a rule of KH Coder has no counterpart.",
        help:
          "Conditions on parts of speech, variables, lengths or other codes cannot be taken over; "
          + "write them with words, and, or, not, near and seq.")
    })

  static let wordNotFound = Self(
    japanese: { parts in
      Lines(
        "\(parts.found("この語"))を含む回答がありません。",
        help: "単語に分けたあとの形（言い切りの形、つながった名詞の全体）で指定してください。keywords.csv で見られます。")
    },
    english: { parts in
      Lines(
        "No answer has \(parts.found("the word")).",
        help: "Name words as keywords.csv has them: in their dictionary form, joined nouns as one.")
    })

  static let noCodingRules = Self(
    japanese: { _ in
      Lines(
        "ファイルに、コーディングの規則が一つもありません。",
        help: "「＊」で始まる行にコードの名前を、次の行から規則を書いた KH Coder のファイルを指定してください。")
    },
    english: { _ in
      Lines(
        "The file has no coding rule.",
        help: "Name a file of KH Coder, where a code begins with a line that starts with *.")
    })
}

extension FindingParts {
  /// The question that a finding is about, inside the given words; `nil` where it names none.
  fileprivate func ifQuestion(_ words: (String) -> String) -> String? {
    finding.variable.map { words(quoted($0)) }
  }
}
