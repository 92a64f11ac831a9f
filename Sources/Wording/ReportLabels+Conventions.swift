package import SurveyModel

// By which conventions tables are made, where they are not the usual ones
extension ReportLabels {
  /// Whose tables these are like; `nil` for the usual ones.
  package func note(on convention: Convention) -> String? {
    switch convention {
    case .municipal: nil
    case .spss: of("集計の方式はSPSSに合わせています。", "Tables follow the conventions of SPSS.")
    case .dimensions:
      of(
        "集計の方式はIBM Data Collectionに合わせています。",
        "Tables follow the conventions of IBM Data Collection.")
    case .rSurvey:
      of(
        "集計の方式はRのパッケージsurveyに合わせています。",
        "Tables follow the conventions of the package survey of R.")
    }
  }

  /// Ties go to the even digit.
  package var halfEvenNote: String {
    of(
      "割合のちょうど中間の端数は、最後の桁が偶数になるように丸めています。",
      "Shares halfway between two printed ones are rounded to the even digit.")
  }

  /// Weighted cells are whole people.
  package var wholeCellsNote: String {
    of(
      "重み付けした人数は、整数に丸めてから割合を計算しています。",
      "Weighted counts are rounded to whole people before shares are made of them.")
  }

  /// The column for all holds the people of the other columns.
  package var totalOfColumnsNote: String {
    of(
      "クロス集計の「\(overall)」は、表に示した区分の人の合計です。",
      "'\(overall)' in a cross-tabulation holds the people of its columns.")
  }

  /// Rounded shares may not add to 100, whatever the rule of rounding.
  package func roundingNote(_ rule: RoundingRule) -> String {
    switch rule {
    case .halfUp: roundingNote
    case .halfEven:
      of(
        "割合は端数を丸めているため、合計が100%にならないことがあります。",
        "Shares are rounded, so that they may not add to 100%.")
    }
  }

  /// Columns of nets hold people of other columns.
  package var netColumnsNote: String {
    of(
      "（\(net)）の区分の人は、ほかの区分にも含みます。",
      "People in a group of '\(net)' are in other groups as well.")
  }

  /// Who is in no column of a cross-tabulation, nor in its column for all.
  package func outsideNote(_ count: Int, banner: String) -> String {
    of(
      "「\(banner)」の区分が分からない\(people(count))は、この表に含みません。",
      "\(people(count)) without a category of '\(banner)' \(count == 1 ? "is" : "are") "
        + "not in this table.")
  }

  /// Who is in the base, but in no row of a table; `nil` for nobody.
  package func hiddenNote(noAnswer: Int, invalid: Int, notAsked: Int) -> String? {
    let reasons = [(self.noAnswer, noAnswer), (self.invalid, invalid), (self.notAsked, notAsked)]
      .filter { $0.1 > 0 }
    guard !reasons.isEmpty else { return nil }
    let list = reasons.map { of("\($0)\(people($1))", "\($0) \(grouped($1))") }
    return of(
      "表に示していない\(list.joined(separator: "、"))も、割合の母数に含みます。",
      "Not shown, but in the base of shares: \(list.joined(separator: ", ")).")
  }

  /// How many of the row of those without a valid answer gave an invalid one.
  package func foldedNote(invalid: Int) -> String {
    of(
      "「\(noValidAnswer)」のうち、\(self.invalid)は\(people(invalid))です。",
      "'\(noValidAnswer)' includes \(people(invalid)) with an invalid answer.")
  }

  /// A base of people, and the same in weights as printed.
  package func weightedBaseNote(people count: Int, weighted: String) -> String {
    of(
      "母数は\(people(count))、加重後は\(weighted)人です。",
      "Base: \(people(count)), weighted \(weighted).")
  }
}

// Lines of a cross-tabulation
extension ReportLabels {
  /// Heading of the column that tells what a line shows.
  package var shown: String { of("表示", "Shown") }
  /// People in weights.
  package var weightedCount: String { of("加重後の回答数", "Weighted count") }
  /// A base in weights.
  package var weightedBase: String { of("加重後の母数", "Weighted base") }
  /// The share without weights.
  package var unweightedShare: String { of("割合（加重なし）", "Unweighted share") }
  /// Heading of the column of banners that stand side by side.
  package var item: String { of("項目", "By") }

  /// What a share of a cross-tabulation is a share of.
  package func name(of percent: PercentKind) -> String {
    switch percent {
    case .column: of("区分内の割合", "% of group")
    case .row: of("選択肢内の割合", "% of answer")
    case .total: of("全体に対する割合", "% of all")
    }
  }

  /// Heading of the column of intervals.
  package func interval(level: Decimal) -> String {
    of("\(confidence(level: level))信頼区間", "\(confidence(level: level)) interval")
  }

  /// From one share to another, both as printed.
  package func range(_ low: String, _ high: String) -> String {
    of("\(low)〜\(high)%", "\(low) to \(high)%")
  }
}
