extension HelpText {
  static let exportEnglish = """
    Writes the coded answers for another program or an archive: a file of
    records and a codebook that says what every column means. Free text, names
    and other columns are never written.

    Usage:
      shukei export SURVEY.xml --as FORM [options]

    Options:
      --as FORM             triple-s (version 2.0: XML and CSV) or
                            ddi (CSV and DDI Codebook 2.5); required
      --responses FILE...   read these response files, not those that the
                            definition names
      --output DIR          write the two files into this folder
                            (default: outputs)
    \(failureEnglish)
      --quiet               show no progress
      --help, -h            show this
      --                    take all words that follow for file names

    Example:
      shukei export survey.xml --as triple-s --output archive

    \(statusEnglish)

    """

  static let exportJapanese = """
    集計に使ったコードの回答を、ほかのソフトや保存のために書き出します。
    回答のファイルと、列の意味を書いたコードブックの二つです。自由記述の文、
    氏名、そのほかの列は書き出しません。

    使い方:
      shukei export SURVEY.xml --as FORM [オプション]

    オプション:
      --as FORM             triple-s（2.0、XMLとCSV）または
                            ddi（CSVとDDI Codebook 2.5）。必須
      --responses FILE...   調査定義にある回答ファイルの代わりに読むもの
      --output DIR          二つのファイルを書き出すフォルダ
                            （既定: outputs）
      --fail-on SEVERITY    error、warning、information、never のいずれか。
                            終了コードを1にする指摘の重さ（既定: error）
      --quiet               進み具合を表示しない
      --help, -h            この説明を表示する
      --                    この後の語をすべてファイル名とみなす

    例:
      shukei export survey.xml --as triple-s --output archive

    \(statusJapanese)

    """
}
