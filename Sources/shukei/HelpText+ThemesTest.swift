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
    \(readingEnglish)
    \(failureEnglish)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei themes test coded.csv --survey survey.xml --output test

    \(statusEnglish)

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
    \(readingJapanese)
    \(failureJapanese)
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei themes test coded.csv --survey survey.xml --output test

    \(statusJapanese)

    """
}
