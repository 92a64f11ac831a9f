import Foundation
import Ingest
import Reporting
import SurveyModel
import Tabulation
import Testing

@testable import Pipeline

@Suite struct `Texts of a template` {
  /// Numbers that look like chance, the same every time.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
      return mixed ^ mixed >> 31
    }
  }

  private static let definition = """
    <survey xmlns="urn:shukei:survey:1" id="made" xml:lang="en">
      <title>Made</title>
      <responses href="all.csv"/>
      <section title="All">
        <question id="Q1" type="single" title="One"><category code="1">yes</category></question>
        <question id="Q2" type="text" title="Words"/>
      </section>
    </survey>
    """

  /// A text of characters taken at random, with marks here and there.
  private func text(_ count: Int, _ dice: inout Dice) -> [Character] {
    (0..<count).map { place in
      place % 13 == 12
        ? "、" : Character(UnicodeScalar(UInt16.random(in: 0x4E00...0x5DFF, using: &dice)) ?? "字")
    }
  }

  /// The text with words changed, something in front and a sentence more, as people do.
  private func edited(_ text: [Character], edits: Int, _ dice: inout Dice) -> String {
    var text = text
    for _ in 0..<edits {
      let start = Int.random(in: 0..<text.count - 3, using: &dice)
      text.replaceSubrange(
        start..<start + Int.random(in: 0...3, using: &dice),
        with: self.text(Int.random(in: 1...4, using: &dice), &dice))
    }
    if Bool.random(using: &dice) { text = self.text(5, &dice) + ["。"] + text }
    if Bool.random(using: &dice) { text += ["。"] + self.text(8, &dice) }
    return String(text)
  }

  private func shingles(_ text: String) -> Set<[Unicode.Scalar]> {
    let letters = Array(text.unicodeScalars).filter {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
    }
    return Set((0..<max(0, letters.count - 2)).map { Array(letters[$0..<$0 + 3]) })
  }

  /// The sizes of groups of texts, where those belong together whose share of the same groups of
  /// three letters is so large, by a comparison of all.
  private func sizes(_ texts: [String], at least: Double) -> [Int] {
    let sets = texts.map(shingles)
    var groups = Array(texts.indices)
    for one in texts.indices {
      for other in texts.indices where one < other && groups[one] != groups[other] {
        let both = Double(sets[one].intersection(sets[other]).count)
        guard both >= least * Double(sets[one].union(sets[other]).count) else { continue }
        let (left, right) = (groups[one], groups[other])
        for index in groups.indices where groups[index] == right { groups[index] = left }
      }
    }
    return Dictionary(grouping: groups) { $0 }.values.map(\.count).filter { $0 >= 5 }.sorted(by: >)
  }

  private func quality(_ texts: [String]) throws -> QualityReport {
    let url = FileManager.default.temporaryDirectory.appending(
      path: "shukei-alike-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: url) }
    let path = url.appending(path: "all.csv").path
    let lines = ["Q1,Q2"] + texts.map { "1,\"\($0)\"" }
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: URL(filePath: path))
    let run = SurveyRun(
      definition: url.appending(path: "survey.xml").path, source: .responses([path]),
      destination: .folder(""), threads: 2, version: "test")
    let definition = try run.parse(Array(Self.definition.utf8))
    let plan = try CountingPlan(definition.survey, codebook: definition.codebook)
    let reading = try run.reading(
      of: run.sources(definition.survey.responses, in: [path]), nil, definition, plan, nil)
    return try run.report(reading, definition, plan, nil).report.quality
  }

  @Test(arguments: [0, 1, 2, 3, 4])
  func `are found as a comparison of all pairs finds them`(edits: Int) throws {
    var dice = Dice(state: UInt64(edits) &* 31)
    let templates = (0..<8).map { _ in text(Int.random(in: 60...140, using: &dice), &dice) }
    var texts = templates.flatMap { template in
      (0..<10).map { _ in edited(template, edits: edits, &dice) }
    }
    texts += (0..<60).map { _ in String(text(Int.random(in: 20...90, using: &dice), &dice)) }
    texts = Array(Set(texts)).sorted().shuffled(using: &dice)
    let found = try quality(texts).texts[0]
    // What is clearly alike is found, and nothing that is clearly not.
    let (least, most) = (sizes(texts, at: 0.6), sizes(texts, at: 0.35))
    let answers = found.similar.repeats + found.similar.groups
    #expect(Double(answers) >= 0.98 * Double(least.reduce(0, +)))
    #expect(answers <= most.reduce(0, +))
    #expect(found.similar.groups >= least.count && found.similar.groups <= 8)
    #expect(found.similar.largest <= most.first ?? 0)
    #expect(
      found.largestGroups.map(\.answers).max()
        == (found.similar.groups == 0 ? nil : found.similar.largest))
    #expect(found.repetition.repeats == 0)
    if edits == 0 { #expect(found.similar.groups == 8 && answers >= 56) }
  }

  @Test func `are told from texts that are only equal`() throws {
    var dice = Dice(state: 11)
    let (one, other) = (String(text(40, &dice)), text(50, &dice))
    let equal = [String](repeating: one, count: 7)
    let nearly = (0..<3).map { _ in String(other) } + (0..<2).map { String(other) + "\($0)番" }
    let found = try quality((equal + nearly).shuffled(using: &dice)).texts[0]
    #expect(found.repetition.groups == 1 && found.repetition.largest == 7)
    #expect(found.similar.groups == 1 && found.similar.largest == 5)
    #expect(found.largestGroups.map(\.answers) == [5] && found.largestGroups.map(\.texts) == [3])
    #expect(found.similar.checked == 12)
  }
}

@Suite struct `What long texts are like` {
  @Test(arguments: [100, 8_192, 8_193, 17_000])
  func `is known of all or of an exact sample, however it comes`(distinct: Int) throws {
    let texts = (0..<distinct).map { _ in
      (
        digest: Int.random(in: 1...DigestSketch.largestDigest),
        signature: TextSignature(words: [.random(in: 1 ... .max), 2, 3, 4])
      )
    }
    var parts = (0..<4).map { _ in QualityTally(file: "a.csv", grids: 0) }
    for (row, text) in texts.shuffled().enumerated() {
      let part = Int.random(in: 0..<4)
      parts[part].texts.add(text.digest, at: ResponsePlace(file: 0, row: row + 1))
      // Texts with few letters have none.
      parts[part].sign(text.digest % 5 == 0 ? [] : [text])
    }
    var whole = QualityTally()
    for part in parts.shuffled() { whole.merge(part) }
    let known = Dictionary(texts.map { ($0.digest, $0.signature) }) { first, _ in first }
    let keptDigests = Set(whole.texts.entries.map(\.digest).filter { $0 % 5 != 0 })
    #expect(whole.signatures == known.filter { keptDigests.contains($0.key) })
    var writer = CompactWriter()
    writer.quality(whole)
    var reader = CompactReader(writer.bytes)
    let read = try reader.quality()
    try reader.finish()
    #expect(read == whole)
  }
}
