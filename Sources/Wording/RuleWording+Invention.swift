import SurveyModel

/// About orders for invented responses (架空の回答).
extension RuleWording {
  static let marginUnachievable = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)の合計は実現できません。"
          + parts.ifFound { "指定された人数は\($0)人" }
          + (parts.limit().map { "、回答できるのは\($0)人です。" } ?? "です。"),
        help: "合計のファイルのこの設問の人数と、回答の条件（asked-if）を確かめてください。")
    },
    english: { parts in
      Lines(
        "The margins of \(parts.question) cannot be reached: they ask for "
          + "\(parts.found("too many")) people"
          + (parts.limit().map { ", but only \($0) can answer" } ?? "") + ".",
        help: "Check the counts of this question in the file of margins, "
          + "and the condition under which it is asked.")
    })

  static let conditionCycle = Self(
    japanese: { parts in
      Lines(
        "\(parts.question)の条件（asked-if）をたどると、元の設問に戻ってしまいます。",
        help: "条件が互いを参照しないように、asked-if を直してください。")
    },
    english: { parts in
      Lines(
        "The condition of \(parts.question) leads back to itself.",
        help: "Correct the 'asked-if' so that conditions do not refer to each other.")
    })
}
