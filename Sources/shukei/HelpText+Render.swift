extension HelpText {
  static let renderEnglish = """
    Makes a page from a summary.xml, by the stylesheet that is shipped or by
    one of your own (XSLT 1.0). The output's name says what is made:
    .docx for Word, .xlsx for Excel, else HTML. A stylesheet can neither read
    nor write other files, and is stopped where it comes to no end.

    Usage:
      shukei render SUMMARY.xml [options]

    Options:
      --stylesheet FILE     use this stylesheet; without --output, docx=FILE
                            and xlsx=FILE say what it makes
      --param NAME=VALUE... set parameters of the stylesheet, such as
                            accent=#7a1b3c or numbering=none
      --output FILE         write the page here (default: standard output)
      --help, -h            show this
      --                    take all words that follow for file names

    Example:
      shukei render outputs/city/summary.xml --output appendix.html

    Exit status:
      0   complete
      2   could not run; nothing was written
      64  the command line could not be understood

    """

  static let renderJapanese = """
    summary.xml からページを作ります。同梱のスタイルシートか、自作のもの
    （XSLT 1.0）を使います。何を作るかは書き出すファイルの名前で決まります
    （.docx は Word、.xlsx は Excel、ほかは HTML）。スタイルシートはほかの
    ファイルを読み書きできず、終わらない処理は止めます。

    使い方:
      shukei render SUMMARY.xml [オプション]

    オプション:
      --stylesheet FILE     使うスタイルシート。--output がないときは
                            docx=FILE、xlsx=FILE で何を作るかを示す
      --param NAME=VALUE... スタイルシートの変数を決める
                            （例: accent=#7a1b3c、numbering=none）
      --output FILE         書き出すファイル（既定: 標準出力）
      --help, -h            この説明を表示する
      --                    この後の語をすべてファイル名とみなす

    例:
      shukei render outputs/city/summary.xml --output appendix.html

    終了コード:
      0   完了しました
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """
}
