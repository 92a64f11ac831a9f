extension HelpText {
  static let redactEnglish = """
    Masks personal data in the free text of a CSV file: phone numbers, addresses,
    names and more become [phone], [address], [name]. What only a person can
    decide is listed for review. No program finds everything: read what you
    publish.

    Usage:
      shukei redact FILE --column NAME... [options]

    Options:
      --column NAME...      the headers of the columns with free text (required)
      --output FILE.csv     write to this file (default: standard output); into a
                            folder redacted.csv, counts.csv and review.csv
      --counts FILE.csv     write how much was masked, by column and kind
      --review FILE.csv     write the answers that a person has to look at; the
                            decisions in a file that is there are kept and
                            followed. It shows answers: keep it safe
      --names FILE          names to mask, one a line; surname=NAME is masked
                            where the text shows a person
      --allow FILE          names that may stand, one a line: places, shops,
                            officials
      --id NAME             the header of the column that names a response
                            (default: its number)
      --strict              mask what is doubtful until it is approved
      --dictionary DIR      a dictionary of MeCab whose names of people are
                            listed for review, or none
                            (default: the IPA dictionary where it is installed)
      --user-dictionary FILE.dic
                            a user dictionary of MeCab
      --encoding NAME       UTF-8, CP932, EUC-JP, UTF-16, Mac-Roman or Latin-1
      --delimiter MARK      what stands between two fields, such as ';', tab or
                            space
      --quote MARK          what stands around a field, or none
      --escape MARK         what stands before a quote inside a field, or none
      --record-end NAME     LF, CR or CRLF
      --preamble-lines N    lines before the header that are not part of the
                            table
      --header-rows N       records that name the columns
      --footer-lines N      lines after the last record that are not part of
                            the table
    \(failureEnglish)
      --help, -h            show this
      --                    take the word that follows for a file name

    Example:
      shukei redact responses.csv --column Q22 Q23 --output redacted.csv
             --review review.csv

    \(statusEnglish)

    """

  static let redactJapanese = """
    CSV ファイルの自由記述にある個人情報を伏せます。電話番号、住所、氏名などを
    ［電話番号］［住所］［氏名］に置き換え、人の判断が要るものを一覧にします。
    すべてを見つけることはできません。公開する前に必ず読んでください。

    使い方:
      shukei redact FILE --column 見出し... [オプション]

    オプション:
      --column 見出し...    自由記述の列の見出し（必須）
      --output FILE.csv     書き出すファイル（省略時: 標準出力）。フォルダーなら
                            redacted.csv、counts.csv、review.csv を置きます
      --counts FILE.csv     伏せた数を、列と種類ごとに書き出すファイル
      --review FILE.csv     人が確かめる回答の一覧を書き出すファイル。すでにある
                            ときは、書かれた判断を引き継ぎ、それに従います。
                            回答が載るので、大切に保管してください
      --names FILE          必ず伏せる名前の一覧（1行に一つ）。「姓=名前」は、
                            人の名前と分かるときだけ伏せます
      --allow FILE          伏せない名前の一覧（1行に一つ）。地名、店、役職者など
      --id 見出し           回答の番号の列の見出し（省略時: 行の番号）
      --strict              判断が要るものも、承認されるまで伏せます
      --dictionary DIR      人名を調べる MeCab の辞書。見つかった名前は確認表に
                            載ります。使わないときは none
                            （省略時: 入っていればIPA辞書）
      --user-dictionary FILE.dic
                            MeCab のユーザー辞書
      --encoding 名前       文字コード。UTF-8、CP932、EUC-JP、UTF-16、
                            Mac-Roman、Latin-1から選びます
      --delimiter 文字      欄と欄の間の文字。;、tab（タブ）、space（空白）など
      --quote 文字          欄を囲む引用符。ないときは none
      --escape 文字         欄の中の引用符の前に置く文字。ないときは none
      --record-end 名前     行の終わり。LF、CR、CRLFから選びます
      --preamble-lines N    見出しより前にある、表ではない行の数
      --header-rows N       見出しの行の数
      --footer-lines N      最後の行より後にある、表ではない行の数
    \(failureJapanese)
      --help, -h            この説明を表示します
      --                    この後の語を、ファイルの名前として読みます

    例:
      shukei redact responses.csv --column Q22 Q23 --output redacted.csv
             --review review.csv

    \(statusJapanese)

    """
}
