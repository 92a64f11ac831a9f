extension HelpText {
  static let themesExportEnglish = """
    Groups the comments of a consultation and writes them as kouchou-ai has its
    reports, so that its viewer shows them: hierarchical_result.json, args.csv,
    relations.csv and tables of the groups. Personal data is masked; nobody has
    looked at the comments yet.

    Usage:
      shukei themes export COMMENTS.csv --as kouchou-ai --output DIR [options]
      shukei themes export SURVEY.xml --as kouchou-ai --output DIR [options]

    COMMENTS.csv has the columns comment-id and comment-body. Of another file
    --column names the free text; its rows are then the comments' names.

    Options:
      --as FORM             kouchou-ai (needed)
      --output DIR          publish into this folder (needed)
      --column HEADER       the column of free text
      --by NAME...          these columns or questions go along as attributes
    \(surveyAnswersEnglish)
    \(groupingEnglish)
    \(dictionaryEnglish)
    \(maskingEnglish)
    \(readingEnglish)
    \(failureEnglish)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei themes export comments.csv --as kouchou-ai --output report

    \(statusEnglish)

    """

  static let themesExportJapanese = """
    意見をまとめ、広聴AI（kouchou-ai）の報告の形で書き出します。ビューアーで
    見られる hierarchical_result.json、args.csv、relations.csv と、グループの
    表です。個人情報は伏せますが、まだ人が見ていません。

    使い方:
      shukei themes export COMMENTS.csv --as kouchou-ai --output DIR [オプション]
      shukei themes export SURVEY.xml --as kouchou-ai --output DIR [オプション]

    COMMENTS.csv には comment-id と comment-body の列が要ります。ほかのファイル
    では --column で自由記述の列を選びます。行の番号が意見の番号になります。

    オプション:
      --as 形式             kouchou-ai（必要です）
      --output DIR          書き出すフォルダー（必要です）
      --column 見出し       自由記述の列
      --by 名前...          属性として付ける列または設問
    \(surveyAnswersJapanese)
    \(groupingJapanese)
    \(dictionaryJapanese)
    \(maskingJapanese)
    \(readingJapanese)
    \(failureJapanese)
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei themes export comments.csv --as kouchou-ai --output report

    \(statusJapanese)

    """
}
