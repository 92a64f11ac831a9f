import SurveyModel

/// About the dictionary by which free text is cut into words (辞書).
extension RuleWording {
  static let wordDictionaryMissing = Self(
    japanese: { _ in
      Lines(
        "日本語を単語に分ける辞書が、このコンピューターにありません。文字の種類で分けました。",
        help: "Debian ならパッケージ libmecab2 と mecab-ipadic-utf8 を入れると、より自然な単語に分かれます。")
    },
    english: { _ in
      Lines(
        "This computer has no dictionary for cutting Japanese into words. "
          + "It was cut by classes of characters.",
        help: "With the Debian packages libmecab2 and mecab-ipadic-utf8, words come out better.")
    })

  static let wordDictionaryUnreadable = Self(
    japanese: { parts in
      Lines(
        parts.ifFound { "文字コードが\($0)のため、" } + "辞書\(parts.file)を読めません。",
        help: "MeCab の辞書のフォルダー（sys.dic のあるところ、文字コードはUTF-8）か、"
          + "その辞書に合うユーザー辞書を指定してください。")
    },
    english: { parts in
      Lines(
        "The dictionary \(parts.file) cannot be read\(parts.ifFound { " (encoding \($0))" }).",
        help: "Name a folder with a dictionary of MeCab in UTF-8 (it has a file sys.dic), "
          + "or a user dictionary that was made for it.")
    })
}
