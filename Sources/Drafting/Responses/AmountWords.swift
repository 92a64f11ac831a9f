/// Numbers, ages, amounts and frequencies in labels, as something to sort by.
enum AmountWords {
  /// The amount that a label speaks of: `10～19歳` 10, `$25,000 - $49,999` 25000, `65歳以上` just
  /// above 65, `5年未満` just below 5; `nil` where it holds no number.
  static func amount(of label: String) -> Double? {
    let text = searchable(label)
    guard let match = text.firstMatch(of: /[0-9][0-9,]*(\.[0-9]+)?/) else { return nil }
    guard var amount = Double(String(match.0).replacing(",", with: "")) else { return nil }
    let rest = text[match.range.upperBound...]
    let before = text[..<match.range.lowerBound]
    if rest.hasPrefix("万") { amount *= 10_000 }
    if rest.hasPrefix("億") { amount *= 100_000_000 }
    if rest.hasPrefix("'") || rest.hasPrefix("′") {
      // Feet and inches.
      let inches = rest.dropFirst().prefix { $0.isNumber }
      amount = amount * 12 + (Double(String(inches)) ?? 0)
    } else if rest.hasPrefix(" ft") {
      amount *= 12
    }
    let isBelow =
      rest.contains("未満") || before.contains("under") || before.contains("less than")
      || before.contains("below") || before.contains("<")
    let isAbove =
      before.contains("over") || before.contains(">") || before.contains("more than")
      || rest.contains("+") || rest.contains("and over") || rest.contains("or more")
      || rest.contains("and above") || rest.contains("or older")
    // 「1年以上5年未満」 begins at 1; 「1年未満」 ends there.
    if isBelow, !rest.contains("以上"), rest.firstMatch(of: /[0-9]/) == nil { return amount - 0.5 }
    return isAbove || rest.contains("以上") && !rest.contains("未満") ? amount + 0.25 : amount
  }

  /// Times a year, as far as the label says a frequency; `nil` where it says none.
  static func frequency(of label: String) -> Double? {
    let text = searchable(label)
    let never = ["never", "まったく", "全く", "一度もない", "利用しない", "していない", "行かない", "i don't"]
    if never.contains(where: { text.hasPrefix($0) }) || text.hasSuffix("していない") { return 0 }
    let units: [(words: [String], times: Double)] = [
      (["毎日", "every day", "daily", "a day", "per day", "1日", "一日"], 365),
      (["週", "week"], 52), (["月", "month"], 12), (["半年"], 2), (["年", "year"], 1),
    ]
    // 「5年未満」 and "5 years" are times, no frequencies.
    let signs = [
      "回", "毎", "週", "半年に", " a ", " per ", "every", "once", "twice", "daily", "weekly", "monthly",
      "times", "each",
    ]
    guard signs.contains(where: { text.contains($0) }) else { return nil }
    var found: (place: String.Index, times: Double)?
    for unit in units {
      for word in unit.words {
        guard let range = text.firstRange(of: word) else { continue }
        if found.map({ range.lowerBound < $0.place }) ?? true {
          found = (range.lowerBound, unit.times)
        }
      }
    }
    guard let found else { return nil }
    let counted = text.firstMatch(of: /([0-9]+)[～~-]?[0-9]*(回|日|times|days)/).flatMap {
      Double(String($0.1))
    }
    let few = text.contains("few") || text.contains("数回") ? 3.0 : 1.0
    let lower = text.hasPrefix("less than") || text.contains("未満") ? 0.5 : 1
    let upper = text.hasPrefix("more than") || text.contains("以上") ? 1.5 : 1
    return found.times * (counted ?? few) * lower * upper
  }
}
