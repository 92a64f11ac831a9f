extension HelpText {
  static let tallyEnglish = """
    Tallies a part of a survey's responses into one small file, a partial
    tally, to be merged with those of the other parts. It holds counts and no
    answers, but the counts of few people can tell about one: keep it safe.

    Usage:
      shukei tally SURVEY.xml --partial FILE [options]

    Options:
      --responses FILE...   read these response files, not those that the
                            definition names
      --partial FILE        write the partial tally to this file (required)
      --threads N           count with this many threads
                            (default: one for each core)
      --quiet               show no progress
      --help, -h            show this
      --                    take all words that follow for file names

    Example:
      shukei tally survey.xml --responses web.csv --partial web.partial

    Exit status:
      0   complete
      2   could not run; nothing was written
      64  the command line could not be understood

    """

  static let mergeEnglish = """
    Merges the partial tallies of a survey, in any order, and publishes the
    tables that a run over all the responses would have published.

    Usage:
      shukei merge SURVEY.xml FILE... [options]

    Options:
      --output DIR          publish into this folder (default: outputs)
      --partial FILE        publish nothing; write one partial tally in place
                            of many to this file
    \(publishedEnglish)
    \(failureEnglish)
      --quiet               say nothing about what was done
      --help, -h            show this
      --                    take all words that follow for file names

    Example:
      shukei merge survey.xml web.partial paper.partial --output appendix

    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run; nothing was published
      64  the command line could not be understood

    """

  static let tallyJapanese = """
    回答の一部を集計し、小さなファイル（部分集計）を作ります。ほかの部分集計と
    後で合わせます。回答そのものは入りませんが、人数の少ない集計からは個人が
    分かることがあります。大切に扱ってください。

    使い方:
      shukei tally SURVEY.xml --partial FILE [オプション]

    オプション:
      --responses FILE...   調査定義に書かれたものの代わりに、この回答ファイルを
                            読み込みます
      --partial FILE        部分集計を書き出すファイル（必須）
      --threads N           集計に使うスレッドの数（省略時: コアの数）
      --quiet               進み具合を表示しません
      --help, -h            この説明を表示します
      --                    この後の語を、すべてファイルの名前として読みます

    例:
      shukei tally survey.xml --responses web.csv --partial web.partial

    終了コード:
      0   完了しました
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """

  static let mergeJapanese = """
    調査の部分集計を合わせ、すべての回答を一度に集計したときと同じ集計表を
    作ります。部分集計の順序は問いません。

    使い方:
      shukei merge SURVEY.xml FILE... [オプション]

    オプション:
      --output DIR          集計表を置くフォルダー（省略時: outputs）
      --partial FILE        集計表は作らず、一つにまとめた部分集計をこのファイル
                            に書き出します
    \(publishedJapanese)
    \(failureJapanese)
      --quiet               結果を表示しません
      --help, -h            この説明を表示します
      --                    この後の語を、すべてファイルの名前として読みます

    例:
      shukei merge survey.xml web.partial paper.partial --output appendix

    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした（何も公開していません）
      64  コマンドの書き方に誤りがあります

    """
}
