import Bytes

/// Writes a document in UTF-8, with the same bytes for the same calls.
///
/// Elements are indented by two spaces, except inside an element that already has text, where
/// white space would change the text. Names are part of the program, values are data: `&`, `<`,
/// `>` and `"` are escaped, and characters that XML 1.0 forbids are dropped.
package struct XMLWriter {
  /// Names and values in the order in which they are written.
  package typealias Attributes = [(StaticString, String)]

  private var bytes: [UInt8] = []
  private var open: [OpenElement] = []
  private let isIndenting: Bool
  /// Whether the start tag that was written last still lacks its `>`.
  private var isTagOpen = false

  private struct OpenElement {
    var name: StaticString
    var isInline: Bool
  }

  /// Starts a document with its XML declaration.
  ///
  /// - Parameter indenting: Whether each element begins on a line of its own.
  package init(indenting: Bool = true) {
    isIndenting = indenting
    // As much as most documents take; what is not written takes no memory.
    bytes.reserveCapacity(4 << 20)
    append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
  }

  /// Opens an element that lasts until its `end`.
  package mutating func start(_ name: StaticString, _ attributes: Attributes = []) {
    let isInline = open.last?.isInline ?? !isIndenting
    let indentation = isInline && !open.isEmpty ? nil : 2 * open.count
    bytes.append(addingCapacity: name.utf8CodeUnitCount + 3 + (indentation ?? 0)) { output in
      if isTagOpen { output.append(UInt8(ascii: ">")) }
      if let indentation {
        output.append(UInt8(ascii: "\n"))
        output.append(repeating: UInt8(ascii: " "), count: indentation)
      }
      output.append(UInt8(ascii: "<"))
      output.append(name)
    }
    isTagOpen = true
    open.append(OpenElement(name: name, isInline: isInline))
    for (name, value) in attributes { attribute(name, value) }
  }

  /// Adds an attribute to the start tag that was written last.
  ///
  /// - Precondition: nothing was written into the element yet.
  package mutating func attribute(_ name: StaticString, _ value: String) {
    beginAttribute(name)
    append(value, escaping: .attribute)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds an attribute on a line of its own, four spaces in from its tag: for tags that would
  /// be too long to read.
  ///
  /// - Precondition: nothing was written into the element yet.
  package mutating func attributeBelow(_ name: StaticString, _ value: String) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    append("\n")
    for _ in open { append("  ") }
    append("  ")
    append(name)
    append("=\"")
    append(value, escaping: .attribute)
    append("\"")
  }

  /// Leaves a line free, where white space changes no text.
  package mutating func blankLine() {
    closeTag()
    if !(open.last?.isInline ?? !isIndenting) { append("\n") }
  }

  /// Adds a figure to the start tag that was written last, without a string in between.
  ///
  /// - Precondition: nothing was written into the element yet.
  ///
  /// - Parameters:
  ///   - name: The attribute's name.
  ///   - append: Appends digits and signs, nothing that XML would escape.
  package mutating func attribute(
    _ name: StaticString, figure append: (inout [UInt8]) -> Void
  ) {
    beginAttribute(name)
    append(&bytes)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds several figures to the start tag that was written last, in one go.
  ///
  /// - Precondition: nothing was written into the element yet.
  ///
  /// - Parameters:
  ///   - most: The most bytes that `append` adds.
  ///   - append: Appends attributes as `OutputSpan.attribute` does.
  package mutating func attributes(
    atMost most: Int, _ append: (inout OutputSpan<UInt8>) -> Void
  ) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    bytes.append(addingCapacity: most, initializingWith: append)
  }

  /// Closes the innermost open element; an empty one becomes a single tag.
  package mutating func end() {
    precondition(!open.isEmpty, "every end closes an element that was started")
    let element = open.removeLast()
    if isTagOpen {
      bytes.append(addingCapacity: 2) { output in
        output.append(UInt8(ascii: "/"))
        output.append(UInt8(ascii: ">"))
      }
      isTagOpen = false
      return
    }
    if !element.isInline { breakLine() }
    append("</")
    append(element.name)
    bytes.append(UInt8(ascii: ">"))
  }

  /// Writes an element with nothing inside it, or with text alone.
  package mutating func element(
    _ name: StaticString, _ attributes: Attributes = [], text: String = ""
  ) {
    start(name, attributes)
    self.text(text)
    end()
  }

  /// Writes text into the open element.
  package mutating func text(_ text: String) {
    precondition(!open.isEmpty, "text stands inside an element")
    if text.isEmpty { return }
    closeTag()
    open[open.count - 1].isInline = true
    append(text, escaping: .text)
  }

  /// Writes a remark; a space parts hyphens that would end it.
  package mutating func comment(_ text: String) {
    _ = beginMarkup()
    append("<!-- ")
    append(text, escaping: .comment)
    append(" -->")
  }

  /// Writes a remark of several lines, which stand below each other.
  package mutating func comment(lines: [String]) {
    _ = beginMarkup()
    append("<!-- ")
    for (index, line) in lines.enumerated() {
      if index > 0 {
        breakLine()
        append("     ")
      }
      append(line, escaping: .comment)
    }
    append(" -->")
  }

  /// The finished document, ended by a line feed; nothing can be written after.
  package mutating func finish() -> [UInt8] {
    precondition(open.isEmpty, "every element that was started is ended")
    bytes.append(UInt8(ascii: "\n"))
    var finished: [UInt8] = []
    swap(&finished, &bytes)
    return finished
  }
}

// MARK: - Layout

extension XMLWriter {
  /// Prepares for a tag or comment and tells whether it stands within text.
  private mutating func beginMarkup() -> Bool {
    closeTag()
    let isInline = open.last?.isInline ?? !isIndenting
    if !isInline || open.isEmpty { breakLine() }
    return isInline
  }

  private mutating func beginAttribute(_ name: StaticString) {
    precondition(isTagOpen, "an attribute stands in a start tag")
    bytes.append(addingCapacity: name.utf8CodeUnitCount + 3) { $0.beginAttribute(name) }
  }

  private mutating func closeTag() {
    if isTagOpen { bytes.append(UInt8(ascii: ">")) }
    isTagOpen = false
  }

  private mutating func breakLine() {
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(addingCapacity: 2 * open.count) {
      $0.append(repeating: UInt8(ascii: " "), count: 2 * open.count)
    }
  }
}

// MARK: - Bytes

extension XMLWriter {
  private mutating func append(_ literal: StaticString) {
    bytes.append(literal)
  }

  private mutating func append(_ value: String, escaping context: XMLEscaping) {
    let text = value.utf8.span
    if context.concerns.finds(in: text) {
      context.escape(text, into: &bytes)
    } else {
      bytes.append(copying: text)
    }
  }
}

extension OutputSpan<UInt8> {
  /// More bytes than a name of an attribute takes with all around its value.
  package static var mostAttribute: Int { 40 }

  /// Appends an attribute whose value `append` adds: digits and signs, nothing that XML would
  /// escape.
  ///
  /// - Precondition: there is room for `mostAttribute` and the value.
  package mutating func attribute(
    _ name: StaticString, _ append: (inout OutputSpan<UInt8>) -> Void
  ) {
    beginAttribute(name)
    append(&self)
    self.append(UInt8(ascii: "\""))
  }

  fileprivate mutating func beginAttribute(_ name: StaticString) {
    append(UInt8(ascii: " "))
    append(name)
    append(UInt8(ascii: "="))
    append(UInt8(ascii: "\""))
  }
}
