import Statistics
import SurveyModel
import Tabulation
import Testing

@testable import Reporting

@Suite struct `The records of a run` {
  private var log: FindingLog {
    var log = FindingLog()
    log.record(Finding(.blankLine, file: "b.csv", place: Place(line: 9, column: 1)))
    for row in [12, 3] {
      log.record(
        Finding(
          .unknownCode, file: "b.csv", place: Place(line: row + 1, column: 5), row: row, field: 4,
          variable: "Q5", found: .shape(.digits(2)), expected: ["1", "2"]))
    }
    log.record(
      Finding(
        .raggedRow, file: "a.csv", place: Place(line: 2, column: 1), row: 1, found: .number(3),
        expected: ["4"]))
    return log
  }

  /// The fields before the message.
  private func positions(_ bytes: [UInt8]) -> [String] {
    lines(bytes).dropFirst().dropLast().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).prefix(9).joined(separator: ",")
    }
  }

  @Test(arguments: ReportLanguage.allCases)
  func `findings stand gravest first, each kind with its count and then its examples`(
    _ language: ReportLanguage
  ) throws {
    let bytes = try report(town(language: language), [], findings: log).findingsCSV()
    #expect(
      lines(bytes)[0]
        == "severity,rule,file,line,column,row,field,question,count,message,help")
    #expect(
      positions(bytes) == [
        "error,ragged-row,a.csv,,,,,,1", "error,ragged-row,a.csv,2,1,1,,,",
        "warning,unknown-code,b.csv,,,,,Q5,2", "warning,unknown-code,b.csv,4,5,3,4,Q5,",
        "warning,unknown-code,b.csv,13,5,12,4,Q5,", "information,blank-line,b.csv,,,,,,1",
        "information,blank-line,b.csv,9,1,,,,",
      ])
  }

  @Test(arguments: Finding.Rule.allCases)
  func `every kind of finding has a message for its count`(_ rule: Finding.Rule) throws {
    for language in ReportLanguage.allCases {
      var log = FindingLog()
      log.record(Finding(rule, file: "a.csv", variable: "Q1"))
      let records = lines(try report(town(language: language), [], findings: log).findingsCSV())
      #expect(records.count == 4)
      let isJapanese = records[1].unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) }
      #expect(isJapanese == (language == .japanese))
    }
  }

  @Test func `no finding is a header alone`() throws {
    #expect(lines(try report(town(), []).findingsCSV()).count == 2)
  }

  @Test func `the manifest says what went in and out`() throws {
    let report = try report(town(), townspeople, findings: log, quarantined: 1)
    let manifest = Manifest(
      report, definition: Manifest.Definition(name: "survey.xml", sha256: "ab"),
      inputs: [
        Manifest.Input(
          name: "re\"s\\ponses\n.csv", bytes: 120, sha256: "cd", encoding: "UTF-8",
          delimiter: UInt8(ascii: "\t"))
      ], outputs: [Manifest.Output(name: "tables.csv", bytes: 7, sha256: "ef")])
    #expect(
      String(decoding: manifest.bytes(), as: UTF8.self) == #"""
        {
          "program": "shukei",
          "version": "1.2.3",
          "survey": "town-2026",
          "definition": {
            "name": "survey.xml",
            "sha256": "ab"
          },
          "inputs": [
            {
              "name": "re\"s\\ponses\u000a.csv",
              "bytes": 120,
              "sha256": "cd",
              "encoding": "UTF-8",
              "delimiter": "tab"
            }
          ],
          "outputs": [
            {
              "name": "tables.csv",
              "bytes": 7,
              "sha256": "ef"
            }
          ],
          "rows": {
            "read": 9,
            "tallied": 8,
            "quarantined": 1,
            "dropped": 0
          },
          "findings": [
            {
              "rule": "ragged-row",
              "severity": "error",
              "count": 1
            },
            {
              "rule": "blank-line",
              "severity": "information",
              "count": 1
            },
            {
              "rule": "unknown-code",
              "severity": "warning",
              "count": 2
            }
          ]
        }

        """#)
  }

  @Test func `a manifest without findings has an empty list`() throws {
    let manifest = Manifest(
      try report(town(), []), definition: Manifest.Definition(name: "s.xml", sha256: ""),
      inputs: [], outputs: [])
    #expect(String(decoding: manifest.bytes(), as: UTF8.self).contains("\"findings\": []\n"))
  }

  @Test(arguments: [
    (0, 0), (7, 0), (-12, 0), (0, 1), (5, 1), (-5, 2), (63, 1), (100, 2), (1_000, 1),
    (Int.max, 9), (Int.min, 0),
  ])
  func `digits are those of the number`(_ units: Int, _ decimals: Int) {
    let figure = FixedPoint(units: Int128(units), decimals: decimals)
    var bytes: [UInt8] = []
    Digits.append(figure, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == figure.description)
  }

  @Test func `digits beyond a machine word are kept`() {
    let figure = FixedPoint(units: 1 << 111 - 1, decimals: 2)
    var bytes: [UInt8] = []
    Digits.append(figure, to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == figure.description)
  }

  @Test func `a manifest names inputs in one order, whatever was read first`() throws {
    func input(_ name: String, _ bytes: Int, _ digest: String) -> Manifest.Input {
      Manifest.Input(
        name: name, bytes: bytes, sha256: digest, encoding: "UTF-8",
        delimiter: UInt8(ascii: ","))
    }
    let inputs = [
      input("a.csv", 9, "ff"), input("b.csv", 1, "dd"), input("b.csv", 2, "aa"),
      input("b.csv", 2, "bb"), input("か.csv", 0, "00"),
    ]
    let report = try report(town(), [])
    let documents = (0..<8).map { _ in
      Manifest(
        report, definition: Manifest.Definition(name: "s.xml", sha256: ""),
        inputs: inputs.shuffled(), outputs: []
      ).bytes()
    }
    #expect(Set(documents).count == 1)
    let text = String(decoding: documents[0], as: UTF8.self)
    let digests = text.split(separator: "\n").filter { $0.contains("sha256") }.dropFirst()
    #expect(digests.map { $0.suffix(4).prefix(2) } == ["ff", "dd", "aa", "bb", "00"])
  }

  @Test func `a digest tells its kind`() throws {
    let digest = try #require(ContentDigest("sha256:00ff"))
    #expect(digest == ContentDigest(sha256: "00ff"))
    #expect(digest.description == "sha256:00ff")
    for text in ["", "00ff", "sha256:", ":00ff"] { #expect(ContentDigest(text) == nil) }
  }
}
