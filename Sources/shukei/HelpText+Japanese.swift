extension HelpText {
  static let programJapanese = """
    Shukei（集計）は、アンケートの回答を集計し、集計表を作ります。

    使い方:
      shukei run SURVEY.xml...          集計して、集計表を作ります
      shukei tally SURVEY.xml           回答の一部を集計します
      shukei merge SURVEY.xml FILE...   部分集計を合わせて、集計表を作ります
      shukei check SURVEY.xml...        調査定義と回答ファイルを確かめます
      shukei synthesize SURVEY.xml      試しに使う回答を作ります
      shukei init SOURCE                調査定義の下書きを作ります
      shukei export SURVEY.xml          ほかのソフトのために書き出します
      shukei render SUMMARY.xml         集計結果の XML からページを作ります
      shukei clean FILE                 傷んだ CSV ファイルを書き直します
      shukei redact FILE                自由記述の個人情報を伏せます
      shukei themes group FILE          自由記述の似た回答をまとめます
      shukei themes suggest FILE        自由記述の分類の案を作ります
      shukei themes keywords FILE       自由記述の単語を数えます
      shukei themes test CODED.csv      規則を、手で分けた結果と比べます
      shukei themes explain FILE        回答がなぜその分類かを書き出します
      shukei themes import RULES.txt    KH Coder の規則を取り込みます
      shukei themes export FILE         グループを広聴AIの形で書き出します
      shukei themes quotes SURVEY.xml   回答の例の候補を選びます
      shukei help [コマンド]            この説明か、コマンドの説明を表示します
      shukei --version                  版を表示します

    例:
      shukei run survey.xml

    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした（何も公開していません）
      64  コマンドの書き方に誤りがあります

    """

  static let runJapanese = """
    一つ以上の調査を集計し、集計表を作ります。

    使い方:
      shukei run SURVEY.xml... [オプション]

    オプション:
      --responses FILE...   調査定義に書かれたものの代わりに、この回答ファイルを
                            読み込みます
      --output DIR          集計表を置くフォルダー（省略時: outputs）
      --threads N           集計に使うスレッドの数（省略時: コアの数）
    \(failureJapanese)
    \(publishedJapanese)
      --show-answers        findings.csv に、指摘された回答と、調査定義に加える
                            行を示します。回答を見てよい人だけが使ってください
      --quiet               進み具合を表示しません
      --help, -h            この説明を表示します
      --                    この後の語を、すべてファイルの名前として読みます

    例:
      shukei run survey.xml --responses web.csv paper.csv --output appendix

    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした（何も公開していません）
      64  コマンドの書き方に誤りがあります

    """

  static let checkJapanese = """
    調査定義と回答ファイルを確かめます。集計表は作りません。

    使い方:
      shukei check SURVEY.xml... [オプション]

    オプション:
    \(failureJapanese)
      --help, -h            この説明を表示します
      --                    この後の語を、すべてファイルの名前として読みます

    例:
      shukei check survey.xml --fail-on warning

    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした
      64  コマンドの書き方に誤りがあります

    """

  static let synthesizeJapanese = """
    調査の前に調査定義を試せるように、回答を偶然に任せて作ります。
    同じオプションからは、いつも同じ回答ができます。

    使い方:
      shukei synthesize SURVEY.xml --rows N [オプション]

    オプション:
      --rows N              作る回答の数（必須、1以上）
      --seed S              数を変えると、別の回答になります（省略時: 1）
      --margins FILE.csv    選択肢ごとの回答数を書いた表
      --verbatims FILE.csv  自由記述の元になる文章の表
      --values 書き方       回答の書き方。labels（文言）、numbered（番号と文言）、
                            codes（コード）から選びます（省略時: labels）
      --output FILE.csv     書き出すファイル（省略時: 標準出力）
      --help, -h            この説明を表示します
      --                    この後の語を、すべてファイルの名前として読みます

    例:
      shukei synthesize survey.xml --rows 1000 --seed 7 --output trial.csv

    終了コード:
      0   完了しました
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """
}
