import SurveyModel

/// About stylesheets (スタイルシート).
extension RuleWording {
  static let notASummary = Self(
    japanese: { parts in
      Lines(
        "shukei run が書く summary.xml ではありません\(parts.ifFound { "（\($0)の箇所）" })。何も出力していません。",
        help: "公開したフォルダーにある summary.xml を指定してください。古い版のものは、もう一度 shukei run で作ってください。")
    },
    english: { parts in
      Lines(
        "This is no summary.xml as shukei run writes it\(parts.ifFound { " (the trouble is at \($0))" }). "
          + "Nothing is written.",
        help: "Name the summary.xml of a published folder. One of an older version has to be made "
          + "again by shukei run.")
    })

  static let stylesheetFaulty = Self(
    japanese: { parts in
      Lines(
        "スタイルシートを使えません\(parts.ifFound { "（\($0)）" })。何も出力していません。",
        help: "XSLT 1.0の書き方を確かめてください。同梱のスタイルシートを写して始めると確実です。")
    },
    english: { parts in
      Lines(
        "The stylesheet cannot be used\(parts.ifFound { " (\($0))" }). Nothing is written.",
        help: "Check it against XSLT 1.0. A copy of the one that is shipped is a safe beginning.")
    })

  static let stylesheetForbidden = Self(
    japanese: { _ in
      Lines(
        "スタイルシートが、ほかのファイルかアドレスを使おうとしています。何も出力していません。",
        help: "document()、xsl:import、xsl:include を使わず、一つのファイルにまとめてください。")
    },
    english: { _ in
      Lines(
        "The stylesheet asks for another file or an address. Nothing is written.",
        help: "Put everything into one file, without document(), xsl:import and xsl:include.")
    })

  static let stylesheetLimit = Self(
    japanese: { _ in
      Lines(
        "スタイルシートの処理が終わらないか、出力が大きすぎます。途中で止め、何も出力していません。",
        help: "自分自身を呼び続けるテンプレートや、表を何重にもたどる式がないか確かめてください。")
    },
    english: { _ in
      Lines(
        "The stylesheet comes to no end, or makes too much. It was stopped and nothing is written.",
        help: "Look for a template that calls itself for ever, or an expression that goes through "
          + "all tables over and over.")
    })
}
