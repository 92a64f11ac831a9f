extension HelpText {
  static let themesExplainEnglish = """
    Says why each answer is under its themes: the term that was found, its line
    and column in the file of rules, and where the answer has it (characters of
    the answer as it was written, from 1). Answers themselves are not written.

    Usage:
      shukei themes explain SURVEY.xml [options]
      shukei themes explain FILE --codeframe FILE.xml [options]

    Options:
      --codeframe FILE.xml  these rules; needed for a file, and for a survey in
                            place of its own
      --column HEADER       of a file: the column of free text; not needed
                            where there is only one
    \(surveyAnswersEnglish)
      --output FILE.csv     write to this file (default: standard output)
    \(readingEnglish)
    \(failureEnglish)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei themes explain survey.xml --question Q22 --output why.csv

    \(statusEnglish)

    """

  static let themesExplainJapanese = """
    回答がなぜその分類かを書き出します。見つかった語、規則のファイルの中の行と桁、
    回答の中の位置（書かれたままの回答の、1からの文字数）です。
    回答そのものは書きません。

    使い方:
      shukei themes explain SURVEY.xml [オプション]
      shukei themes explain FILE --codeframe FILE.xml [オプション]

    オプション:
      --codeframe FILE.xml  分類の規則のファイル。FILE には必要です。
                            調査では、定義の規則の代わりに使います
      --column 見出し       ファイルの自由記述の列。列が一つだけなら不要です
    \(surveyAnswersJapanese)
      --output FILE.csv     書き出すファイル（省略時: 標準出力）
    \(readingJapanese)
    \(failureJapanese)
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei themes explain survey.xml --question Q22 --output why.csv

    \(statusJapanese)

    """
}
