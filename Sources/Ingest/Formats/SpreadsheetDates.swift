import SurveyModel

/// What a spreadsheet makes of labels such as `10-49` and `1-4`, which it takes for October 2049
/// and the fourth of January: the spelling that comes out, and the category that went in.
///
/// Spellings that two categories would come to, or that name a category as they stand, are left
/// out: nothing is guessed.
func spreadsheetDates(_ categories: [Category]) -> [[UInt8]: Int] {
  let names = categories.map { [$0.label] + $0.aliases + [$0.code.description] }
  let known = Set(names.joined().map(\.foldedName))
  var dates: [[UInt8]: Int] = [:]
  var ambiguous: Set<[UInt8]> = []
  for (index, names) in names.enumerated() {
    for spelling in Set(names.flatMap(dateSpellings).map(\.foldedName)) {
      if let other = dates[spelling], other != index { ambiguous.insert(spelling) }
      dates[spelling] = index
    }
  }
  return dates.filter { !known.contains($0.key) && !ambiguous.contains($0.key) }
}

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]

/// How English and Japanese spreadsheets write a range of two numbers that could be a date.
private func dateSpellings(of label: String) -> [String] {
  let label = String(decoding: label.foldedName, as: UTF8.self)
  guard let (first, second) = label.cut(atFirst: "-") ?? label.cut(atFirst: "/"),
    let first = number(first), let second = number(second)
  else { return [] }
  if (1...12).contains(first), (1...31).contains(second) {
    let month = months[first - 1]
    return ["\(second)-\(month)", "0\(second)-\(month)", "\(first)月\(second)日"]
  }
  if (1...12).contains(first) { return ["\(months[first - 1])-\(second)"] }
  guard (1...12).contains(second), (13...31).contains(first) else { return [] }
  return ["\(first)-\(months[second - 1])", "\(months[second - 1])-\(first)"]
}

/// A number of one or two digits.
private func number(_ text: String) -> Int? {
  (1...2).contains(text.utf8.count) && text.utf8.allSatisfy(isDigit) ? Int(text) : nil
}
