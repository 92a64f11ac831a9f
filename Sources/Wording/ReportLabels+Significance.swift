package import SurveyModel

// What marks of significance mean, and what tests found
extension ReportLabels {
  /// The mark of a share that is higher than elsewhere.
  package var higherMark: String { "▲" }
  /// The mark of a share that is lower than elsewhere.
  package var lowerMark: String { "▼" }

  /// What the two marks of direction mean.
  package func arrowsNote(level: Decimal) -> String {
    of(
      "「\(higherMark)」はほかの区分を合わせた値より統計的に高い割合、「\(lowerMark)」は低い割合です"
        + "（割合の差の検定、\(levelText(level))）。",
      "'\(higherMark)' marks a share that is significantly higher than in the other groups together, "
        + "'\(lowerMark)' one that is lower (test of two shares, \(levelText(level))).")
  }

  /// What letters behind a figure mean, by which rule columns are compared.
  package func lettersNote(_ rules: TestRules) -> String {
    of(
      "英字は、その英字の区分より統計的に高い値であることを表します"
        + "（\(name(of: rules.columns))、\(name(of: rules.correction))、\(levelText(rules.level))）。",
      "A letter tells that the figure is significantly higher than in the group of that letter "
        + "(\(name(of: rules.columns)), \(name(of: rules.correction)), \(levelText(rules.level))).")
  }

  /// Groups are compared under one outer heading only.
  package func comparedWithinNote(_ outer: [String]) -> String {
    let name = outer.joined(separator: " × ")
    return of("比べるのは、同じ「\(name)」の中の区分どうしです。", "Compared are groups of the same '\(name)'.")
  }

  /// Which columns are compared with none.
  package func smallestComparedNote(_ limit: Int) -> String {
    of(
      "母数が\(people(limit))未満の区分は、比べていません。",
      "Groups with a base under \(people(limit)) are not compared.")
  }

  /// How often a difference that is none may be taken for one: `有意水準5%`, `5% level`.
  package func levelText(_ level: Decimal) -> String {
    of("有意水準\(percent(level))%", "\(percent(level))% level")
  }

  /// How sure intervals are: `95%`.
  package func confidence(level: Decimal) -> String {
    "\(percent(Decimal(units: powerOfTen(level.scale) - level.units, scale: level.scale)))%"
  }

  private func percent(_ share: Decimal) -> Decimal {
    // Two digits of the scale are taken, or two zeros added.
    share.scale >= 2
      ? Decimal(units: share.units, scale: share.scale - 2)
      : Decimal(share.units * powerOfTen(2 - share.scale))
  }

  private func name(of test: TestRules.ColumnTest) -> String {
    switch test {
    case .pooled: of("割合の差のz検定、平均はt検定", "z test of two shares, t test of means")
    case .dimensions:
      of("割合と平均の差のt検定、実効標本サイズによる", "t test of shares and means with effective bases")
    case .askia:
      of("割合と平均の差のt検定、分散は区分ごと", "t test of shares and means with separate variances")
    }
  }

  private func name(of correction: TestRules.Correction) -> String {
    switch correction {
    case .none: of("多重比較の補正なし", "no correction for many comparisons")
    case .bonferroni: of("ボンフェローニの方法で補正", "Bonferroni's correction")
    case .holm: of("ホルムの方法で補正", "Holm's correction")
    case .benjaminiHochberg:
      of("ベンジャミニ・ホッホバーグの方法で補正", "correction of Benjamini and Hochberg")
    }
  }
}

// Tests of whole tables
extension ReportLabels {
  /// Pearson's χ².
  package var chiSquaredTest: String { of("χ²検定", "chi-squared test") }
  /// G².
  package var likelihoodRatioTest: String { of("尤度比検定", "likelihood ratio test") }
  /// Fisher's exact test of two by two.
  package var fisherTest: String { of("フィッシャーの正確検定", "Fisher's exact test") }
  /// Rao and Scott's.
  package var raoScottTest: String {
    of("標本設計を考慮したχ²検定（ラオ・スコット）", "chi-squared test of the design (Rao and Scott)")
  }
  /// Bilder and Loughin's.
  package var bilderLoughinTest: String {
    of("複数回答のχ²検定（ビルダー・ロウグリン）", "chi-squared test of multiple answers (Bilder and Loughin)")
  }
  /// A test of each choice of several by itself, corrected for how many there are.
  package func ofEachChoice(_ test: String) -> String {
    of("選択肢ごとの\(test)、選択肢の数で補正", "\(test) for each choice, corrected for their number")
  }

  /// Whether answers differ between the groups of a banner; `association` is Cramér's V as printed.
  package func independenceNote(
    banner: String, test: String, level: Decimal, association: String?, isSignificant: Bool
  ) -> String {
    let strength = association.map { of("、関連の強さV=\($0)", ", Cramér's V \($0)") } ?? ""
    let rule = "\(test)\(of("、", ", "))\(levelText(level))\(strength)"
    return isSignificant
      ? of(
        "「\(banner)」によって、回答に統計的な差があるといえます（\(rule)）。",
        "Answers differ significantly by '\(banner)' (\(rule)).")
      : of(
        "「\(banner)」によって、回答に統計的な差があるとはいえません（\(rule)）。",
        "Answers do not differ significantly by '\(banner)' (\(rule)).")
  }

  /// Within which outer groups answers differ; none where the list is empty.
  package func independenceNote(
    banner: String, within groups: [String], test: String, level: Decimal
  ) -> String {
    let rule = "\(test)\(of("、", ", "))\(levelText(level))"
    guard !groups.isEmpty else {
      return of(
        "どの区分の中でも、「\(banner)」によって、回答に統計的な差があるとはいえません（\(rule)）。",
        "Answers do not differ significantly by '\(banner)' within any group (\(rule)).")
    }
    return of(
      "「\(banner)」によって、回答に統計的な差があるといえるのは、\(quoted(groups))の中です（\(rule)）。",
      "Answers differ significantly by '\(banner)' within \(quoted(groups)) (\(rule)).")
  }

  /// Which choices of several differ between the groups of a banner; none where the list is empty.
  package func choicesNote(
    banner: String, choices: [String], test: String, level: Decimal
  ) -> String {
    let rule = "\(ofEachChoice(test))\(of("、", ", "))\(levelText(level))"
    guard !choices.isEmpty else {
      return of(
        "「\(banner)」によって統計的な差があるといえる選択肢はありません（\(rule)）。",
        "No choice differs significantly by '\(banner)' (\(rule)).")
    }
    return of(
      "「\(banner)」によって統計的な差があるといえる選択肢は、\(quoted(choices))です（\(rule)）。",
      "Choices that differ significantly by '\(banner)': \(quoted(choices)) (\(rule)).")
  }

  /// Why a test is not to be trusted.
  package var doubtfulTestNote: String {
    of(
      "人数の少ない組み合わせが多いため、検定の結果は参考としてご覧ください。",
      "Many combinations have few people: take the result of the test with care.")
  }

  private func quoted(_ names: [String]) -> String {
    names.map { of("「\($0)」", "'\($0)'") }.joined(separator: of("、", ", "))
  }
}
