extension HelpText {
  static let themesSuggestEnglish = """
    Suggests themes for answers of free text that no rule covers: a codeframe
    ready to adopt, with names, words, rules and how well each rule does.
    Personal data is masked before anything is counted.

    Usage:
      shukei themes suggest FILE --output DIR [options]
      shukei themes suggest SURVEY.xml --output DIR [options]

    Writes into DIR (for a survey each name begins with the question):
      codeframe.xml         themes with rules
      suggestions.csv       what each theme is, and figures of its rule
      quotes-internal.csv   answers that stand for each theme, masked; nobody
                            has looked at them yet: not for publication

    Options:
      --output DIR          publish into this folder (needed)
      --column HEADER       of a file: the column of free text; not needed
                            where there is only one
      --question NAME...    of a survey: these questions (default: all of free
                            text)
      --responses FILE...   of a survey: read these response files
      --groups N            how many groups (default: as many as the answers
                            suggest)
      --method NAME         communities (default) or factors
      --dictionary DIR      a dictionary of MeCab, or none
                            (default: the IPA dictionary where it is installed)
      --user-dictionary FILE.dic
                            a user dictionary of MeCab
      --names FILE          mask these names as well
      --allow FILE          names that may stand: places, shops, officials
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
      shukei themes suggest survey.xml --question Q22 --output suggested

    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run; nothing was written
      64  the command line could not be understood

    """

  static let themesSuggestJapanese = """
    どの規則にもあてはまらない自由記述の回答から、分類の案を作ります。
    名前、主な語、規則と、規則がどれだけ合うかが付き、そのまま採用できます。
    個人情報は、数える前に伏せます。

    使い方:
      shukei themes suggest FILE --output DIR [オプション]
      shukei themes suggest SURVEY.xml --output DIR [オプション]

    DIR に書き出すもの（調査では、名前の前に設問が付きます）:
      codeframe.xml         分類と規則
      suggestions.csv       各分類の内容と、規則の当てはまり
      quotes-internal.csv   各分類を代表する回答。伏せ字のあと、まだ人が見て
                            いません。公表用ではありません

    オプション:
      --output DIR          書き出すフォルダー（必要です）
      --column 見出し       ファイルの自由記述の列。列が一つだけなら不要です
      --question 名前...    調査の設問（省略時: 自由記述のすべて）
      --responses FILE...   調査の回答ファイル
      --groups N            グループの数（省略時: 回答から決めます）
      --method 名前         方法。communities（省略時）か factors
      --dictionary DIR      MeCab の辞書のフォルダー。使わないときは none
                            （省略時: 入っていればIPA辞書）
      --user-dictionary FILE.dic
                            MeCab のユーザー辞書
      --names FILE          この一覧の名前も伏せます
      --allow FILE          伏せない名前の一覧（地名、店名、役職者など）
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
      shukei themes suggest survey.xml --question Q22 --output suggested

    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """
}
