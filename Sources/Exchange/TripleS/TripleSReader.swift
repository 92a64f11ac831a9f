import SurveyModel
import XMLText

/// Reads a definition of triple-s XML and notes whatever is not as the standard has it.
struct TripleSReader {
  private static let largestPosition = 10_000_000
  private static let mostSubfields = 10_000

  private let file: String
  private(set) var findings: [Finding] = []
  private var language: String?

  init(file: String) {
    self.file = file
  }

  /// The definition, or `nil` where not even its frame can be read.
  mutating func codebook(_ root: XMLElement) -> TripleSCodebook? {
    guard root.name == "sss" else {
      report(.notACodebook, at: root.place, found: .name(root.name), expected: ["<sss>"])
      return nil
    }
    guard let survey = child("survey", of: root), let record = child("record", of: survey) else {
      return nil
    }
    language = root["xml:lang"] ?? root["languages"]?.split(separator: " ").first.map(String.init)
    let form = choice("format", of: record, as: TripleSCodebook.Form.self) ?? .fixed
    let skip = whole("skip", of: record, in: 0...1_000) ?? 0
    let variables = self.variables(record, form)
    return TripleSCodebook(
      version: root["version"] ?? "", origin: root.child("origin")?.flatText, language: language,
      name: survey.child("name")?.flatText, title: words(survey.child("title")).joined(" "),
      dataFile: record["href"].flatMap(lastPart), form: form, skip: skip,
      encoding: record["encoding"], variables: variables)
  }

  private mutating func variables(
    _ record: XMLElement, _ form: TripleSCodebook.Form
  ) -> [TripleSVariable] {
    var seen: Set<[UInt8]> = []
    var variables: [TripleSVariable] = []
    for element in record.children(named: "variable") {
      guard let variable = variable(element, form) else { continue }
      // The standard's names are the same in capitals and small letters.
      if seen.insert(Array(variable.name.lowercased().utf8)).inserted {
        variables.append(variable)
      } else {
        report(.duplicateName, at: element.place, found: .name(variable.name))
      }
    }
    if record.child("variable") == nil {
      report(.missingElement, at: record.place, found: .name("record"), expected: ["variable"])
    }
    checkOverlaps(variables)
    return variables
  }

  private mutating func variable(
    _ element: XMLElement, _ form: TripleSCodebook.Form
  ) -> TripleSVariable? {
    guard let kind = kind(of: element), let name = child("name", of: element)?.flatText,
      let position = position(of: element, form)
    else { return nil }
    let isLiteral = element["format"] == "literal"
    let texts = element.child("label")
    let values = element.child("values")
    var variable = TripleSVariable(
      ident: element["ident"] ?? "", name: name, label: words(texts), wording: wording(texts),
      kind: kind, use: choice("use", of: element), hasLiteralCodes: isLiteral,
      filter: element["filter"] ?? element.child("filter")?.flatText, position: position,
      size: element.child("size").flatMap { Int($0.flatText) }, range: values.flatMap(range),
      values: values?.children(named: "value").compactMap { value($0, isLiteral) } ?? [],
      missing: missing(element, isLiteral), place: element.place)
    if kind == .multiple, let spread = element.child("spread") {
      guard let read = self.spread(spread, position, form) else { return nil }
      variable.spread = read
    }
    checkWidth(of: variable, element, form)
    return variable
  }

  private mutating func kind(of element: XMLElement) -> TripleSVariable.Kind? {
    if element["type"] == nil {
      report(.missingAttribute, at: element.place, found: .name("variable"), expected: ["type"])
    }
    return choice("type", of: element)
  }

  private mutating func position(
    of element: XMLElement, _ form: TripleSCodebook.Form
  ) -> ClosedRange<Int>? {
    guard let position = child("position", of: element) else { return nil }
    if position["start"] == nil {
      report(.missingAttribute, at: position.place, found: .name("position"), expected: ["start"])
    }
    let places = 1...Self.largestPosition
    guard let start = whole("start", of: position, in: places) else { return nil }
    guard position["finish"] != nil else { return start...start }
    return whole("finish", of: position, in: start...places.upperBound).map { start...$0 }
  }

  private mutating func spread(
    _ element: XMLElement, _ position: ClosedRange<Int>, _ form: TripleSCodebook.Form
  ) -> TripleSVariable.Spread? {
    if element["subfields"] == nil {
      report(.missingAttribute, at: element.place, found: .name("spread"), expected: ["subfields"])
    }
    guard let subfields = whole("subfields", of: element, in: 1...Self.mostSubfields) else {
      return nil
    }
    let declared = whole("width", of: element, in: 1...64)
    if declared == nil, form == .csv {
      report(.missingAttribute, at: element.place, found: .name("spread"), expected: ["width"])
      return nil
    }
    return TripleSVariable.Spread(
      subfields: subfields, width: declared ?? max(1, position.count / subfields))
  }

  private func range(_ values: XMLElement) -> TripleSVariable.NumberRange? {
    guard let range = values.child("range"), let from = range["from"], let to = range["to"] else {
      return nil
    }
    return TripleSVariable.NumberRange(from: oneLine(from), to: oneLine(to))
  }

  private mutating func value(_ element: XMLElement, _ isLiteral: Bool) -> TripleSVariable.Value? {
    guard let code = element["code"] else {
      report(.missingAttribute, at: element.place, found: .name("value"), expected: ["code"])
      return nil
    }
    return TripleSVariable.Value(
      code: isLiteral ? code : tripleSNumber(code), label: words(element),
      score: element["score"].map(oneLine))
  }

  /// What version 3.0 and some programs say of codes that are no answer.
  private func missing(_ element: XMLElement, _ isLiteral: Bool) -> [String] {
    let listed = element.children(named: "missing").flatMap { missing in
      ([missing] + missing.children(named: "value")).compactMap { $0["code"] ?? $0["value"] }
    }
    let marked = (element.child("values")?.children(named: "value") ?? [])
      .filter { $0["missing"] != nil && $0["missing"] != "false" }.compactMap { $0["code"] }
    return (listed + marked).map { isLiteral ? $0 : tripleSNumber($0) }
  }
}

// MARK: - Texts

extension TripleSReader {
  /// The short words of a text, in the definition's first language.
  private func words(_ element: XMLElement?) -> [String] {
    guard let element else { return [] }
    let texts = element.children(named: "text")
    guard let text = text(among: texts, mode: "analysis") else {
      return element.lines { $0.name != "text" }
    }
    return text.lines
  }

  /// The words that an interviewer reads, where they are others.
  private func wording(_ element: XMLElement?) -> String? {
    guard let element,
      let text = element.children(named: "text").first(where: {
        $0["mode"] == "interview" && isOfLanguage($0)
      })
    else { return nil }
    let wording = text.lines.joined(" ")
    return wording.utf8.isEmpty || wording == words(element).joined(" ") ? nil : wording
  }

  private func text(among texts: [XMLElement], mode: String) -> XMLElement? {
    let own = texts.filter(isOfLanguage)
    return own.first { $0["mode"] == mode } ?? own.first { $0["mode"] == nil } ?? own.first
      ?? texts.first
  }

  private func isOfLanguage(_ text: XMLElement) -> Bool {
    text["xml:lang"] == nil || language == nil || text["xml:lang"] == language
  }

  /// A name of a file without folders: what stands elsewhere is never read.
  private func lastPart(_ path: String) -> String? {
    path.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last.map { String(Substring($0)) }
      .flatMap { [".", ".."].contains($0) ? nil : $0 }
  }
}

// MARK: - Checks

extension TripleSReader {
  private mutating func checkWidth(
    of variable: TripleSVariable, _ element: XMLElement, _ form: TripleSCodebook.Form
  ) {
    switch form {
    case .csv: return
    case .fixed:
      guard variable.position.count < variable.neededWidth else { return }
      report(
        .positionTooNarrow, at: element.child("position")?.place ?? element.place,
        variable: variable.name, found: .number(variable.position.count),
        expected: [String(variable.neededWidth)])
    }
  }

  /// Tells of variables that share a place in the record; the one that comes first keeps it to
  /// itself in most definitions, so the later one is named.
  private mutating func checkOverlaps(_ variables: [TripleSVariable]) {
    let ordered = variables.enumerated().sorted {
      ($0.element.position.lowerBound, $0.offset) < ($1.element.position.lowerBound, $1.offset)
    }.map(\.element)
    var last: TripleSVariable?
    for variable in ordered {
      if let last, last.position.upperBound >= variable.position.lowerBound {
        report(
          .positionsOverlap, at: variable.place, variable: variable.name,
          found: .name(last.name))
      }
      if variable.position.upperBound >= last?.position.upperBound ?? 0 { last = variable }
    }
  }

  private mutating func child(_ name: String, of element: XMLElement) -> XMLElement? {
    if let child = element.child(name) { return child }
    report(.missingElement, at: element.place, found: .name(element.name), expected: [name])
    return nil
  }

  private mutating func whole(
    _ name: String, of element: XMLElement, in range: ClosedRange<Int>
  ) -> Int? {
    guard let attribute = element.attribute(name) else { return nil }
    if let number = Int(oneLine(attribute.value)), range.contains(number) { return number }
    report(
      .badValue, at: attribute.valuePlace, found: .name(attribute.value),
      expected: ["\(range.lowerBound)…\(range.upperBound)"])
    return nil
  }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of element: XMLElement, as type: Choice.Type = Choice.self
  ) -> Choice? {
    guard let attribute = element.attribute(name) else { return nil }
    if let choice = Choice(rawValue: attribute.value) { return choice }
    let known = Choice.allCases.map(\.rawValue)
    report(
      .badValue, at: attribute.valuePlace, found: .name(attribute.value), expected: known,
      nearest: nearest(to: attribute.value, among: known))
    return nil
  }

  private mutating func report(
    _ rule: Finding.Rule, at place: Place, variable: String? = nil,
    found: Finding.Found = .nothing, expected: [String] = [], nearest: String? = nil
  ) {
    findings.append(
      Finding(
        rule, file: file, place: place, variable: variable, found: found, expected: expected,
        nearest: nearest))
  }
}

/// A code that is a number in its one form: without white space and zeros before it.
package func tripleSNumber(_ text: String) -> String {
  let text = oneLine(text)
  let digits = text.utf8.drop { $0 == UInt8(ascii: "0") }
  guard !text.utf8.isEmpty, text.utf8.allSatisfy(isDigit) else { return text }
  return digits.isEmpty ? "0" : String(Substring(digits))
}

func isDigit(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
}

extension [String] {
  func joined(_ separator: String) -> String { joined(separator: separator) }
}
