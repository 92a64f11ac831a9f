import SurveyModel

/// About workbooks (ブック) and their sheets, and about files of SPSS.
extension RuleWording {
  static let workbookDamaged = Self(
    japanese: { parts in
      Lines(
        "このブックは壊れているか、途中で切れています。" + parts.ifFound { "読めなかった部分は\($0)です。" },
        help: "ファイルをもう一度取得してください。Excelで開けるときは、開いて「名前を付けて保存」で保存し直してください。")
    },
    english: { parts in
      Lines(
        "This workbook is damaged or cut short" + parts.ifFound { " (\($0))" } + ".",
        help: "Get the file again; if Excel can open it, open it and save it under a new name.")
    })

  static let missingLibrary = Self(
    japanese: { parts in
      Lines(
        "この形式のファイルを読むためのライブラリ\(parts.found("libzip"))が、このコンピューターにありません。",
        help: "管理者に\(parts.found("libzip"))のインストール（Debianでは「apt install libzip4」）を依頼するか、"
          + "ファイルをCSV UTF-8で保存し直してください。")
    },
    english: { parts in
      Lines(
        "This computer lacks \(parts.found("libzip")), the library that reads files of this form.",
        help:
          "Ask an administrator to install \(parts.found("libzip")) (on Debian: apt install libzip4), or "
          + "save the file as CSV UTF-8.")
    })

  static let workbookEncrypted = Self(
    japanese: { parts in
      Lines(
        "このブックはパスワードで保護されているため、読めません。",
        help: "Excelで開き、「ファイル」→「情報」→「ブックの保護」→「パスワードを使用して暗号化」を空にして保存し直してください。")
    },
    english: { parts in
      Lines(
        "This workbook is protected with a password and cannot be read.",
        help: "Open it in Excel, clear the password under File > Info > Protect Workbook > "
          + "Encrypt with Password, and save it.")
    })

  static let workbookTooLarge = Self(
    japanese: { parts in
      Lines(
        "このブックは、回答のブックとしては大きすぎます。"
          + (parts.limit().map { "\(excess(parts)?.japanese ?? "大きさ")の上限は\($0)です。" } ?? ""),
        help: "正しいファイルか確かめてください。正しければ、回答のシートだけを新しいブックに写して保存するか、CSVで保存してください。")
    },
    english: { parts in
      Lines(
        "This workbook is larger than a workbook of responses can be."
          + (parts.limit().map { " The limit of \(excess(parts)?.english ?? "its size") is \($0)." }
            ?? ""),
        help: "Check that it is the right file; if it is, copy the sheet of responses into a new "
          + "workbook, or save it as CSV.")
    })

  static let workbookForbiddenContent = Self(
    japanese: { parts in
      Lines(
        "このブックには、使えない中身（" + (excess(parts)?.japanese ?? "不正な部分")
          + "）があるため、読みません。",
        help: "信頼できる送り主のファイルか確かめてください。確かであれば、Excelで開いて「名前を付けて保存」で保存し直してください。")
    },
    english: { parts in
      Lines(
        "This workbook has content that is not accepted"
          + (excess(parts).map { ": \($0.english)" } ?? "") + ".",
        help: "Check that it comes from a sender whom you trust; if so, open it in Excel and save "
          + "it under a new name.")
    })

  static let workbookOtherForm = Self(
    japanese: { parts in
      Lines(
        "このファイルは、名前にかかわらず中身が\(parts.found("ほかの形式"))の形式のため、読めません。",
        help: "Excelで開き、「名前を付けて保存」で「Excel ブック (*.xlsx)」か「CSV UTF-8」を選んで保存し直してください。")
    },
    english: { parts in
      Lines(
        "This file is in the form \(parts.found("of another program")), whatever its name, "
          + "and cannot be read.",
        help: "Open it in Excel, choose 'Save As', and save it as 'Excel Workbook (*.xlsx)' or "
          + "'CSV UTF-8'.")
    })

  static let notAWorkbook = Self(
    japanese: { parts in
      Lines(
        "このファイルは\(parts.found("ほかの種類の"))ファイルで、回答の表ではありません。",
        help: "回答ファイル（CSV、XLSXなど）を指定してください。ZIPの中にあるときは、先に取り出してください。")
    },
    english: { parts in
      Lines(
        "This is a file of another kind\(parts.ifFound { " (\($0))" }), "
          + "not a table of responses.",
        help:
          "Name the file of responses, such as a CSV or XLSX; unpack it first if it is in a ZIP.")
    })

  static let sheetMissing = Self(
    japanese: { parts in
      Lines(
        "このブックにシート\(parts.found(""))がありません。" + parts.ifExpected { "あるシートは\($0)です。" },
        help: parts.ifNearest(
          { "シート\($0)であれば、responses の sheet をそのように書き直してください。" },
          otherwise: "回答のシートの名前を、responses の sheet に書いてください。"))
    },
    english: { parts in
      Lines(
        "This workbook has no sheet\(parts.ifFound { " \($0)" })."
          + parts.ifExpected { " Expected \($0)." },
        help: parts.ifNearest(
          { "If \($0) is meant, correct 'sheet' of 'responses'." },
          otherwise: "Write the name of the sheet of responses in 'sheet' of 'responses'."))
    })

  static let sheetWithoutTable = Self(
    japanese: { parts in
      Lines(
        parts.ifFound { "このブックのシート\($0)に表がありません。" }.nonEmpty
          ?? "このブックのどのシートにも表がありません。",
        help: "回答のあるシートの名前を、responses の sheet に書くか、もう一度出力してください。")
    },
    english: { parts in
      Lines(
        parts.ifFound { "The sheet \($0) of this workbook holds no table." }.nonEmpty
          ?? "No sheet of this workbook holds a table.",
        help: "Write the name of the sheet of responses in 'sheet' of 'responses', "
          + "or export them again.")
    })

  static let sheetChosen = Self(
    japanese: { parts in
      Lines(
        "このブックのシート\(parts.found(""))を回答として読みました。"
          + parts.ifExpected { "ほかに表があるシートは\($0)です。" },
        help: "違うシートを読むときは、その名前を responses の sheet に書いてください。")
    },
    english: { parts in
      Lines(
        "The sheet\(parts.ifFound { " \($0)" }) of this workbook was read as the "
          + "responses." + parts.ifExpected { " There are tables in \($0) as well." },
        help: "If another sheet is meant, write its name in 'sheet' of 'responses'.")
    })

  static let formulaWithoutValue = Self(
    japanese: { _ in
      Lines(
        "数式の計算結果がブックに残っていない欄があります。空の欄として読みました。",
        help: "ブックをExcelで開いて保存し直すと、計算結果が残ります。もう一度実行してください。")
    },
    english: { _ in
      Lines(
        "The workbook keeps no result of a formula. The cell was read as empty.",
        help: "Open the workbook in Excel and save it, which keeps the results; then run again.")
    })

  static let spssDamaged = Self(
    japanese: { _ in
      Lines(
        "このSPSSファイルは壊れているか、途中で切れています。",
        help: "ファイルをもう一度取得してください。SPSSかPSPPで開けるときは、保存し直してください。")
    },
    english: { _ in
      Lines(
        "This file of SPSS is damaged or cut short.",
        help: "Get the file again; if SPSS or PSPP can open it, save it once more.")
    })

  static let spssTooLarge = Self(
    japanese: { _ in
      Lines(
        "このSPSSファイルは、調査のファイルとしては変数か文字が多すぎます。",
        help: "正しいファイルか確かめてください。正しければ、必要な変数だけを残して保存し直してください。")
    },
    english: { _ in
      Lines(
        "This file of SPSS has more variables or text than the file of a survey can have.",
        help: "Check that it is the right file; if it is, save it with the variables needed.")
    })

  /// What a workbook has too much of, or should not have at all, as a reader of it names it.
  private static func excess(_ parts: FindingParts) -> (japanese: String, english: String)? {
    guard case .name(let name) = parts.finding.found else { return nil }
    switch name {
    case "parts": return ("ブックの中のファイル数", "the number of files inside it")
    case "unpacked-bytes": return ("展開したときのバイト数", "its bytes once it is unpacked")
    case "ratio": return ("圧縮の倍率", "its ratio of packing")
    case "description": return ("シート一覧や書式のバイト数", "the bytes of its list of sheets or styles")
    case "rows": return ("行数", "the number of rows")
    case "columns": return ("列数", "the number of columns")
    case "row": return ("1行のバイト数", "the bytes of one row")
    case "markup": return ("1つのセルや要素の大きさ", "the text of one cell or element")
    case "temporary-space":
      return ("一時フォルダーに置く文字列", "the texts without room in the temporary folder")
    case "unsafe-name": return ("ブックの外を指す名前", "a name that leads out of the workbook")
    case "repeated-part": return ("同じ名前の部分", "two parts with one name")
    case "external-target": return ("ブックの外にあるシート", "a sheet outside of the workbook")
    case "document-type": return ("DOCTYPE宣言", "a document type declaration")
    default: return nil
    }
  }
}

extension String {
  fileprivate var nonEmpty: String? { utf8.isEmpty ? nil : self }
}
