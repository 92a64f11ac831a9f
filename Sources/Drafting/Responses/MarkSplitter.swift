/// Finds out whether cells hold several marks, what parts them, and which choices there are.
///
/// A choice may hold the separator itself. Parts inside brackets, and parts that stand side by
/// side wherever one of them stands, are one choice. A column is of several marks only where
/// its parts recur in different company: `Yes, very` and `Yes, a little` are two choices.
struct MarkSplitter {
  struct Split {
    let separator: String
    /// Every part with how often it occurs, in the order of first appearance.
    let parts: [(text: String, count: Int)]
    /// The parts of each value.
    let partsOfValue: [[Int]]
    let hasSeparatorInside: Bool
  }

  private static let separators = [";", "\n", "、", ",", "|", "/", " "]

  /// The best way of cutting the values; `nil` where they are no lists.
  static func split(_ values: [ColumnProfile.Value]) -> Split? {
    let total = values.reduce(0) { $0 + $1.count }
    guard total >= 3 else { return nil }
    return separators.lazy.compactMap { candidate(values, separator: $0, total: total) }
      .max { $0.score < $1.score }?.split
  }

  private static func candidate(
    _ values: [ColumnProfile.Value], separator: String, total: Int
  ) -> (split: Split, score: Double)? {
    let cut = values.map { pieces($0.text, separator: separator) }
    let listing = zip(cut, values).filter { $0.0.count > 1 }.reduce(0) { $0 + $1.1.count }
    let trailing = zip(cut, values).filter { _, value in value.text.hasSuffix(separator) }
      .reduce(0) { $0 + $1.1.count }
    let arrays = zip(cut, values).filter { _, value in
      value.text.hasPrefix("[\"") && value.text.hasSuffix("\"]")
    }.reduce(0) { $0 + $1.1.count }
    let isClosed =
      separator != "\n" && separator != " " && trailing * 10 >= total * 9
      || separator == "," && arrays * 10 >= total * 9
    guard isClosed || (listing >= 3 && listing * 100 >= total) else { return nil }
    if separator == " ", !cut.allSatisfy({ $0.allSatisfy(isToken) }) { return nil }
    let split = merged(cut, values, separator)
    let score = score(split, values)
    if isClosed { return (split, 2 + score) }
    return score > 0 ? (split, score) : nil
  }

  /// How much the parts behave like marks, 0 for not at all.
  private static func score(_ split: Split, _ values: [ColumnProfile.Value]) -> Double {
    var company = [Int](repeating: 0, count: split.parts.count)
    var listing = 0
    var repeating = 0
    var total = 0
    for (parts, value) in zip(split.partsOfValue, values) {
      total += value.count
      if parts.count > 1 { listing += value.count }
      if Set(parts).count < parts.count { repeating += value.count }
      for part in Set(parts) { company[part] += 1 }
    }
    guard listing >= 3, listing * 100 >= total, repeating * 50 <= total else { return 0 }
    let least = ChoiceRule(split.parts.map(\.count)).least
    let all = split.parts.reduce(0) { $0 + $1.count }
    let chosen = split.parts.indices.filter { split.parts[$0].count >= least }
    let counted = chosen.reduce(0) { $0 + split.parts[$1].count }
    let independent = chosen.filter { company[$0] > 1 }.reduce(0) { $0 + split.parts[$1].count }
    guard (2...100).contains(chosen.count), all > 0, counted > 0 else { return 0 }
    let coverage = Double(counted) / Double(all)
    let freedom = Double(independent) / Double(counted)
    guard coverage >= 0.7, freedom >= 0.75 else { return 0 }
    return coverage * freedom * Double(listing) / Double(total)
  }

  /// Cuts at the separator, but neither in brackets nor between the digits of `24,999`.
  static func pieces(_ text: String, separator: String) -> [String] {
    // `["Bus","Train"]`, as flows write it.
    if separator == ",", text.hasPrefix("[\""), text.hasSuffix("\"]"), text.utf8.count > 4 {
      return text.dropFirst(2).dropLast(2).split(separator: "\",\"").map { tidied(String($0)) }
    }
    let scalars = Array(text.unicodeScalars)
    guard let cut = separator.unicodeScalars.first else { return [text] }
    var pieces: [String] = []
    var current = String.UnicodeScalarView()
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      if "(（「[【".unicodeScalars.contains(scalar) { depth += 1 }
      if ")）」]】".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
      let isGrouping =
        cut == "," && index > 0 && index + 3 < scalars.count && isDigit(scalars[index - 1])
        && scalars[index + 1...index + 3].allSatisfy(isDigit)
        && !(index + 4 < scalars.count && isDigit(scalars[index + 4]))
      if scalar == cut, depth == 0 || !closes(scalars[index...]), !isGrouping {
        pieces.append(tidied(String(current)))
        current = .init()
      } else {
        current.append(scalar)
      }
    }
    pieces.append(tidied(String(current)))
    return pieces.filter { !$0.utf8.isEmpty }
  }

  /// A bracket that never closes holds nothing together.
  private static func closes(_ rest: ArraySlice<Unicode.Scalar>) -> Bool {
    rest.contains { ")）」]】".unicodeScalars.contains($0) }
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  /// Codes as programs write them: words of a sentence are none.
  private static func isToken(_ text: String) -> Bool {
    text.utf8.count <= 32
      && text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x5F
      }
  }

  /// Joins parts that are always neighbours, until there are none.
  private static func merged(
    _ cut: [[String]], _ values: [ColumnProfile.Value], _ separator: String
  ) -> Split {
    var lists = cut
    let sign = Array(separator.utf8)
    var hasMerged = zip(cut, values).contains { pieces, value in
      pieces.count < value.text.utf8.split(separator: sign[0]).count && sign.count == 1
    }
    let join = separator == "," ? ", " : separator
    for _ in 0..<6 {
      let pairs = neighbours(lists, values)
      guard !pairs.isEmpty else { break }
      hasMerged = true
      lists = lists.map { joined($0, pairs, join) }
    }
    return indexed(lists, values, separator, hasMerged)
  }

  /// Each part that never stands without the same part behind it, which never stands alone.
  private static func neighbours(
    _ lists: [[String]], _ values: [ColumnProfile.Value]
  ) -> [String: String] {
    var counts: [String: Int] = [:]
    var follows: [String: [String: Int]] = [:]
    for (list, value) in zip(lists, values) {
      for part in list { counts[part, default: 0] += value.count }
      for (one, next) in zip(list, list.dropFirst()) {
        follows[one, default: [:]][next, default: 0] += value.count
      }
    }
    var pairs: [String: String] = [:]
    for (one, next) in follows {
      guard next.count == 1, let (other, times) = next.first, one != other, times >= 4,
        counts[one] == times, counts[other] == times
      else { continue }
      pairs[one] = other
    }
    return pairs
  }

  private static func joined(
    _ list: [String], _ pairs: [String: String], _ join: String
  ) -> [String] {
    var result: [String] = []
    var index = 0
    while index < list.count {
      if index + 1 < list.count, pairs[list[index]] == list[index + 1] {
        result.append(list[index] + join + list[index + 1])
        index += 2
      } else {
        result.append(list[index])
        index += 1
      }
    }
    return result
  }

  private static func indexed(
    _ lists: [[String]], _ values: [ColumnProfile.Value], _ separator: String, _ hasMerged: Bool
  ) -> Split {
    var parts: [(text: String, count: Int)] = []
    var indices: [String: Int] = [:]
    let partsOfValue = zip(lists, values).map { list, value in
      list.map { part in
        let index = indices[part] ?? parts.count
        if index == parts.count {
          indices[part] = index
          parts.append((part, 0))
        }
        parts[index].count += value.count
        return index
      }
    }
    return Split(
      separator: separator, parts: parts, partsOfValue: partsOfValue, hasSeparatorInside: hasMerged)
  }
}

/// How often a value must occur to be a choice.
struct ChoiceRule {
  let least: Int

  /// Where many values occur once, somebody writes freely: then twice is chance.
  init(_ counts: [Int]) {
    let total = counts.reduce(0, +)
    let single = counts.filter { $0 == 1 }.count
    least = single > 3 && single * 10 > counts.count ? max(3, (total + 199) / 200) : 2
  }
}
