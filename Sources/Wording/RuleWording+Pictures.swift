import SurveyModel

/// About charts as pictures in files of their own.
extension RuleWording {
  static let pictureLibraryMissing = Self(
    japanese: { _ in
      Lines(
        "PNG の図を作るライブラリ librsvg が、このコンピューターにありません。何も公開していません。",
        help: "Debian ならパッケージ librsvg2-2 を入れるか、形式から png を外して svg を使ってください。")
    },
    english: { _ in
      Lines(
        "This computer has no librsvg, which draws charts as PNG. Nothing was published.",
        help: "Install the Debian package librsvg2-2, or take svg in place of png.")
    })

  static let pictureNotDrawn = Self(
    japanese: { _ in
      Lines(
        "この図を PNG にできません。大きすぎます。何も公開していません。",
        help: "形式から png を外して svg を使うか、クロス集計の列を減らしてください。")
    },
    english: { _ in
      Lines(
        "This chart cannot be drawn as PNG: it is too large. Nothing was published.",
        help: "Take svg in place of png, or give the crossing fewer columns.")
    })
}
