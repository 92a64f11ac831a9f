extension HelpText {
  static let themesKeywordsEnglish = """
    Counts the words of free text: how often each is used, with which others, in
    what context, and which words set groups of respondents apart. Personal data
    is masked before anything is counted.

    Usage:
      shukei themes keywords FILE --output DIR [options]
      shukei themes keywords SURVEY.xml --output DIR [options]

    Writes into DIR (for a survey each CSV begins with the question):
      keywords.csv          words, the answers that have them, termhood
      pairs.csv             words that stand in the same answers
      contexts.csv          words with what stands before and behind them
      characteristic.csv    words of each group of --by, tested
      keywords.xml          all of these

    Options:
      --output DIR          publish into this folder (needed)
      --column HEADER       of a file: the column of free text; not needed
                            where there is only one
    \(surveyAnswersEnglish)
      --by NAME...          compare respondents by these columns or questions
      --word WORD...        show these words in context (default: the most
                            frequent ones)
    \(dictionaryEnglish)
    \(maskingEnglish)
    \(readingEnglish)
    \(failureEnglish)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei themes keywords survey.xml --by Q25 Q26 --output words

    \(statusEnglish)

    """

  static let themesKeywordsJapanese = """
    自由記述の単語を数えます。どの語が何件の回答にあるか、どの語と一緒に
    使われるか、前後の文、回答者のグループごとに目立つ語を書き出します。
    個人情報は、数える前に伏せます。

    使い方:
      shukei themes keywords FILE --output DIR [オプション]
      shukei themes keywords SURVEY.xml --output DIR [オプション]

    DIR に書き出すもの（調査では、CSV の名前の前に設問が付きます）:
      keywords.csv          語、語のある回答の数、用語らしさ
      pairs.csv             同じ回答にある二つの語
      contexts.csv          語の前後の文
      characteristic.csv    --by のグループごとに目立つ語と検定
      keywords.xml          以上のすべて

    オプション:
      --output DIR          書き出すフォルダー（必要です）
      --column 見出し       ファイルの自由記述の列。列が一つだけなら不要です
    \(surveyAnswersJapanese)
      --by 名前...          回答者を比べる列または設問
      --word 語...          前後の文を見る語（省略時: 多く使われる語）
    \(dictionaryJapanese)
    \(maskingJapanese)
    \(readingJapanese)
    \(failureJapanese)
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei themes keywords survey.xml --by Q25 Q26 --output words

    \(statusJapanese)

    """
}
