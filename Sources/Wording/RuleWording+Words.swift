import SurveyModel

/// About the dictionary by which free text is cut into words (辞書).
extension RuleWording {
  static let wordDictionaryMissing = Self(
    japanese: { parts in
      Lines(
        "日本語を単語に分ける辞書が、このコンピューターにありません。文字の種類で分けました。",
        help: parts.ifExpected { "Debian のパッケージ\($0)を入れると、より自然な単語に分かれます。" })
    },
    english: { parts in
      Lines(
        "This computer has no dictionary for cutting Japanese into words. "
          + "It was cut by classes of characters.",
        help: parts.ifExpected { "With the Debian package \($0), words come out better." })
    })

  static let wordDictionaryUnreadable = Self(
    japanese: { parts in
      Lines(
        "辞書\(parts.file)を読めません\(parts.ifFound { "（文字コード\($0)）" })。",
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
