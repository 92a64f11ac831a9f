import Testing

@testable import DelimitedText

/// One record as it is read: its values and what departs.
private struct Read: Equatable {
  var values: [String]
  var departures: MendedRecord.Departures = []
}

private func read(
  _ text: String, width: Int, _ form: DelimitedForm = DelimitedForm(),
  _ reach: RecordMender.Reach = .misfits
) -> [Read] {
  let bytes = Array(text.utf8)
  var mender = RecordMender(form, width: width, reach: reach)
  var records: [Read] = []
  var place = 0
  while place < bytes.count {
    let isRead = mender.next(bytes.span, from: place, isAtEnd: true)
    #expect(isRead && mender.record.end > place)
    guard mender.record.end > place else { return records }
    records.append(
      Read(values: mender.values(in: bytes), departures: mender.record.departures))
    place = mender.record.end
  }
  #expect(place == bytes.count)
  return records
}

extension RecordMender {
  fileprivate func values(in bytes: [UInt8]) -> [String] {
    record.fields.map { field in
      var value: [UInt8] = []
      appendValue(of: field, in: bytes.span, to: &value)
      return String(decoding: value, as: UTF8.self)
    }
  }
}

@Suite struct `Torn records` {
  @Test(
    arguments: [
      // A quote that never closes.
      ("1,\"a,b\n2,c,d\n", [["1", "\"a", "b"], ["2", "c", "d"]]),
      // Quotes around a word within quotes.
      (
        "1,\"he said \"hi\" twice\",b\n2,c,d\n",
        [["1", "he said \"hi\" twice", "b"], ["2", "c", "d"]]
      ),
      // The same over two lines.
      ("1,\"he said \"hi\"\nand left\",b\n", [["1", "he said \"hi\"\nand left", "b"]]),
      // A quote inside a value without quotes.
      ("1,5'4\",b\n", [["1", "5'4\"", "b"]]),
      // A stray quote at the beginning of a quoted value.
      ("1,\"\"a, b\",c\n2,d,e\n", [["1", "\"a, b", "c"], ["2", "d", "e"]]),
      // A delimiter is missing before a quoted value.
      ("1,a\"b, c, d\"\n2,d,e\n", [["1", "ab, c, d"], ["2", "d", "e"]]),
    ])
  func `a stray quote costs one value`(text: String, expected: [[String]]) {
    let records = read(text, width: 3)
    #expect(records.map(\.values) == expected)
    #expect(records.first?.departures == .strayQuote)
    #expect(!records.dropFirst().contains { !$0.departures.isEmpty })
  }

  @Test func `a file that ends within quotes says so`() {
    #expect(
      read("1,a,b\n2,c,\"d, e,\nf", width: 3).last
        == Read(values: ["2", "c", "d, e,\nf"], departures: .unclosedQuote))
  }

  @Test func `a record with another delimiter is read with that`() {
    #expect(
      read("1,a,b\n2;c;\"d;e\"\n", width: 3).last
        == Read(values: ["2", "c", "d;e"], departures: .otherDelimiter))
  }

  @Test func `a well-formed record stays as it is, however many fields it has`() {
    let text = "1,\"a\nb\",c\n2,\"d\"\n3,\"e\",f,\"g\"\n"
    for reach in [RecordMender.Reach.tornRecords, .misfits] {
      let records = read(text, width: 3, DelimitedForm(), reach)
      #expect(records.map(\.values) == [["1", "a\nb", "c"], ["2", "d"], ["3", "e", "f", "g"]])
      #expect(!records.contains { !$0.departures.isEmpty })
    }
  }

  @Test(
    arguments: [
      (DelimitedForm(quote: UInt8(ascii: "'"), escape: UInt8(ascii: "'")), "a,'b, c','it''s'\n"),
      (DelimitedForm(escape: UInt8(ascii: "\\")), "a,\"b, c\",\"it's\"\n"),
      (DelimitedForm(delimiter: Array("、".utf8)), "a、\"b, c\"、it's\n"),
      (DelimitedForm(delimiter: Array(", ".utf8)), "a, \"b, c\", it's\n"),
      (DelimitedForm(recordEnd: .carriageReturn), "a,\"b, c\",it's\r"),
      (DelimitedForm(recordEnd: .any), "a,\"b, c\",it's\r\n"),
      (DelimitedForm(recordEnd: .pair), "a,\"b, c\",it's\r\n"),
    ])
  func `other dialects are read`(form: DelimitedForm, line: String) {
    let expected = Read(values: ["a", "b, c", "it's"])
    #expect(read(line + line, width: 3, form) == [expected, expected])
  }

  @Test func `mixed record ends each end a record`() {
    let records = read("a,b\rc,d\ne,f\r\ng,h", width: 2, DelimitedForm(recordEnd: .any))
    #expect(records.map(\.values) == [["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"]])
  }
}

@Suite struct `Random records` {
  private static let pieces = [
    "a", "b", ",", "\"", "\"\"", "\n", "\r\n", "\r", "\\", "、", ";", "'",
  ]

  @Test(arguments: 0..<400)
  func `where the parser finds no fault the mender reads the same`(seed: UInt64) {
    var chance = SmallChance(seed)
    let text = (0..<chance.below(60)).map { _ in Self.pieces[chance.below(7)] }.joined()
    let bytes = Array(text.utf8)
    var parser = RecordParser(Dialect())
    var mender = RecordMender(DelimitedForm(), width: 3, reach: .tornRecords)
    var place = 0
    while place < bytes.count {
      let end = parser.parse(bytes.span, from: place)
      // The parser lets a quote in the middle of a plain field pass.
      let isSound =
        parser.faults.isEmpty
        && !parser.fields.contains { field in
          !field.isQuoted && bytes[field.start..<field.end].contains(UInt8(ascii: "\""))
        }
      guard isSound else { return }
      let isRead = mender.next(bytes.span, from: place, isAtEnd: true)
      #expect(isRead)
      #expect(mender.record.end == end && mender.record.departures.isEmpty)
      let values = parser.fields.map { field in
        String(decoding: field.unescaped(in: bytes.span), as: UTF8.self)
      }
      #expect(mender.values(in: bytes) == values)
      place = end
    }
  }

  @Test(arguments: 0..<300)
  func `whatever the bytes are, all of them are read`(seed: UInt64) {
    var chance = SmallChance(seed)
    let text = (0..<chance.below(200)).map { _ in Self.pieces[chance.below(12)] }.joined()
    let forms = [
      DelimitedForm(), DelimitedForm(escape: UInt8(ascii: "\\")), DelimitedForm(escape: nil),
      DelimitedForm(quote: nil, escape: nil), DelimitedForm(recordEnd: .any),
      DelimitedForm(delimiter: Array("、".utf8), recordEnd: .pair),
    ]
    _ = read(text, width: chance.below(5), forms[chance.below(forms.count)])
  }

  @Test(arguments: 0..<200)
  func `one stray quote is named by its record and no other is touched`(seed: UInt64) {
    var chance = SmallChance(seed)
    let width = 3 + chance.below(4)
    var table = (0..<12).map { row in (0..<width).map { "v\(row)x\($0)" } }
    let (row, column) = (chance.below(12), chance.below(width))
    table[row][column] = "\"" + table[row][column]
    let text = table.map { $0.joined(separator: ",") + "\n" }.joined()
    let records = read(text, width: width)
    #expect(records.map(\.values) == table)
    let named = records.indices.filter { !records[$0].departures.isEmpty }
    #expect(named == [row])
  }
}

/// A generator of our own: the same numbers everywhere (Marsaglia 2003, xorshift).
private struct SmallChance {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func below(_ limit: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return limit == 0 ? 0 : Int(state >> 33) % limit
  }
}
