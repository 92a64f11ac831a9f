extension HelpText {
  static let themesGroupEnglish = """
    Groups like answers of free text and writes the group of each row. The same
    answers give the same groups, whatever their order.

    Usage:
      shukei themes group FILE [options]

    Options:
      --column HEADER       the column of free text; not needed where the file
                            has only one
      --groups N            how many groups (default: as many as the answers
                            suggest)
      --method NAME         communities (default) or factors
      --dictionary DIR      a dictionary of MeCab, or none
                            (default: the IPA dictionary where it is installed)
      --user-dictionary FILE.dic
                            a user dictionary of MeCab
      --output FILE.csv     write to this file (default: standard output)
      --threads N           count with this many threads
                            (default: one for each core)
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
      --fail-on SEVERITY    error, warning, information or never: the least
                            severe finding that makes the exit status 1
                            (default: error)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei themes group responses.csv --column Wishes --output groups.csv

    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run; nothing was written
      64  the command line could not be understood

    """

  static let themesGroupJapanese = """
    自由記述の似た回答をまとめ、各行のグループの番号を書き出します。
    同じ回答からは、行の順序によらず、いつも同じグループができます。

    使い方:
      shukei themes group FILE [オプション]

    オプション:
      --column 見出し       自由記述の列。列が一つだけなら不要です
      --groups N            グループの数（省略時: 回答から決めます）
      --method 名前         方法。communities（省略時）か factors
      --dictionary DIR      MeCab の辞書のフォルダー。使わないときは none
                            （省略時: 入っていればIPA辞書）
      --user-dictionary FILE.dic
                            MeCab のユーザー辞書
      --output FILE.csv     書き出すファイル（省略時: 標準出力）
      --threads N           使うスレッドの数（省略時: コアの数）
      --encoding 名前       文字コード。UTF-8、CP932、EUC-JP、UTF-16、
                            Mac-Roman、Latin-1から選びます
      --delimiter 文字      欄と欄の間の文字。;、tab（タブ）、space（空白）など
      --quote 文字          欄を囲む引用符。ないときは none
      --escape 文字         欄の中の引用符の前に置く文字。ないときは none
      --record-end 名前     行の終わり。LF、CR、CRLFから選びます
      --preamble-lines N    見出しより前にある、表ではない行の数
      --header-rows N       見出しの行の数。見出しがないときは 0
      --footer-lines N      最後の行より後にある、表ではない行の数
      --fail-on 重さ        終了コードを1にする指摘の重さ。error（エラー）、
                            warning（警告）、information（情報）、never（しない）
                            から選びます（省略時: error）
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei themes group responses.csv --column ご意見 --output groups.csv

    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """
}
