package import SurveyModel

// The base of a share
extension ReportLabels {
  /// The name of a base.
  package func name(of base: BaseRule) -> String {
    switch base {
    case .respondents: of("回答者総数", "All respondents")
    case .asked: of("該当者数", "Respondents asked")
    case .answered: of("この設問の回答者数", "Respondents who answered")
    case .meaningful: of("意味のある回答の人数", "Respondents with something to say")
    case .selected: of("選択肢を選んだ回答者数", "Respondents who chose a category")
    case .responses: of("回答計", "All marks")
    case .gridRow: of("項目ごとの回答者数", "Respondents who answered the item")
    }
  }

  /// Whom the shares of one table are shares of, and by which rule, in whole sentences.
  ///
  /// `count` is people, or marks under `responses`; `nil` where each line has its own.
  package func sentence(of base: BaseRule, count: Int?) -> String {
    let amount = count.map { base == .responses ? marks($0) : people($0) }
    return of(
      "割合の母数は\(name(of: base))\(amount ?? "")です。\(rule(of: base))",
      "Base of shares: \(name(of: base))\(amount.map { " (\($0))" } ?? ""). \(rule(of: base))")
  }

  /// Who belongs to a base and who does not, as a sentence.
  package func rule(of base: BaseRule) -> String {
    switch base {
    case .respondents:
      of("無回答、無効、非該当の人を含みます。", "No answer, invalid and not asked are included.")
    case .asked: of("非該当の人を除きます。", "Those not asked are left out.")
    case .answered:
      of("無回答、無効、非該当の人を除きます。", "No answer, invalid and not asked are left out.")
    case .meaningful:
      of(
        "「特になし」などの回答と、無回答、無効、非該当の人を除きます。",
        "Those with nothing to say, no answer, invalid and not asked are left out.")
    case .selected:
      of("選択肢を一つも選んでいない人を除きます。", "Those who chose no category are left out.")
    case .responses:
      of("人数ではなく、選ばれた選択肢の延べ数です。", "These are marks, not people.")
    case .gridRow:
      of("その項目に回答していない人を除きます。", "Those who did not answer the item are left out.")
    }
  }
}

// Notes that a table carries by itself
extension ReportLabels {
  /// Rounded shares may not add to 100.
  package var roundingNote: String {
    of(
      "割合は四捨五入しているため、合計が100%にならないことがあります。",
      "Shares are rounded, so that they may not add to 100%.")
  }

  /// Shares of a question with several answers add to more than 100.
  package var severalAnswersNote: String {
    of(
      "複数の選択肢を選べる設問のため、割合の合計は100%を超えることがあります。",
      "Several categories can be chosen, so that shares may add to more than 100%.")
  }

  /// A net made of rounded shares.
  package var summedNetNote: String {
    of(
      "再掲の割合は、四捨五入した各選択肢の割合を合計したものです。",
      "The share of a net is the sum of the rounded shares of its categories.")
  }

  /// What the mark of a small base means.
  package func smallBaseNote(mark: String, limit: Int) -> String {
    of(
      "「\(mark)」は母数が\(grouped(limit))人未満の区分です。割合は参考値としてご覧ください。",
      "'\(mark)' marks a group with a base under \(people(limit)): take its shares with care.")
  }

  /// What the signs in place of a share mean.
  package var signsNote: String {
    of(
      "「-」は該当する回答がないこと、「0.0」は四捨五入して0になることを表します。",
      "'-' stands for no answers at all, '0.0' for a share that rounds to nothing.")
  }

  /// Who is among all of a cross-tabulation but in none of the banner's groups, which are columns
  /// on one page and rows on another.
  ///
  /// `count` is people without a category of the banner, which is named by its title.
  package func leftOutNote(_ count: Int, banner: String) -> String {
    of(
      "「\(banner)」の区分が分からない\(people(count))は、全体に含み、どの区分にも含みません。",
      "\(people(count)) without a category of '\(banner)' "
        + "\(count == 1 ? "is" : "are") counted among all and in no group.")
  }

  /// How many people are not in the base of a table; `nil` where nobody is left out.
  package func leftOutNote(noAnswer: Int, invalid: Int, notAsked: Int) -> String? {
    let reasons = [(self.noAnswer, noAnswer), (self.invalid, invalid), (self.notAsked, notAsked)]
      .filter { $0.1 > 0 }
    guard !reasons.isEmpty else { return nil }
    let list = reasons.map { of("\($0)\(people($1))", "\($0) \(grouped($1))") }
    return of(
      "母数から除いた人は、\(list.joined(separator: "、"))です。",
      "Left out of the base: \(list.joined(separator: ", ")).")
  }

  /// Where all rows of the files went: tallied, set aside for their faults, or left out by a
  /// rule such as the one for previews.
  package func rowsNote(read: Int, tallied: Int, quarantined: Int, dropped: Int) -> String {
    guard dropped > 0 else {
      return of(
        "読み込んだ\(grouped(read))行のうち、\(grouped(tallied))行を集計し、"
          + "\(grouped(quarantined))行を集計から除きました。",
        "Of \(grouped(read)) rows read, \(grouped(tallied)) were tallied "
          + "and \(grouped(quarantined)) set aside.")
    }
    return of(
      "読み込んだ\(grouped(read))行のうち、\(grouped(tallied))行を集計しました。"
        + "読めない\(grouped(quarantined))行と、規則により除く\(grouped(dropped))行は集計していません。",
      "Of \(grouped(read)) rows read, \(grouped(tallied)) were tallied, "
        + "\(grouped(quarantined)) set aside and \(grouped(dropped)) left out by rule.")
  }
}
