extension HelpText {
  static let initEnglish = """
    Drafts a survey definition that runs as it is, from a file of responses or
    from a questionnaire. Comments in it say what was inferred.

    Usage:
      shukei init SOURCE [options]

    SOURCE is one of:
      a file of responses       any that 'run' reads
      a questionnaire           LimeSurvey (.lss), XLSForm, a REDCap data
                                dictionary
      a codebook                triple-s, DDI Codebook, SPSS (.sav)

    Options:
      --output FILE.xml     write to this file (default: standard output)
      --force               replace the file if it is there already
      --help, -h            show this
      --                    take all words that follow for file names

    Example:
      shukei init responses.csv --output survey.xml

    Exit status:
      0   complete
      2   could not run; nothing was written
      64  the command line could not be understood

    """

  static let initJapanese = """
    回答ファイルか調査票から、そのままで集計できる調査定義の下書きを作ります。
    推定したことは、下書きの中の注記に書きます。

    使い方:
      shukei init SOURCE [オプション]

    SOURCE は次のいずれかです:
      回答ファイル              run で読めるもの
      調査票                    LimeSurvey（.lss）、XLSForm、REDCapの
                                データ辞書
      コードブック              triple-s、DDI Codebook、SPSS（.sav）

    オプション:
      --output FILE.xml     書き出すファイル（省略時: 標準出力）
      --force               ファイルが既にあれば置き換えます
      --help, -h            この説明を表示します
      --                    この後の語を、すべてファイルの名前として読みます

    例:
      shukei init responses.csv --output survey.xml

    終了コード:
      0   完了しました
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """
}
