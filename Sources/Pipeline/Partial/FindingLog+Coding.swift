import SurveyModel
import Tabulation

// Findings as bytes: all their texts once, in the order of their UTF-8, then for each key its
// rule, file, variable, exact count and kept examples. Texts are told by their number.
extension CompactWriter {
  mutating func findings(_ log: FindingLog) {
    let groups = log.groups.sorted { isBefore($0.key, $1.key) }
    let texts = TextTable(groups.flatMap { $0.key.texts + $0.examples.flatMap(\.texts) })
    number(texts.sorted.count)
    for text in texts.sorted {
      number(text.count)
      append(text)
    }
    number(groups.count)
    for (key, count, examples) in groups {
      number(texts[key.rule.rawValue])
      number(texts[key.file])
      number(key.variable.map { texts[$0] + 1 } ?? 0)
      number(count)
      number(examples.count)
      for example in examples { finding(example, texts) }
    }
  }

  /// What an example has beside its key; 0 stands for a number or text that is absent.
  private mutating func finding(_ finding: Finding, _ texts: TextTable) {
    number(finding.place?.line ?? 0)
    number(finding.place?.column ?? 0)
    number(finding.row ?? 0)
    number(finding.field ?? 0)
    found(finding.found, texts)
    number(finding.expected.count)
    for text in finding.expected { number(texts[text]) }
    number(finding.nearest.map { texts[$0] + 1 } ?? 0)
  }

  private mutating func found(_ found: Finding.Found, _ texts: TextTable) {
    switch found {
    case .nothing: number(0)
    case .name(let name):
      number(1)
      number(texts[name])
    case .number(let count):
      number(2)
      signed(count)
    case .shape(.digits(let count)):
      number(3)
      number(count)
    case .shape(.text(let count)):
      number(4)
      number(count)
    case .shape(.undecodable): number(5)
    }
  }
}

extension CompactReader {
  /// The most findings of one key: sums of them stay within 64 bits.
  private static let mostFindings = 1 << 40

  mutating func findings() throws(CodingFault) -> FindingLog {
    let texts = try self.texts()
    var log = FindingLog()
    var last: FindingLog.Key?
    for _ in 0..<(try count(ofAtLeast: 5)) {
      let start = offset
      let key = try key(texts)
      if let last, !isBefore(last, key) { throw CodingFault(.notAscending, at: start) }
      let count = try number(upTo: Self.mostFindings)
      let kept = try number(upTo: min(count, FindingLog.examplesKept))
      guard kept > 0 else { throw CodingFault(.outOfRange, at: start) }
      var examples: [Finding] = []
      for _ in 0..<kept { examples.append(try finding(key, texts)) }
      log.add(key, count: count, examples: examples)
      last = key
    }
    return log
  }

  private mutating func texts() throws(CodingFault) -> [String] {
    var texts: [String] = []
    for _ in 0..<(try count(ofAtLeast: 1)) {
      let start = offset
      let text = try text()
      if let last = texts.last, !last.utf8.lexicographicallyPrecedes(text.utf8) {
        throw CodingFault(.notAscending, at: start)
      }
      texts.append(text)
    }
    return texts
  }

  private mutating func key(_ texts: [String]) throws(CodingFault) -> FindingLog.Key {
    let start = offset
    guard let rule = Finding.Rule(rawValue: try text(of: texts)) else {
      throw CodingFault(.outOfRange, at: start)
    }
    return FindingLog.Key(
      rule: rule, file: try text(of: texts), variable: try optionalText(of: texts))
  }

  private mutating func finding(
    _ key: FindingLog.Key, _ texts: [String]
  ) throws(CodingFault) -> Finding {
    let place = Place(line: try number(), column: try number())
    let row = try number()
    let field = try number()
    var finding = Finding(
      key.rule, file: key.file, place: place == Place(line: 0, column: 0) ? nil : place,
      row: row == 0 ? nil : row, field: field == 0 ? nil : field, variable: key.variable,
      found: try found(texts))
    for _ in 0..<(try count(ofAtLeast: 1)) { finding.expected.append(try text(of: texts)) }
    finding.nearest = try optionalText(of: texts)
    return finding
  }

  private mutating func found(_ texts: [String]) throws(CodingFault) -> Finding.Found {
    switch try number(upTo: 5) {
    case 0: return .nothing
    case 1: return .name(try text(of: texts))
    case 2: return .number(try signed())
    case 3: return .shape(.digits(try number()))
    case 4: return .shape(.text(try number()))
    default: return .shape(.undecodable)
    }
  }

  private mutating func text(of texts: [String]) throws(CodingFault) -> String {
    let start = offset
    let index = try number()
    guard texts.indices.contains(index) else { throw CodingFault(.outOfRange, at: start) }
    return texts[index]
  }

  private mutating func optionalText(of texts: [String]) throws(CodingFault) -> String? {
    let start = offset
    let index = try number()
    guard index <= texts.count else { throw CodingFault(.outOfRange, at: start) }
    return index == 0 ? nil : texts[index - 1]
  }
}

/// Texts by their bytes, each once.
private struct TextTable {
  let sorted: [[UInt8]]
  private let positions: [[UInt8]: Int]

  init(_ texts: [String]) {
    sorted = Set(texts.map { Array($0.utf8) }).sorted { $0.lexicographicallyPrecedes($1) }
    positions = Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1, $0) })
  }

  subscript(text: String) -> Int {
    guard let position = positions[Array(text.utf8)] else {
      preconditionFailure("the table has every text of the log")
    }
    return position
  }
}

private func isBefore(_ left: FindingLog.Key, _ right: FindingLog.Key) -> Bool {
  left.texts.lexicographicallyPrecedes(right.texts) { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

extension FindingLog.Key {
  /// Rule and file, and the variable where there is one.
  fileprivate var texts: [String] { [rule.rawValue, file] + [variable].compactMap(\.self) }
}

extension Finding {
  /// The texts beside those of the key.
  fileprivate var texts: [String] {
    let name: [String] = if case .name(let name) = found { [name] } else { [] }
    return name + expected + [nearest].compactMap(\.self)
  }
}
