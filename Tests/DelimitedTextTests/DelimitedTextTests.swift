import DelimitedText
import Testing

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
      #expect(RecordScanner(Dialect()).measure(bytes.span) == expected, "\(bytes)")
    }
  }
}

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
