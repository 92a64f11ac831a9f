extension HelpText {
  static let cleanEnglish = """
    Reads a CSV file however damaged it is, writes it anew as UTF-8 with commas,
    and names every record that was not as it should be.

    Usage:
      shukei clean FILE [options]

    Options:
      --output FILE.csv     write to this file (default: standard output)
      --findings FILE.csv   write a table of what was wrong, record by record
      --encoding NAME       UTF-8, CP932, EUC-JP, UTF-16, Mac-Roman or Latin-1
      --delimiter MARK      what stands between two fields, such as ';', tab or
                            space
      --quote MARK          what stands around a field, or none
      --escape MARK         what stands before a quote inside a field, or none
      --record-end NAME     LF, CR or CRLF
      --preamble-lines N    lines before the header that are not part of the
                            table
      --header-rows N       records that name the columns; 0 without a header
      --footer-lines N      lines after the last record that are not part of
                            the table
      --columns N           fields of every record
      --fail-on SEVERITY    error, warning, information or never: the least
                            severe finding that makes the exit status 1
                            (default: error)
      --help, -h            show this
      --                    take the word that follows for a file name
    What is not declared is found out from the file.

    Example:
      shukei clean export.csv --output responses.csv --findings damage.csv

    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run; nothing was written
      64  the command line could not be understood

    """

  static let cleanJapanese = """
    CSV ファイルを、傷んでいても読み取り、コンマ区切りの UTF-8 で書き直します。
    正しい形でなかった行を、一つずつ示します。

    使い方:
      shukei clean FILE [オプション]

    オプション:
      --output FILE.csv     書き出すファイル（省略時: 標準出力）
      --findings FILE.csv   正しくなかった行の一覧を書き出すファイル
      --encoding 名前       文字コード。UTF-8、CP932、EUC-JP、UTF-16、
                            Mac-Roman、Latin-1から選びます
      --delimiter 文字      欄と欄の間の文字。;、tab（タブ）、space（空白）など
      --quote 文字          欄を囲む引用符。ないときは none
      --escape 文字         欄の中の引用符の前に置く文字。ないときは none
      --record-end 名前     行の終わり。LF、CR、CRLFから選びます
      --preamble-lines N    見出しより前にある、表ではない行の数
      --header-rows N       見出しの行の数。見出しがないときは 0
      --footer-lines N      最後の行より後にある、表ではない行の数
      --columns N           列の数
      --fail-on 重さ        終了コードを1にする指摘の重さ。error（エラー）、
                            warning（警告）、information（情報）、never（しない）
                            から選びます（省略時: error）
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます
    指定しないことは、ファイルから判断します。

    例:
      shukei clean export.csv --output responses.csv --findings damage.csv

    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """
}
