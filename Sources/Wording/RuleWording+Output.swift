import SurveyModel

/// About what a run writes (出力).
extension RuleWording {
  static let outputUnwritable = Self(
    japanese: { parts in
      Lines(
        "出力できません\(parts.ifFound { "（\($0)）" })。何も公開していません。前回の出力はそのままです。",
        help: "出力先のフォルダーの空き容量と書き込みの権限を確かめてから、もう一度実行してください。")
    },
    english: { parts in
      Lines(
        "The output cannot be written\(parts.ifFound { " (\($0))" }). Nothing is published, "
          + "and what stood there before is unchanged.",
        help: "Check the free space and the write permission of the output folder, "
          + "then run the command again.")
    })

  static let outputLocked = Self(
    japanese: { _ in
      Lines(
        "この調査は、別の実行が出力しているところです。何も公開していません。",
        help: "その実行が終わってから、もう一度実行してください。")
    },
    english: { _ in
      Lines(
        "Another run is writing the output of this survey. Nothing is published.",
        help: "Wait for that run to end, then run the command again.")
    })

  static let outputExists = Self(
    japanese: { parts in
      Lines(
        "ファイル\(parts.file)は既にあります。何も書き出していません。",
        help: "別の名前にするか、置き換えてよければ --force を付けてください。")
    },
    english: { parts in
      Lines(
        "The file \(parts.file) is there already. Nothing is written.",
        help: "Give another name, or add --force if the file may be replaced.")
    })
}
