import Bytes

/// Writes records as RFC 4180: UTF-8 with byte order mark, CRLF, quotes where needed.
package struct CSVWriter: Sendable {
  /// Everything written so far, the byte order mark first.
  package private(set) var bytes: [UInt8]
  private var isFirst = true

  /// An empty file: the byte order mark and no record.
  package init() {
    self.init(bytes: [0xEF, 0xBB, 0xBF])
    // Most tables take as much; what is not written takes no memory.
    bytes.reserveCapacity(1 << 20)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Writes a text; where a spreadsheet would take it for a formula, a `'` goes before it
  /// (OWASP ASVS 1.2.10).
  package mutating func text(_ text: String) {
    separate()
    let isFormula = beginsFormula(text)
    if Self.needingQuotes.finds(in: text.utf8.span) {
      quoted(text, guarded: isFormula)
    } else {
      if isFormula { bytes.append(UInt8(ascii: "'")) }
      bytes.append(copying: text.utf8.span)
    }
  }

  private mutating func quoted(_ text: String, guarded isFormula: Bool) {
    bytes.append(UInt8(ascii: "\""))
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Writes a number, or anything else made of digits, letters and signs that is never a formula.
  package mutating func number(_ digits: some CustomStringConvertible) {
    separate()
    bytes.append(contentsOf: digits.description.utf8)
  }

  /// Writes a number, or an empty field where there is none.
  package mutating func number(_ digits: (some CustomStringConvertible)?) {
    guard let digits else { return empty() }
    number(digits)
  }

  /// Writes a figure without a string in between: `append` adds digits, letters and signs that
  /// need no quotes and are never a formula.
  package mutating func number(figure append: (inout [UInt8]) -> Void) {
    separate()
    append(&bytes)
  }

  /// Writes a figure in one go: `append` adds at most `most` bytes, as above.
  package mutating func number(
    atMost most: Int, _ append: (inout OutputSpan<UInt8>) -> Void
  ) {
    bytes.append(addingCapacity: most + 1) { output in
      if !isFirst { output.append(UInt8(ascii: ",")) }
      append(&output)
    }
    isFirst = false
  }

  /// Writes several fields in one go, without a string in between.
  ///
  /// - Parameters:
  ///   - most: The most bytes that `append` adds.
  ///   - append: Adds a separator before each field, and digits, letters and signs that need no
  ///     quotes and are never a formula.
  /// - Precondition: these are not the first fields of the record.
  package mutating func fields(atMost most: Int, _ append: (inout OutputSpan<UInt8>) -> Void) {
    precondition(!isFirst, "a name stands before figures")
    bytes.append(addingCapacity: most, initializingWith: append)
  }

  /// Fields that many records share, made once.
  package struct Fields: Sendable {
    /// A separator before each field, before the first one, too.
    fileprivate let bytes: [UInt8]

    /// Makes the texts as `CSVWriter.text` writes them.
    ///
    /// - Precondition: `texts` is not empty.
    package init(_ texts: [String]) {
      precondition(!texts.isEmpty, "there is a field")
      var writer = CSVWriter(bytes: [])
      // Quotes are rare: no more is taken than the texts need without them.
      writer.bytes.reserveCapacity(texts.reduce(texts.count) { $0 + $1.utf8.count })
      writer.isFirst = false
      for text in texts { writer.text(text) }
      bytes = writer.bytes
    }
  }

  /// Writes fields that were made before.
  package mutating func fields(_ fields: Fields) {
    bytes.append(copying: fields.bytes.span.extracting((isFirst ? 1 : 0)...))
    isFirst = false
  }

  /// Writes a field without content, and without quotes.
  package mutating func empty() {
    separate()
  }

  /// Hands over what is written so far, so that a long table need not stand in memory.
  package mutating func takeBytes() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return bytes
  }

  /// Ends the record.
  package mutating func end() {
    bytes.append(addingCapacity: 2) { output in
      output.append(UInt8(ascii: "\r"))
      output.append(UInt8(ascii: "\n"))
    }
    isFirst = true
  }

  /// Writes a whole record of texts.
  package mutating func record(_ texts: [String]) {
    for field in texts { text(field) }
    end()
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
  }

  private static let needingQuotes = OctetSieve(
    below: 0, or: UInt8(ascii: ","), UInt8(ascii: "\""), UInt8(ascii: "\r"), UInt8(ascii: "\n"))

  private func beginsFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "\r", "\0", "＝", "＋", "－", "＠": true
    default: false
    }
  }
}
