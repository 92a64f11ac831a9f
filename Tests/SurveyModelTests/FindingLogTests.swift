import SurveyModel
import Testing

@Suite struct `A log of findings` {
  /// Some at the same place, which differ only in what they say.
  private static let findings = (0..<90).map { number in
    Finding(
      number % 2 == 0 ? .unknownCode : .raggedRow, file: "east/part-\(number % 3).csv",
      place: Place(line: number / 10, column: 1), row: number / 10, variable: "Q\(number % 2)",
      found: .number(number % 7), expected: ["\(number % 5)"])
  }

  private func shown(_ log: FindingLog) -> [String] {
    log.groups.map { "\($0)" }
  }

  @Test func `the order and the split of findings change nothing that is shown`() {
    var whole = FindingLog()
    whole.record(contentsOf: Self.findings)
    for _ in 0..<50 {
      let shuffled = Self.findings.shuffled()
      var total = FindingLog()
      for start in stride(from: 0, to: shuffled.count, by: 17) {
        var part = FindingLog()
        part.record(contentsOf: shuffled[start..<min(start + 17, shuffled.count)])
        total.merge(part)
      }
      #expect(shown(total) == shown(whole))
    }
  }

  @Test func `files may be renamed before or after logs are merged`() {
    func name(_ path: String) -> String { path.hasSuffix("2.csv") ? "two" : "one" }
    let halves = [Self.findings.prefix(40), Self.findings.dropFirst(40)].map { findings in
      var log = FindingLog()
      log.record(contentsOf: findings)
      return log
    }
    var before = halves[1].renamingFiles(name)
    before.merge(halves[0].renamingFiles(name))
    var after = halves[0]
    after.merge(halves[1])
    #expect(shown(before) == shown(after.renamingFiles(name)))
  }

  @Test func `file names that differ only in composition are two`() {
    var log = FindingLog()
    log.record(Finding(.noRows, file: "が.csv"))
    log.record(Finding(.noRows, file: "か\u{3099}.csv"))
    #expect(log.groups.map { $0.key.file.utf8.count } == [7, 10])
  }
}
