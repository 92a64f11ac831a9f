import CReadStat
import Foundation
import Testing

@testable import SPSSFile

/// The dictionary of a file and its records, `|` after each.
private func read(
  _ bytes: [UInt8], encoding: String? = nil, piece: Int = 1 << 16
) throws -> (dictionary: SPSSDictionary, records: String) {
  let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let handle = try FileHandle(forReadingFrom: file)
  defer { try? handle.close() }
  let cases = try SPSSFile(
    descriptor: handle.fileDescriptor, size: bytes.count, encoding: encoding)
  var text: [UInt8] = []
  while try cases.read(upTo: piece, into: &text) {}
  let records = text.map { $0 == 0x0D ? UInt8(ascii: "|") : $0 }
  return (cases.dictionary, String(decoding: records, as: UTF8.self))
}

@Suite struct SPSSFileTests {
  private var town: SystemFile {
    SystemFile(
      [
        .init(name: "ID"),
        .init(
          name: "Q1", label: "性別", missing: [9],
          valueLabels: [(1, "女性"), (2, "男性"), (9, "無回答")]),
        .init(name: "Q2_1", label: "電話"), .init(name: "Q2_2", label: "メール"),
        .init(name: "AGE", label: "年齢", missing: [-9, -1, 999], hasMissingRange: true),
        .init(name: "TEXT", label: "自由記述", width: 20),
      ],
      [
        [.number(1), .number(1), .number(1), .number(0), .number(34.5), .text("良い, とても")],
        [.number(2), .number(9), .number(0), .none, .number(999), .none],
        [.number(3), .none, .number(1), .number(1), .number(0.1), .text("\"a\"")],
      ])
  }

  @Test(arguments: [false, true])
  func `cases are read as codes and texts`(isBigEndian: Bool) throws {
    var file = town
    file.encodingName = "UTF-8"
    file.isBigEndian = isBigEndian
    #expect(
      try read(file.bytes).records
        == "ID,Q1,Q2_1,Q2_2,AGE,TEXT|1,1,1,0,34.5,\"良い, とても\"|2,9,0,,999,|3,,1,1,0.1,\"\"\"a\"\"\"|"
    )
  }

  @Test func `labels, missing values and the weight are told`() throws {
    var file = town
    file.encodingName = "UTF-8"
    file.weight = 4
    let dictionary = try read(file.bytes).dictionary
    #expect(dictionary.weight == "AGE")
    #expect(dictionary.variables.map(\.label) == ["", "性別", "電話", "メール", "年齢", "自由記述"])
    #expect(dictionary.variables[1].valueLabels.map(\.code) == ["1", "2", "9"])
    #expect(dictionary.variables[1].valueLabels.map(\.label) == ["女性", "男性", "無回答"])
    #expect(dictionary.variables[1].missing == [.code("9")])
    #expect(dictionary.variables[4].missing.contains(.range(low: -9, high: -1)))
    #expect(dictionary.variables[4].missing.contains(.code("999")))
    #expect(dictionary.variables[5].kind == .text)
  }

  @Test(
    arguments: [
      (nil, 932, nil), ("windows-31j", nil, nil), (nil, nil, "CP932"), ("Shift_JIS", 2, nil),
    ] as [(String?, Int?, String?)])
  func `a file of Windows in Japan is read in its encoding`(
    name: String?, codePage: Int?, declared: String?
  ) throws {
    var file = town
    file.encoding = .shiftJIS
    file.encodingName = name
    file.codePage = codePage
    let read = try read(file.bytes, encoding: declared)
    #expect(read.dictionary.variables[1].label == "性別")
    #expect(read.records.contains("良い, とても"))
  }

  @Test func `bytes that are no text cost one cell`() throws {
    var file = town
    file.encodingName = "UTF-8"
    let bytes = file.bytes
    let text = Array("とても".utf8)
    let place = try #require(bytes.indices.first { bytes[$0...].starts(with: text) })
    var damaged = bytes
    damaged[place] = 0xFF
    #expect(try read(damaged).records.hasPrefix("ID,Q1,Q2_1,Q2_2,AGE,TEXT|1,1,1,0,34.5,"))
    #expect(try read(damaged).records.hasSuffix("3,,1,1,0.1,\"\"\"a\"\"\"|"))
  }

  @Test func `days and times are those of ISO 8601`() throws {
    let day = 13_975_027_200.0
    let file = SystemFile(
      [
        .init(name: "D", format: 20), .init(name: "DT", format: 22), .init(name: "T", format: 21),
        .init(name: "S", format: 39),
      ],
      [
        [.number(day), .number(day + 36_900), .number(36_900), .number(day + 1)],
        [.number(-5), .none, .number(100_000), .number(1e300)],
      ])
    #expect(
      try read(file.bytes).records
        == "D,DT,T,S|2025-08-20,2025-08-20 10:15:00,10:15:00,2025-08-20 00:00:01|-5,,27:46:40,1e+300|"
    )
  }

  @Test func `sets of choices are told with long names`() throws {
    var file = town
    file.encodingName = "UTF-8"
    file.longNames = [("Q2_1", "UsesPhone"), ("Q2_2", "UsesMail")]
    file.sets = ["$uses=D1 1 26 よく使うもの(全部) q2_1 q2_2"]
    let dictionary = try read(file.bytes).dictionary
    #expect(
      dictionary.sets == [
        SPSSMultipleResponseSet(
          name: "uses", label: "よく使うもの(全部)",
          kind: .dichotomies(counted: "1", namedByValue: false),
          variables: ["UsesPhone", "UsesMail"])
      ])
  }

  @Test func `a set of categories has a field of its own`() throws {
    var file = SystemFile(
      [.init(name: "C1", missing: [9]), .init(name: "C2", missing: [9]), .init(name: "X")],
      [
        [.number(3), .number(1), .number(7)], [.number(2), .number(9), .none],
        [.number(9), .none, .none], [.none, .none, .number(1)],
      ])
    file.sets = ["$cat=C 4 both c1 c2", "$damaged=Q"]
    let read = try read(file.bytes)
    #expect(read.dictionary.sets.map(\.name) == ["cat"])
    #expect(read.dictionary.fieldNames == ["C1", "C2", "X", "$cat"])
    #expect(read.records == "C1,C2,X,$cat|3,1,7,3;1|2,9,,2|9,,,9|,,1,|")
  }

  @Test func `newer sets name choices by their counted value`() throws {
    var file = town
    file.encodingName = "UTF-8"
    file.hasNewSets = true
    file.sets = ["$uses=E 1 1 1 4 Uses q2_1 q2_2", "$more=E 11 1 1 0  q2_2 q2_1"]
    let sets = try read(file.bytes).dictionary.sets
    #expect(sets.map(\.label) == ["Uses", ""])
    #expect(sets.map(\.variables) == [["Q2_1", "Q2_2"], ["Q2_2", "Q2_1"]])
    #expect(sets[0].kind == .dichotomies(counted: "1", namedByValue: true))
  }

  @Test func `random numbers are read as they were written`() throws {
    var random = SystemRandomNumberGenerator()
    let variables = (0..<7).map { SystemFile.Variable(name: "V\($0)") }
    var numbers: [[Double]] = []
    for _ in 0..<500 {
      numbers.append(
        variables.map { _ in
          let bits = Double(bitPattern: random.next())
          return bits.isFinite && Bool.random() ? bits : Double(Int.random(in: -99...9_999))
        })
    }
    let file = SystemFile(variables, numbers.map { $0.map { .number($0) } })
    let records = try read(file.bytes, piece: 777).records.split(separator: "|").dropFirst()
    #expect(records.map { $0.split(separator: ",").map { Double($0) } } == numbers)
  }

  @Test(arguments: [
    READSTAT_COMPRESS_NONE.rawValue, READSTAT_COMPRESS_ROWS.rawValue,
    READSTAT_COMPRESS_BINARY.rawValue,
  ])
  func `a file is read alike however it is packed`(compression: UInt32) throws {
    var random = SystemRandomNumberGenerator()
    let words = ["", "良い", "a,b", "\"", "l\nm", String(repeating: "長", count: 130)]
    let meant = ["", "良い", "\"a,b\"", "\"\"\"\"", "\"l\nm\"", words[5]]
    var cases: [(numbers: [Double?], text: String)] = []
    var expected = "V0,V1,V2,TEXT|"
    for _ in 0..<3_000 {
      let numbers = (0..<3).map { _ in
        Bool.random() ? nil : Int.random(in: -9...300, using: &random)
      }
      let word = Int.random(in: 0..<words.count, using: &random)
      cases.append((numbers.map { $0.map { Double($0) } }, words[word]))
      expected += numbers.map { $0.map { "\($0)" } ?? "" }.joined(separator: ",")
      expected += ",\(meant[word])|"
    }
    let file = WrittenFile(cases, readstat_compress_t(rawValue: compression))
    #expect(try read(file.bytes).records == expected)
  }

  @Test func `a file that is left unread ends its thread`() throws {
    let wide = SystemFile(
      [.init(name: "A", width: 250)],
      [[SystemFile.Value]](repeating: [.text(String(repeating: "x", count: 250))], count: 9_000))
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(wide.bytes).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    for _ in 0..<20 {
      let handle = try FileHandle(forReadingFrom: path)
      let cases = try SPSSFile(
        descriptor: handle.fileDescriptor, size: wide.bytes.count, encoding: nil)
      var text: [UInt8] = []
      #expect(try cases.read(upTo: 100, into: &text))
    }
  }

  @Test func `a file broken off anywhere is damaged`() throws {
    var file = town
    file.encodingName = "UTF-8"
    file.sets = ["$uses=D1 1 4 Uses q2_1 q2_2"]
    let bytes = file.bytes
    for length in stride(from: 4, to: bytes.count, by: 13) {
      #expect(throws: SPSSFault.self) { try read(Array(bytes[..<length])) }
    }
  }

  @Test func `no changed byte makes it crash`() throws {
    var file = town
    file.encodingName = "UTF-8"
    file.sets = ["$uses=D1 1 4 Uses q2_1 q2_2", "$c=C 3 abc q2_1 q2_2"]
    let bytes = file.bytes
    var random = SystemRandomNumberGenerator()
    for _ in 0..<300 {
      var changed = bytes
      for _ in 0...Int.random(in: 0...3, using: &random) {
        changed[Int.random(in: 4..<bytes.count, using: &random)] = UInt8.random(in: 0...255)
      }
      _ = try? read(changed)
    }
  }

  @Test func `lengths that lead outside are damage`() {
    for (subtype, count) in [(7, Int32.max), (13, -1), (20, 1 << 30)] as [(Int, Int32)] {
      var file = town
      file.encodingName = nil
      var bytes = file.bytes
      let end = Array(repeating: UInt8(0), count: 0)
      let mark: [UInt8] = [0xE7, 3, 0, 0, 0, 0, 0, 0]
      guard let place = bytes.indices.first(where: { bytes[$0...].starts(with: mark) }) else {
        Issue.record("every file has a last record")
        continue
      }
      var record: [UInt8] = end
      for number in [7, Int32(subtype), 1, count] {
        record += (0..<4).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
      }
      bytes.insert(contentsOf: record, at: place)
      #expect(throws: SPSSFault.self) { try read(bytes) }
    }
  }
}
