extension HelpText {
  static let themesTestEnglish = """
    Holds the rules of a codeframe against answers that were coded by hand:
    precision, recall, F1, Cohen's kappa and Krippendorff's alpha of each theme.

    Usage:
      shukei themes test CODED.csv --codeframe FILE.xml [options]
      shukei themes test CODED.csv --survey SURVEY.xml [options]

    CODED.csv has a column of free text and one of codes, parted by spaces,
    commas or ';'. A theme stands there with its code or its title.

    Options:
      --codeframe FILE.xml  a codeframe in a file of its own
      --survey SURVEY.xml   the codeframe of a survey
      --question NAME       of a survey: the question with the codeframe
      --column HEADER       the column of free text (default: text)
      --codes HEADER        the column of codes (default: codes)
      --output DIR          write agreement.csv and differences.csv into this
                            folder: rows coded otherwise, the term that was
                            found and where its rule has it; no answers
      --show-answers        write differences-internal.csv with the answers,
                            for the eyes of those who may see them
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
      shukei themes test coded.csv --survey survey.xml --output test

    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run; nothing was written
      64  the command line could not be understood

    """

  static let themesTestJapanese = """
    分類の規則を、手で分けた回答と比べます。分類ごとに、適合率、再現率、F1、
    コーエンのκ、クリッペンドルフのαを出します。

    使い方:
      shukei themes test CODED.csv --codeframe FILE.xml [オプション]
      shukei themes test CODED.csv --survey SURVEY.xml [オプション]

    CODED.csv には、自由記述の列と、分類の列が要ります。分類は符号（code）か名前で
    書き、いくつもあるときは空白、「,」、「;」で区切ります。

    オプション:
      --codeframe FILE.xml  分類の規則のファイル
      --survey SURVEY.xml   調査定義の分類の規則
      --question 名前       調査定義の、規則のある設問
      --column 見出し       自由記述の列（省略時: text）
      --codes 見出し        分類の列（省略時: codes）
      --output DIR          agreement.csv と differences.csv を書き出す
                            フォルダー。分類の違う行、見つかった語、規則の中の
                            その場所が分かります。回答は書きません
      --show-answers        回答も入れて differences-internal.csv に書きます。
                            回答を見てよい人だけのためのものです
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
      shukei themes test coded.csv --survey survey.xml --output test

    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """
}
