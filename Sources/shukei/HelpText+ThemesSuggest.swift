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
    \(surveyAnswersEnglish)
    \(groupingEnglish)
    \(dictionaryEnglish)
    \(maskingEnglish)
    \(readingEnglish)
    \(failureEnglish)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei themes suggest survey.xml --question Q22 --output suggested

    \(statusEnglish)

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
    \(surveyAnswersJapanese)
    \(groupingJapanese)
    \(dictionaryJapanese)
    \(maskingJapanese)
    \(readingJapanese)
    \(failureJapanese)
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei themes suggest survey.xml --question Q22 --output suggested

    \(statusJapanese)

    """
}
