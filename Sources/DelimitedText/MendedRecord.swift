/// One record as `RecordMender` reads it.
package struct MendedRecord: Sendable {
  /// One field and how its bytes are to be taken.
  package struct Field: Hashable, Sendable {
    /// 0-based index of the first byte of the value.
    package var start: Int
    /// Index after the value's last byte.
    package var end: Int
    /// How the bytes stand for the value.
    package var style: Style
  }

  /// How the bytes of a field stand for its value.
  package enum Style: Hashable, Sendable {
    /// They are the value.
    case plain
    /// They stood within quotes; escaped quotes, if any, are still escaped.
    case quoted(hasEscapes: Bool)
    /// Quoted stretches and plain ones follow each other: the quotes are no part of the value.
    case joined
  }

  /// What in a record departs from the form of the file.
  package struct Departures: OptionSet, Hashable, Sendable {
    /// One bit for each kind of departure.
    package let rawValue: UInt8
    /// The departures whose bits are set; 0 for a sound record.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A quoted field has no closing quote before the file ends.
    package static let unclosedQuote = Departures(rawValue: 1)
    /// A quote stands inside a value.
    package static let strayQuote = Departures(rawValue: 2)
    /// Other bytes than the file's delimiter stand between the fields.
    package static let otherDelimiter = Departures(rawValue: 4)
  }

  /// The fields from left to right; at least one.
  package internal(set) var fields: [Field] = []
  /// What is wrong with the record; empty where it is sound.
  package internal(set) var departures: Departures = []
  /// 0-based index of the first field that departs; 0 for a sound record.
  package internal(set) var departingField = 0
  /// The first byte after the last field, where the record end begins.
  package internal(set) var contentEnd = 0
  /// The first byte after the record end.
  package internal(set) var end = 0

  /// A record that nothing has been read into.
  package init() {}

  /// Whether the record is an empty line.
  package var isBlank: Bool {
    fields.count == 1 && fields[0].start == fields[0].end && fields[0].style == .plain
  }

  /// Lines of the file that the record takes, those inside its fields among them; at least one.
  ///
  /// A CR without LF counts only where it is all that ends lines.
  package func lineCount(in bytes: Span<UInt8>, from start: Int) -> Int {
    var feeds = 0
    var returns = 0
    for place in start..<end {
      if bytes[place] == UInt8(ascii: "\n") { feeds += 1 }
      if bytes[place] == UInt8(ascii: "\r") { returns += 1 }
    }
    return max(1, feeds > 0 ? feeds : returns)
  }
}
