import SurveyModel

/// Finds where things stand in a document, and refuses what the parser must not see.
///
/// libxml2 tells lines but not columns, so this walks the same bytes beside it. It decides
/// nothing about well-formedness: in a document that the parser accepts it finds the same tags,
/// attributes and texts in the same order, and in any other it comes to an end.
struct MarkupScanner {
  private let bytes: [UInt8]
  private var position = 0
  private var counter = PlaceCounter()
  private var map = MarkupMap()
  private var open: [OpenElement] = []
  private var stretch = TextStretch()
  private var nodes = 0

  /// An element whose end tag has not come yet.
  private struct OpenElement {
    var name: Range<Int>
    /// Namespace declarations in force inside it.
    var namespaces: Int
  }

  /// Text since the last tag.
  private struct TextStretch {
    var length = 0
    var place: Place?
    var isBlank = true
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Scans a whole document.
  static func map(of source: SourceText) throws(Flaw) -> MarkupMap {
    var scanner = MarkupScanner(source.bytes)
    while scanner.position < scanner.bytes.count { try scanner.step() }
    return scanner.map
  }

  private mutating func step() throws(Flaw) {
    if bytes[position] != UInt8(ascii: "<") {
      try scanText(upTo: bytes[position...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count)
    } else if sees("<!--") {
      try scanComment()
    } else if sees("<![CDATA[") {
      try scanCharacterData()
    } else if sees("<?") {
      skip(2, past: "?>")
    } else if sees("<!DOCTYPE") {
      throw Flaw(rule: .documentTypeForbidden, place: here(), found: .name("<!DOCTYPE"))
    } else if sees("</") {
      scanEndTag()
    } else {
      try scanStartTag()
    }
  }
}

// MARK: - Text

extension MarkupScanner {
  private mutating func scanText(upTo end: Int) throws(Flaw) {
    defer { position = end }
    guard !open.isEmpty, position < end else { return }
    stretch.length += end - position
    if stretch.place == nil { stretch.place = here() }
    if stretch.isBlank, let ink = bytes[position..<end].firstIndex(where: { !isSpace($0) }) {
      stretch.isBlank = false
      stretch.place = counter.place(at: ink, in: bytes)
    }
    if stretch.length > XMLLimit.text.most { throw .tooLarge(.text, at: stretch.place ?? here()) }
  }

  private mutating func scanCharacterData() throws(Flaw) {
    position += 9
    try scanText(upTo: firstOffset(of: "]]>", from: position) ?? bytes.count)
    position = min(position + 3, bytes.count)
  }

  /// Refuses a comment with `--` inside: the parser would copy all of it for each pair it meets,
  /// which takes hours for a file of hyphens.
  private mutating func scanComment() throws(Flaw) {
    let end = firstOffset(of: "--", from: position + 4) ?? bytes.count
    position = min(end + 2, bytes.count)
    if sees(">") {
      position += 1
    } else if position < bytes.count {
      let place = counter.place(at: end, in: bytes)
      throw Flaw(rule: .notWellFormed, place: place, found: .name("--"), expected: ["-->"])
    }
  }

  private mutating func endStretch() {
    if let place = stretch.place { map.texts.append(place) }
    stretch = TextStretch()
  }
}

// MARK: - Tags

extension MarkupScanner {
  private mutating func scanEndTag() {
    endStretch()
    let place = here()
    position += 2
    let name = scanName()
    let isClosing = open.popLast().map { bytes[$0.name].elementsEqual(bytes[name]) } ?? false
    if !isClosing, map.mismatch == nil { map.mismatch = place }
    skip(0, past: ">")
  }

  private mutating func scanStartTag() throws(Flaw) {
    endStretch()
    let start = position
    let place = here()
    position += 1
    let name = scanName()
    let first = map.attributes.count
    var element = OpenElement(name: name, namespaces: open.last?.namespaces ?? 0)
    let isEmpty = try scanAttributes(of: &element, at: place)
    map.tags.append(.init(offset: start, place: place, attributes: first..<map.attributes.count))
    if open.count >= XMLLimit.depth.most { throw .tooLarge(.depth, at: place) }
    if !isEmpty { open.append(element) }
  }

  /// Goes past the `>` of a start tag and tells whether the element is closed with it.
  private mutating func scanAttributes(
    of element: inout OpenElement, at place: Place
  ) throws(Flaw) -> Bool {
    var count = 0
    try countNode(at: place)
    while position < bytes.count {
      skipSpace()
      if sees("/>") {
        position += 2
        return true
      } else if sees(">") {
        position += 1
        return false
      }
      count += 1
      if count > XMLLimit.attributes.most { throw .tooLarge(.attributes, at: place) }
      try scanAttribute(of: &element)
    }
    return false
  }

  private mutating func scanAttribute(of element: inout OpenElement) throws(Flaw) {
    let place = here()
    let name = scanName()
    // Whatever is no name, in a document that is not well-formed, is passed byte by byte.
    if name.isEmpty { position = min(position + 1, bytes.count) }
    skipSpace()
    guard sees("=") else { return }
    position += 1
    skipSpace()
    guard sees("\"") || sees("'") else { return }
    let quote = bytes[position]
    position += 1
    let valuePlace = here()
    let end = bytes[position...].firstIndex(of: quote) ?? bytes.count
    if end - position > XMLLimit.text.most { throw .tooLarge(.text, at: valuePlace) }
    position = min(end + 1, bytes.count)
    try add(.init(name: name, place: place, valuePlace: valuePlace), to: &element)
  }

  private mutating func add(
    _ attribute: MarkupMap.Attribute, to element: inout OpenElement
  ) throws(Flaw) {
    try countNode(at: attribute.place)
    guard declaresNamespace(attribute.name) else {
      map.attributes.append(attribute)
      return
    }
    element.namespaces += 1
    if element.namespaces > XMLLimit.namespaces.most {
      throw .tooLarge(.namespaces, at: attribute.place)
    }
  }

  private mutating func countNode(at place: Place) throws(Flaw) {
    nodes += 1
    if nodes > XMLLimit.nodes.most { throw .tooLarge(.nodes, at: place) }
  }

  private func declaresNamespace(_ name: Range<Int>) -> Bool {
    let name = bytes[name]
    return name.elementsEqual("xmlns".utf8) || name.starts(with: "xmlns:".utf8)
  }
}

// MARK: - Bytes

extension MarkupScanner {
  private mutating func here() -> Place { counter.place(at: position, in: bytes) }

  private func sees(_ literal: StaticString) -> Bool { sees(literal, at: position) }

  private func sees(_ literal: StaticString, at offset: Int) -> Bool {
    let length = literal.utf8CodeUnitCount
    guard offset + length <= bytes.count else { return false }
    return literal.withUTF8Buffer { expected in
      for index in 0..<length where unsafe bytes[offset + index] != expected[index] {
        return false
      }
      return true
    }
  }

  private func firstOffset(of literal: StaticString, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return (start..<bytes.count).first { sees(literal, at: $0) }
  }

  /// Goes past the next occurrence of a literal, or to the end.
  private mutating func skip(_ length: Int, past literal: StaticString) {
    let found = firstOffset(of: literal, from: position + length)
    position = found.map { $0 + literal.utf8CodeUnitCount } ?? bytes.count
  }

  private mutating func skipSpace() {
    while position < bytes.count, isSpace(bytes[position]) { position += 1 }
  }

  private mutating func scanName() -> Range<Int> {
    let start = position
    while position < bytes.count, !endsName(bytes[position]) { position += 1 }
    return start..<position
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  private func endsName(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/"), UInt8(ascii: "<"): true
    default: isSpace(byte)
    }
  }
}
