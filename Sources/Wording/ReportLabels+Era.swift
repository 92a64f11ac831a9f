package import SurveyModel

// Japanese years
extension ReportLabels {
  /// The days of the fieldwork in years of the era, `令和7年8月20日〜令和7年9月1日`; `nil` where they
  /// are not asked for, in other languages than Japanese, and for days that no era of modern times
  /// holds.
  package func eraPeriod(_ fieldwork: Fieldwork) -> String? {
    guard language == .japanese, fieldwork.calendar == .era, let from = EraDay(fieldwork.from),
      let to = EraDay(fieldwork.to)
    else { return nil }
    return "\(from.text)〜\(to.text)"
  }

  /// The fiscal year in which the fieldwork begins, `令和7年度`; years begin in April.
  package func eraFiscalYear(_ fieldwork: Fieldwork) -> String? {
    guard language == .japanese, fieldwork.calendar == .era, let day = EraDay(fieldwork.from) else {
      return nil
    }
    return day.fiscalYear
  }
}

/// A day with the era that it belongs to.
private struct EraDay {
  let year: Int
  let month: Int
  let day: Int

  /// The first days of the eras, the latest first.
  private static let eras = [
    ("令和", 2019, 5, 1), ("平成", 1989, 1, 8), ("昭和", 1926, 12, 25),
  ]

  init?(_ iso: String) {
    let parts = iso.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
      (1...12).contains(month), Self.name(year, month, day) != nil
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  var text: String { "\(Self.name(year, month, day) ?? "")\(month)月\(day)日" }

  /// Named by the era of its first day, but for the year in which an era begins in May: of that
  /// one, the era of the day.
  var fiscalYear: String {
    let first = month >= 4 ? year : year - 1
    let isBegun = (first, 4) == (2019, 4) && (year, month) >= (2019, 5)
    let name = isBegun ? Self.name(2019, 5, 1) : Self.name(first, 4, 1)
    return (name ?? "\(first)年") + "度"
  }

  /// `令和7年`; the first year is 元年.
  private static func name(_ year: Int, _ month: Int, _ day: Int) -> String? {
    guard let era = eras.first(where: { (year, month, day) >= ($0.1, $0.2, $0.3) }) else {
      return nil
    }
    let count = year - era.1 + 1
    return "\(era.0)\(count == 1 ? "元" : String(count))年"
  }
}
