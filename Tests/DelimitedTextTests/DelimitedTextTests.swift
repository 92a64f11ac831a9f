import Testing

@testable import DelimitedText

/// Parses a whole text into records of fields, as text.
private func records(_ text: String, _ dialect: Dialect = Dialect()) -> [[String]] {
  let bytes = Array(text.utf8)
  var parser = RecordParser(dialect)
  var records: [[String]] = []
  var position = 0
  while position < bytes.count {
    position = parser.parse(bytes.span, from: position)
    records.append(
      parser.fields.map { String(decoding: $0.unescaped(in: bytes.span), as: UTF8.self) })
  }
  return records
}

@Suite struct RecordParserTests {
  @Test(
    arguments: [
      ("a,b\n", [["a", "b"]]),
      ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
      ("a,,\n", [["a", "", ""]]),
      ("\"a,b\",c\n", [["a,b", "c"]]),
      ("\"a\"\"b\"\n", [["a\"b"]]),
      ("\"a\nb\",c\n", [["a\nb", "c"]]),
      ("\"\",x\n", [["", "x"]]),
      ("5'4\",x\n", [["5'4\"", "x"]]),
      ("\"6'3\"\"\",x\n", [["6'3\"", "x"]]),
      ("\n\na\n", [[""], [""], ["a"]]),
      ("a\r\n\"b\"\r\n", [["a"], ["b"]]),
    ])
  func `records are cut as RFC 4180 says`(text: String, expected: [[String]]) {
    #expect(records(text) == expected)
  }

  @Test func `a quote that never closes takes the rest and says so`() {
    let bytes = Array("a,\"b\nc,d\n".utf8)
    var parser = RecordParser(Dialect())
    #expect(parser.parse(bytes.span, from: 0) == bytes.count)
    #expect(parser.faults == .unclosedQuote && parser.innerLines == 2)
  }

  @Test func `text after a closing quote is kept as it stands and told`() {
    let bytes = Array("\"a\"b,c\n".utf8)
    var parser = RecordParser(Dialect())
    _ = parser.parse(bytes.span, from: 0)
    #expect(parser.faults == .strayQuote)
    let texts = parser.fields.map {
      String(decoding: $0.unescaped(in: bytes.span), as: UTF8.self)
    }
    #expect(texts == ["\"a\"b", "c"])
  }

  @Test(
    arguments: [
      ("a\tb\tc\n", "\t", "\n"), ("a;b;c\n", ";", "\n"), ("a,b\r\n", ",", "\n"),
      ("a,b\rc,d\r", ",", "\r"), ("one\n", ",", "\n"), ("\"a;b;c\",d\n", ",", "\n"),
    ])
  func `the dialect is seen in the first record`(text: String, delimiter: String, end: String) {
    let dialect = Dialect.detect(Array(text.utf8).span)
    #expect([dialect.delimiter] == Array(delimiter.utf8))
    #expect([dialect.recordEnd] == Array(end.utf8))
  }
}

@Suite struct RecordScannerTests {
  /// Random texts over the characters that matter to a parser.
  private func randomText(_ generator: inout SystemRandomNumberGenerator) -> [UInt8] {
    let alphabet = Array("a\",\n\r;".utf8)
    return (0..<Int.random(in: 0...24, using: &generator)).map { _ in
      alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
    }
  }

  @Test func `the masked scanner measures what the plain one does`() {
    var generator = SystemRandomNumberGenerator()
    var masked = 0
    for _ in 0..<20_000 {
      var bytes: [UInt8] = []
      for _ in 0..<Int.random(in: 0...12, using: &generator) {
        bytes +=
          [
            [97, 44], [34, 97, 44, 34], [10], [13, 10], [34, 34], Array(repeating: 98, count: 40),
          ]
          .randomElement(using: &generator) ?? []
      }
      let scanner = RecordScanner(Dialect())
      // A map that was used before holds what was there.
      var map = mapped(garbage, Dialect())
      map.map(bytes.span, Dialect())
      guard map.isWellFormed else { continue }
      masked += 1
      #expect(map.extent == scanner.plainExtent(bytes.span), "\(bytes)")
    }
    #expect(masked > 5_000)
  }

  @Test func `the scanner finds the same whole records as the parser`() {
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let bytes = randomText(&generator)
      var parser = RecordParser(Dialect())
      var expected = RecordScanner.Extent()
      var position = 0
      var lines = 0
      while position < bytes.count {
        position = parser.parse(bytes.span, from: position)
        let isWhole =
          position > 0 && bytes[position - 1] == UInt8(ascii: "\n")
          && !parser.faults.contains(.unclosedQuote)
        guard isWhole else { break }
        lines += parser.innerLines + 1
        expected = RecordScanner.Extent(
          bytes: position, records: expected.records + 1, lines: lines)
      }
      var map = SeparatorMap()
      let extent = RecordScanner(Dialect()).measure(bytes.span, into: &map)
      #expect(extent == expected, "\(bytes)")
    }
  }
}

/// The map of these bytes.
private func mapped(_ bytes: [UInt8], _ dialect: Dialect) -> SeparatorMap {
  var map = SeparatorMap()
  map.map(bytes.span, dialect)
  return map
}

/// Long and full of separators and quotes.
private let garbage = [UInt8](repeating: UInt8(ascii: ","), count: 900) + Array("\"x\"y,\n".utf8)

@Suite struct CSVWriterTests {
  private func written(_ texts: [String]) -> String {
    var writer = CSVWriter()
    writer.record(texts)
    return String(decoding: writer.bytes.dropFirst(3), as: UTF8.self)
  }

  @Test(
    arguments: [
      (["a", "b"], "a,b\r\n"), (["a,b", ""], "\"a,b\",\r\n"), (["\"x\""], "\"\"\"x\"\"\"\r\n"),
      (["=1+1"], "'=1+1\r\n"), (["＝1"], "'＝1\r\n"), (["-5"], "'-5\r\n"), (["a=b"], "a=b\r\n"),
      (["@x,y"], "\"'@x,y\"\r\n"), (["一\n二"], "\"一\n二\"\r\n"), (["\tx"], "'\tx\r\n"),
    ])
  func `texts are quoted where needed and are never formulas`(texts: [String], line: String) {
    #expect(written(texts) == line)
  }

  @Test func `a file begins with the byte order mark and numbers stay numbers`() {
    var writer = CSVWriter()
    writer.number(-3)
    writer.empty()
    writer.number(2.5)
    writer.end()
    #expect(writer.bytes == [0xEF, 0xBB, 0xBF] + Array("-3,,2.5\r\n".utf8))
  }
}

@Suite struct FieldIndexTests {
  /// The fields of every record by the plain parser, or `nil` where they are not regular.
  private func plainFields(_ bytes: [UInt8], width: Int) -> [[[UInt8]]]? {
    var parser = RecordParser(Dialect())
    var records: [[[UInt8]]] = []
    var position = 0
    while position < bytes.count {
      position = parser.parse(bytes.span, from: position)
      guard parser.faults.isEmpty, parser.fields.count == width else { return nil }
      records.append(parser.fields.map { $0.unescaped(in: bytes.span) })
    }
    return records
  }

  /// The fields as the index bounds them, read the way its users read them.
  private func indexedFields(_ bytes: [UInt8], width: Int) -> [[[UInt8]]]? {
    var index = FieldIndex(Dialect(), width: width)
    let padded = bytes + [UInt8](repeating: 0, count: FieldIndex.padding)
    guard index.index(padded.span, mapped(bytes, Dialect()), length: bytes.count) else {
      return nil
    }
    return (0..<index.rows).map { row in
      (0..<width).map { column in
        index.field(row: row, column: column, in: padded.span).unescaped(in: padded.span)
      }
    }
  }

  private func randomRecords(
    width: Int, _ generator: inout SystemRandomNumberGenerator
  ) -> [UInt8] {
    let plain = ["", "1", "22", "ab;c", "あ", String(repeating: "x", count: 70), "\r", " "]
    let quoted = ["\"\"", "\"a,b\"", "\"a\nb\"", "\"say \"\"x\"\"\"", "\"\r\n\"", "\",\""]
    let wrong = ["a\"b", "\"a\"b", "\"a", "\n", "1,2", "\"a\" "]
    let end = Bool.random(using: &generator) ? "\n" : "\r\n"
    var text = ""
    for _ in 0..<Int.random(in: 1...30, using: &generator) {
      let fields = (0..<width).map { _ -> String in
        switch Int.random(in: 0..<400, using: &generator) {
        case 0: wrong.randomElement(using: &generator) ?? ""
        case 1..<60: quoted.randomElement(using: &generator) ?? ""
        default: plain.randomElement(using: &generator) ?? ""
        }
      }
      text += fields.joined(separator: ",") + end
    }
    return Array(text.utf8)
  }

  @Test func `the index cuts as the parser does, or leaves it to the parser`() {
    var generator = SystemRandomNumberGenerator()
    var regular = 0
    for _ in 0..<4_000 {
      let width = Int.random(in: 1...6, using: &generator)
      let bytes = randomRecords(width: width, &generator)
      guard let indexed = indexedFields(bytes, width: width) else { continue }
      regular += 1
      #expect(indexed == plainFields(bytes, width: width))
    }
    #expect(regular > 1_000)
  }

  @Test func `what the parser finds regular is indexed, stray carriage returns aside`() {
    var generator = SystemRandomNumberGenerator()
    var regular = 0
    for _ in 0..<2_000 {
      let bytes = randomRecords(width: 3, &generator).filter { $0 != UInt8(ascii: "\r") }
      guard let plain = plainFields(bytes, width: 3) else { continue }
      // A quote inside an unquoted field is regular to the parser alone.
      guard !String(decoding: bytes, as: UTF8.self).contains("a\"b") else { continue }
      regular += 1
      #expect(indexedFields(bytes, width: 3) == plain)
    }
    #expect(regular > 500)
  }
}
