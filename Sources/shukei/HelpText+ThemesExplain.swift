extension HelpText {
  static let themesExplainEnglish = """
    Says why each answer is under its themes: the term that was found, its line
    and column in the file of rules, and where the answer has it (characters of
    the normalised answer, from 1). Answers themselves are not written.

    Usage:
      shukei themes explain SURVEY.xml [options]
      shukei themes explain FILE --codeframe FILE.xml [options]

    Options:
      --codeframe FILE.xml  these rules; needed for a file, and for a survey in
                            place of its own
      --column HEADER       of a file: the column of free text; not needed
                            where there is only one
      --question NAME...    of a survey: these questions (default: all of free
                            text)
      --responses FILE...   of a survey: read these response files
      --output FILE.csv     write to this file (default: standard output)
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
      shukei themes explain survey.xml --question Q22 --output why.csv

    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run; nothing was written
      64  the command line could not be understood

    """

  static let themesExplainJapanese = """
    回答がなぜその分類かを書き出します。見つかった語、規則のファイルの中の行と桁、
    回答の中の位置（表記をそろえた回答の、1からの文字数）です。
    回答そのものは書きません。

    使い方:
      shukei themes explain SURVEY.xml [オプション]
      shukei themes explain FILE --codeframe FILE.xml [オプション]

    オプション:
      --codeframe FILE.xml  分類の規則のファイル。FILE には必要です。
                            調査では、定義の規則の代わりに使います
      --column 見出し       ファイルの自由記述の列。列が一つだけなら不要です
      --question 名前...    調査の設問（省略時: 自由記述のすべて）
      --responses FILE...   調査の回答ファイル
      --output FILE.csv     書き出すファイル（省略時: 標準出力）
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
      shukei themes explain survey.xml --question Q22 --output why.csv

    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """
}
