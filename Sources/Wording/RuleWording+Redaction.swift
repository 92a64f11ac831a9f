import SurveyModel

/// About redaction (個人情報の伏せ字) and its lists.
extension RuleWording {
  static let namedColumnMissing = Self(
    japanese: { parts in
      Lines(
        "ファイルに、見出し\(parts.found("指定した名前"))の列がありません。",
        help: parts.didYouMean(otherwise: "列の見出しを、ファイルにあるとおりに --column に書いてください。"))
    },
    english: { parts in
      Lines(
        "The file has no column with the header \(parts.found("that was named")).",
        help: parts.didYouMean(otherwise: "Name the columns as the header of the file has them."))
    })

  static let unknownDecision = Self(
    japanese: { parts in
      Lines(
        "確認表の「decision」の欄に、判断として読めない語があります。" + parts.ifExpected { "使えるのは\($0)です。" },
        help: "使える語に書き直してください。まだ決めていない回答の欄は空けておいてください。")
    },
    english: { parts in
      Lines(
        "The column 'decision' of the review has a word that is no decision."
          + parts.ifExpected { " Expected \($0)." },
        help: "Write one of these words, and leave the field of an undecided answer empty.")
    })

  static let conflictingDecisions = Self(
    japanese: { parts in
      Lines(
        "同じ回答に、違う判断が二つあります。" + (parts.limit().map { "先の判断は\($0)行目です。" } ?? "先の判断と食い違っています。"),
        help: "どちらが正しいか確かめ、一方の行を消してください。")
    },
    english: { parts in
      Lines(
        "There are two different decisions about one answer"
          + (parts.limit().map { "; the first is in line \($0)" } ?? "") + ".",
        help: "Find out which one is right, and delete the other line.")
    })

  static let badListEntry = Self(
    japanese: { parts in
      Lines(
        "名前の一覧に、短すぎるか長すぎる、または読めない行があります。" + parts.ifFound { "書かれているのは\($0)です。" },
        help: "2文字以上100文字以内の名前を1行に一つ書いてください。1文字の姓は「姓=」を前に付けてください。")
    },
    english: { parts in
      Lines(
        "An entry in the list of names is too short, too long or no text"
          + parts.ifFound { ": \($0)" } + ".",
        help: "Write one name of 2 to 100 characters a line; "
          + "put 'surname=' before a family name of one character.")
    })

  static let nameDictionaryMissing = Self(
    japanese: { _ in
      Lines(
        "人名を調べる辞書が、このコンピューターにありません。文脈から分かる名前だけを伏せました。",
        help: "Debian ならパッケージ libmecab2 と mecab-ipadic-utf8 を入れると、ほかの名前も確認表に載ります。")
    },
    english: { _ in
      Lines(
        "This computer has no dictionary to look Japanese names up in: only names that the text "
          + "around them tells were found.",
        help: "With the Debian packages libmecab2 and mecab-ipadic-utf8, other names are listed "
          + "for review.")
    })
}
