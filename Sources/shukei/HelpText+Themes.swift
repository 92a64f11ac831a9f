extension HelpText {
  static let themesGroupEnglish = """
    Groups like answers of free text and writes the group of each row. The same
    answers give the same groups, whatever their order.

    Usage:
      shukei themes group FILE [options]

    Options:
      --column HEADER       the column of free text; not needed where the file
                            has only one
    \(groupingEnglish)
    \(dictionaryEnglish)
      --output FILE.csv     write to this file (default: standard output)
      --threads N           count with this many threads
                            (default: one for each core)
    \(readingEnglish)
    \(failureEnglish)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei themes group responses.csv --column Wishes --output groups.csv

    \(statusEnglish)

    """

  static let themesGroupJapanese = """
    自由記述の似た回答をまとめ、各行のグループの番号を書き出します。
    同じ回答からは、行の順序によらず、いつも同じグループができます。

    使い方:
      shukei themes group FILE [オプション]

    オプション:
      --column 見出し       自由記述の列。列が一つだけなら不要です
    \(groupingJapanese)
    \(dictionaryJapanese)
      --output FILE.csv     書き出すファイル（省略時: 標準出力）
      --threads N           使うスレッドの数（省略時: コアの数）
    \(readingJapanese)
    \(failureJapanese)
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei themes group responses.csv --column ご意見 --output groups.csv

    \(statusJapanese)

    """
}
