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
      --question NAME...    of a survey: these questions (default: all of free
                            text)
      --responses FILE...   of a survey: read these response files
      --groups N            how many groups (default: as many as the answers
                            suggest)
      --method NAME         communities (default) or factors
      --dictionary DIR      a dictionary of MeCab, or none
                            (default: the IPA dictionary where it is installed)
      --user-dictionary FILE.dic
                            a user dictionary of MeCab
      --names FILE          mask these names as well
      --allow FILE          names that may stand: places, shops, officials
      --threads N           count with this many threads
                            (default: one for each core)
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
      --fail-on SEVERITY    error, warning, information or never: the least
                            severe finding that makes the exit status 1
                            (default: error)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei themes export comments.csv --as kouchou-ai --output report

    Exit status:
      0   complete
      1   complete, with findings at or above --fail-on
      2   could not run; nothing was written
      64  the command line could not be understood

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
      --question 名前...    調査の設問（省略時: 自由記述のすべて）
      --responses FILE...   調査の回答ファイル
      --groups N            グループの数（省略時: 回答から決めます）
      --method 名前         方法。communities（省略時）か factors
      --dictionary DIR      MeCab の辞書のフォルダー。使わないときは none
                            （省略時: 入っていればIPA辞書）
      --user-dictionary FILE.dic
                            MeCab のユーザー辞書
      --names FILE          この一覧の名前も伏せます
      --allow FILE          伏せない名前の一覧（地名、店名、役職者など）
      --threads N           使うスレッドの数（省略時: コアの数）
      --encoding 名前       文字コード。UTF-8、CP932、EUC-JP、UTF-16、
                            Mac-Roman、Latin-1から選びます
      --delimiter 文字      欄と欄の間の文字。;、tab（タブ）、space（空白）など
      --quote 文字          欄を囲む引用符。ないときは none
      --escape 文字         欄の中の引用符の前に置く文字。ないときは none
      --record-end 名前     行の終わり。LF、CR、CRLFから選びます
      --preamble-lines N    見出しより前にある、表ではない行の数
      --header-rows N       見出しの行の数。見出しがないときは 0
      --footer-lines N      最後の行より後にある、表ではない行の数
      --fail-on 重さ        終了コードを1にする指摘の重さ。error（エラー）、
                            warning（警告）、information（情報）、never（しない）
                            から選びます（省略時: error）
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei themes export comments.csv --as kouchou-ai --output report

    終了コード:
      0   完了しました
      1   完了しましたが、--fail-on 以上の指摘があります
      2   実行できませんでした（何も書き出していません）
      64  コマンドの書き方に誤りがあります

    """
}
