/// What the help of several commands has in common; each line is indented as it is shown.
extension HelpText {
  /// How a delimited file is written.
  static let readingEnglish = """
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
    """

  /// `--fail-on`.
  static let failureEnglish = """
      --fail-on SEVERITY    error, warning, information or never: the least
                            severe finding that makes the exit status 1
                            (default: error)
    """

  /// How Japanese is cut into words.
  static let dictionaryEnglish = """
      --dictionary DIR      a dictionary of MeCab, or none
                            (default: the IPA dictionary where it is installed)
      --user-dictionary FILE.dic
                            a user dictionary of MeCab
    """

  /// The exit statuses of a command that writes and has findings.
  static let statusEnglish = """
    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run; nothing was written
      64  the command line could not be understood
    """

  /// What is published of a survey, and how its pages look.
  static let publishedEnglish = """
      --formats LIST        publish these of xml, csv, html, docx, xlsx, svg
                            (charts), png, or all (all but png), as in
                            --formats xml,html (default: what the definition
                            asks for, else xml,csv)
      --csv-encoding NAME   UTF-8 (default) or CP932; what CP932 lacks is
                            listed in characters.csv
      --stylesheet FILE     make appendix.html by this stylesheet (XSLT 1.0);
                            docx=FILE and xlsx=FILE for Word and Excel
      --param NAME=VALUE... set parameters of the stylesheets
    """

  /// How a delimited file is written.
  static let readingJapanese = """
      --encoding 名前       文字コード。UTF-8、CP932、EUC-JP、UTF-16、
                            Mac-Roman、Latin-1から選びます
      --delimiter 文字      欄と欄の間の文字。;、tab（タブ）、space（空白）など
      --quote 文字          欄を囲む引用符。ないときは none
      --escape 文字         欄の中の引用符の前に置く文字。ないときは none
      --record-end 名前     行の終わり。LF、CR、CRLFから選びます
      --preamble-lines N    見出しより前にある、表ではない行の数
      --header-rows N       見出しの行の数。見出しがないときは 0
      --footer-lines N      最後の行より後にある、表ではない行の数
    """

  /// `--fail-on`.
  static let failureJapanese = """
      --fail-on 重さ        終了コードを1にする指摘の重さ。error（エラー）、
                            warning（警告）、information（情報）、never（しない）
                            から選びます（省略時: error）
    """

  /// How Japanese is cut into words.
  static let dictionaryJapanese = """
      --dictionary DIR      MeCab の辞書のフォルダー。使わないときは none
                            （省略時: 入っていればIPA辞書）
      --user-dictionary FILE.dic
                            MeCab のユーザー辞書
    """

  /// The exit statuses of a command that writes and has findings.
  static let statusJapanese = """
    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります
    """

  /// What is published of a survey, and how its pages look.
  static let publishedJapanese = """
      --formats LIST        xml、csv、html、docx、xlsx、svg（図）、png、
                            all（png以外のすべて）のうち公開するもの
                            （例: --formats xml,html。省略時: 調査定義の
                            指定。なければ xml,csv）
      --csv-encoding 名前   UTF-8（省略時）か CP932。CP932 にない文字は
                            characters.csv に示します
      --stylesheet FILE     appendix.html を作るスタイルシート（XSLT 1.0）。
                            Word は docx=FILE、Excel は xlsx=FILE
      --param NAME=VALUE... スタイルシートの変数を決める
    """

  /// What is read of a survey.
  static let surveyAnswersEnglish = """
      --question NAME...    of a survey: these questions (default: all of free
                            text)
      --responses FILE...   of a survey: read these response files
    """

  /// How groups are found.
  static let groupingEnglish = """
      --groups N            how many groups (default: as many as the answers
                            suggest)
      --method NAME         communities (default) or factors
    """

  /// Names that are masked or may stand, and how many threads.
  static let maskingEnglish = """
      --names FILE          mask these names as well
      --allow FILE          names that may stand: places, shops, officials
      --threads N           count with this many threads
                            (default: one for each core)
    """

  /// What is read of a survey.
  static let surveyAnswersJapanese = """
      --question 名前...    調査の設問（省略時: 自由記述のすべて）
      --responses FILE...   調査の回答ファイル
    """

  /// How groups are found.
  static let groupingJapanese = """
      --groups N            グループの数（省略時: 回答から決めます）
      --method 名前         方法。communities（省略時）か factors
    """

  /// Names that are masked or may stand, and how many threads.
  static let maskingJapanese = """
      --names FILE          この一覧の名前も伏せます
      --allow FILE          伏せない名前の一覧（地名、店名、役職者など）
      --threads N           使うスレッドの数（省略時: コアの数）
    """
}
