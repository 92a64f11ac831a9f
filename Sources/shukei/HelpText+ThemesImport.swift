extension HelpText {
  static let themesImportEnglish = """
    Writes coding rules of KH Coder as a codeframe. Where a part of a rule has no
    counterpart, it is named with line and column, and nothing is written.

    Usage:
      shukei themes import RULES.txt [options]

    Options:
      --output FILE.xml     write to this file (default: standard output)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei themes import rules.txt --output codeframe.xml

    Exit status:
      0   complete
      2   could not run; nothing was written
      64  the command line could not be understood

    """

  static let themesImportJapanese = """
    KH Coder のコーディングルールを、分類の規則（codeframe）に書き換えます。
    移せない部分があれば、行と桁を示し、何も書き出しません。

    使い方:
      shukei themes import RULES.txt [オプション]

    オプション:
      --output FILE.xml     書き出すファイル（省略時: 標準出力）
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei themes import rules.txt --output codeframe.xml

    終了コード:
      0   完了しました
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """
}
