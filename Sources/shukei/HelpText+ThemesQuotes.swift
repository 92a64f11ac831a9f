extension HelpText {
  static let themesQuotesEnglish = """
    Proposes quotes for every theme of a survey: answers that stand for it,
    each unlike the others, without personal data. A person approves what may
    be published; 'run' publishes approved answers only.

    Usage:
      shukei themes quotes SURVEY.xml --output FILE.csv [options]

    Write 'approved' or 'rejected' into the column 'decision' of the file, and
    name it in the definition: <quotes href="FILE.csv"/>. Where the file is
    there already, its decisions are kept.

    Options:
      --output FILE.csv     write the review to this file (needed)
      --responses FILE...   read these response files instead of those that
                            the definition names
    \(dictionaryEnglish)
      --threads N           work with this many threads
                            (default: one for each core)
    \(failureEnglish)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei themes quotes survey.xml --output quotes.csv

    \(statusEnglish)

    """

  static let themesQuotesJapanese = """
    調査の分類ごとに、回答の例の候補を選びます。分類を代表する、互いに似て
    いない回答で、個人情報は伏せます。載せてよいかは人が決めます。run が載せる
    のは、承認した回答だけです。

    使い方:
      shukei themes quotes SURVEY.xml --output FILE.csv [オプション]

    書き出したファイルの「decision」の列に approved（承認）か rejected（却下）
    と書き、調査の定義に <quotes href="FILE.csv"/> と書きます。ファイルが既に
    あるときは、それまでの判断を残して作り直します。

    オプション:
      --output FILE.csv     確認表を書き出すファイル（必要）
      --responses FILE...   定義に書いたものの代わりに読む回答ファイル
      --dictionary DIR      MeCabの辞書のフォルダー。使わないときは none
                            （省略時: IPA辞書があれば使います）
      --user-dictionary FILE.dic
                            MeCabのユーザー辞書
      --threads N           同時に使うスレッドの数
                            （省略時: コアの数）
    \(failureJapanese)
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei themes quotes survey.xml --output quotes.csv

    \(statusJapanese)

    """
}
