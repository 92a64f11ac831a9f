extension HelpText {
  static let cleanEnglish = """
    Reads a CSV file however damaged it is, writes it anew as UTF-8 with commas,
    and names every record that was not as it should be.

    Usage:
      shukei clean FILE [options]

    Options:
      --output FILE.csv     write to this file (default: standard output)
      --findings FILE.csv   write a table of what was wrong, record by record
    \(readingEnglish)
      --columns N           fields of every record
    \(failureEnglish)
      --help, -h            show this
      --                    take the word that follows for a file name
    What is not declared is found out from the file.

    Example:
      shukei clean export.csv --output responses.csv --findings damage.csv

    \(statusEnglish)

    """

  static let cleanJapanese = """
    CSV ファイルを、傷んでいても読み取り、コンマ区切りの UTF-8 で書き直します。
    正しい形でなかった行を、一つずつ示します。

    使い方:
      shukei clean FILE [オプション]

    オプション:
      --output FILE.csv     書き出すファイル（省略時: 標準出力）
      --findings FILE.csv   正しくなかった行の一覧を書き出すファイル
    \(readingJapanese)
      --columns N           列の数
    \(failureJapanese)
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます
    指定しないことは、ファイルから判断します。

    例:
      shukei clean export.csv --output responses.csv --findings damage.csv

    \(statusJapanese)

    """
}
