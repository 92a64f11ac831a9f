import SurveyModel

/// About workbooks that are written.
extension RuleWording {
  static let workbookLibraryMissing = Self(
    japanese: { _ in
      Lines(
        "Excel のブックを作るライブラリ libxlsxwriter が、このコンピューターにありません。何も公開していません。",
        help: "Debian ならパッケージ libxlsxwriter4 を入れるか、形式から xlsx を外してください。")
    },
    english: { _ in
      Lines(
        "This computer has no libxlsxwriter, which writes workbooks. Nothing was published.",
        help: "Install the Debian package libxlsxwriter4, or leave xlsx out.")
    })

  static let workbookDescriptionFaulty = Self(
    japanese: { parts in
      Lines(
        "スタイルシートが書いたブックの記述に、作れないものがあります\(parts.ifFound { "（\($0)）" })。何も出力していません。",
        help: "書ける要素と属性は docs/workbook.ja.md にあります。シートとセルは、作られるブックでの位置です。")
    },
    english: { parts in
      Lines(
        "The stylesheet describes a workbook that there cannot be\(parts.ifFound { " (\($0))" }). "
          + "Nothing is written.",
        help: "docs/workbook.md has the elements and attributes that there are. Sheet and cell are "
          + "those of the workbook to be made.")
    })

  static let workbookNotWritten = Self(
    japanese: { parts in
      Lines(
        "Excel のブックを書けません\(parts.ifFound { "（\($0)）" })。何も公開していません。",
        help: "一時ファイルのフォルダー（TMPDIR、なければ /tmp）の空き容量とメモリーを確かめてください。")
    },
    english: { parts in
      Lines(
        "The workbook could not be written\(parts.ifFound { " (\($0))" }). Nothing was published.",
        help: "See whether memory and the folder for temporary files (TMPDIR, else /tmp) have room."
      )
    })
}
