import SurveyModel

/// About what a definition is drafted from.
extension RuleWording {
  static let questionnaireUnknown = Self(
    japanese: { parts in
      Lines(
        "\(parts.ifFound { "最初の要素が\($0)の" })XMLからは、調査定義の下書きを作れません。",
        help: "LimeSurveyなら調査の構造（.lss）を書き出してください。ほかの形なら回答ファイルを指定してください。")
    },
    english: { parts in
      Lines(
        "No definition can be drafted from this XML\(parts.ifFound { " (its first element is \($0))" }).",
        help: "From LimeSurvey export the survey structure (.lss); "
          + "otherwise name the file of responses.")
    })
}
