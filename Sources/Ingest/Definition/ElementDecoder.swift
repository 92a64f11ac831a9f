import SurveyModel
import XMLText

/// Takes values out of elements and notes whatever is not as a definition should be.
struct ElementDecoder {
  let file: String
  private(set) var findings: [Finding] = []
  /// Questions that stand in the definition but could not be read: references to them are
  /// no faults of their own.
  private var unread: Set<String> = []

  init(file: String) {
    self.file = file
  }

  mutating func report(_ finding: Finding) {
    findings.append(finding)
  }

  mutating func report(
    _ rule: Finding.Rule, at place: Place, variable: String? = nil, found: Finding.Found = .nothing,
    expected: [String] = [], nearest: String? = nil
  ) {
    findings.append(
      Finding(
        rule, file: file, place: place, variable: variable, found: found, expected: expected,
        nearest: nearest))
  }

  /// Notes attributes and children that have no meaning here.
  mutating func expect(
    _ element: XMLElement, attributes: [String], children: [String] = [], text: Bool = false
  ) {
    for attribute in element.attributes where !attributes.contains(attribute.name) {
      report(
        .unknownAttribute, at: attribute.place, found: .name(attribute.name), expected: attributes,
        nearest: nearest(to: attribute.name, among: attributes))
    }
    for child in element.elements where !children.contains(child.name) {
      report(
        .unknownElement, at: child.place, found: .name(child.name), expected: children,
        nearest: nearest(to: child.name, among: children))
    }
    guard !text else { return }
    for case .text(let text, let place) in element.children where !trimmed(text).isEmpty {
      report(.unexpectedText, at: place, found: .name(element.name), expected: children)
    }
  }

  mutating func noteUnread(_ question: String?) {
    if let question { unread.insert(question) }
  }

  /// Notes a reference to a question that is not there.
  mutating func reportUnknownQuestion(_ name: String, at place: Place, known: [String]) {
    guard !unread.contains(name) else { return }
    report(
      .unknownQuestion, at: place, found: .name(name), expected: known,
      nearest: nearest(to: name, among: known))
  }

  mutating func required(_ name: String, of element: XMLElement) -> String? {
    if let value = element[name] { return value }
    report(
      .missingAttribute, at: element.place, found: .name(element.name), expected: [name])
    return nil
  }

  /// A value read by `read`, which returns `nil` for what it cannot take.
  mutating func value<Value>(
    _ name: String, of element: XMLElement, expected: [String], _ read: (String) -> Value?
  ) -> Value? {
    guard let attribute = element.attribute(name) else { return nil }
    if let value = read(attribute.value) { return value }
    report(
      .badValue, at: attribute.valuePlace, found: .name(attribute.value), expected: expected,
      nearest: nearest(to: attribute.value, among: expected))
    return nil
  }

  /// One of a closed set of words.
  mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ name: String, of element: XMLElement, as type: Choice.Type = Choice.self
  ) -> Choice? {
    value(name, of: element, expected: Choice.allCases.map(\.rawValue), Choice.init)
  }

  mutating func flag(_ name: String, of element: XMLElement) -> Bool {
    value(name, of: element, expected: ["true", "false"]) { text in
      text == "true" ? true : text == "false" ? false : nil
    } ?? false
  }

  mutating func whole(_ name: String, of element: XMLElement, in range: ClosedRange<Int>) -> Int? {
    value(name, of: element, expected: ["\(range.lowerBound)…\(range.upperBound)"]) { text in
      Int(text).flatMap { range.contains($0) ? $0 : nil }
    }
  }

  mutating func decimal(_ name: String, of element: XMLElement) -> Decimal? {
    value(name, of: element, expected: ["<decimal>"]) { text in
      Decimal(text).flatMap { $0.isCountable ? $0 : nil }
    }
  }

  /// A decimal number that is no smaller than `least`, and no greater than `most` where given.
  mutating func decimal(
    _ name: String, of element: XMLElement, from least: Decimal, to most: Decimal? = nil
  ) -> Decimal? {
    value(name, of: element, expected: ["\(least)…\(most?.description ?? "")"]) { text in
      guard let number = Decimal(text), number.isCountable, number >= least else { return nil }
      return number <= most ?? number ? number : nil
    }
  }

  mutating func code(_ name: String, of element: XMLElement) -> CategoryCode? {
    guard required(name, of: element) != nil else { return nil }
    return value(name, of: element, expected: ["<code>"], CategoryCode.init)
  }

  /// The text of an element, which must have some.
  mutating func label(_ element: XMLElement) -> String {
    let text = trimmed(element.text)
    if text.isEmpty {
      report(.missingElement, at: element.place, found: .name(element.name), expected: ["<text>"])
    }
    return text
  }

  /// Notes names that stand twice; returns the first of each.
  mutating func unique<Item, Name: Hashable & CustomStringConvertible>(
    _ items: [(Item, Place)], by name: (Item) -> Name
  ) -> [Item] {
    var seen: Set<Name> = []
    return items.compactMap { item, place in
      guard seen.insert(name(item)).inserted else {
        report(.duplicateName, at: place, found: .name(name(item).description))
        return nil
      }
      return item
    }
  }
}

/// Text without white space around it and with each run of it inside as one space.
func trimmed(_ text: String) -> String {
  text.unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    .map { String(Substring($0)) }.joined(separator: " ")
}
