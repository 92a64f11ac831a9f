import SurveyModel
import Testing

@testable import Verbatims

/// Answers made ready for counting their words. All names and numbers are invented.
@Suite struct `Answers made ready for counting words` {
  private static func prepared(
    _ answers: [String], dictionary: WordDictionary? = nil, threads: Int = 1
  ) -> [PreparedAnswer] {
    let redactor = Redactor { kind, _ in "［\(kind.rawValue)］" }
    return AnswerPreparation(redactor, dictionary: dictionary, threads: threads)
      .prepared(answers.map { Array($0.utf8) })
  }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func `a name is no word, and its placeholder is none either`() throws {
    let answer = try #require(Self.prepared(["窓口の山田太郎さんは親切。電話は090-1234-5678"]).first)
    #expect(!Self.text(answer.text.bytes).contains("山田"))
    #expect(!Self.text(answer.text.bytes).contains("1234"))
    #expect(!Self.text(answer.text.bytes).contains("name"))
    #expect(Self.text(answer.shown).contains("［name］"))
  }

  @Test func `a name that only a dictionary knows is no word either`() throws {
    let dictionary = try WordDictionary()
    let answer = try #require(
      Self.prepared(["係の佐藤健一の説明が長い"], dictionary: dictionary).first)
    #expect(!Self.text(answer.text.bytes).contains("佐藤"))
    #expect(!Self.text(answer.shown).contains("佐藤"))
  }

  @Test func `a dictionary's names of one character and in hiragana stay`() throws {
    var finder = PersonNameFinder(try WordDictionary())
    #expect(finder.names(in: Array("森の道を直して。ひかりが暗い".utf8)) == [])
    #expect(!finder.names(in: Array("佐藤の店が近い".utf8)).isEmpty)
    #expect(finder.names(in: [0xE3, 0x81, 0xFF, 0x00]) == [])
  }

  @Test func `markup and signs of direction are no part of an answer`() throws {
    let answer = try #require(Self.prepared(["駐車場<br/>が<b>狭い\u{202E}</b>です a < b"]).first)
    #expect(Self.text(answer.text.bytes) == "駐車場 が 狭い です a < b")
    #expect(answer.traits.contains(.markup))
    #expect(answer.traits.contains(.directions))
    #expect(!Self.text(answer.shown).contains("\u{202E}"))
  }

  @Test func `the order of answers and the threads change nothing`() {
    let answers = (0..<1_000).map { "意見 \($0 % 700) です" } + ["", "特になし"]
    let one = Self.prepared(answers)
    let other = Self.prepared(answers.reversed(), threads: 2)
    #expect(one.map(\.text) == other.map(\.text))
    #expect(one.count == 1_001)
    #expect(one.count { $0.traits.contains(.vacuous) } == 1)
  }

  @Test func `points of a list are apart and the answer is shown whole`() throws {
    let answer = try #require(Self.prepared(["・バスが少ない\n・道が暗い"]).first)
    #expect(answer.points.map { Self.text($0.text.bytes) } == ["バスが少ない", "道が暗い"])
    #expect(Self.text(answer.shown) == "・バスが少ない\n・道が暗い")
  }

  @Test(arguments: [
    "", "<", "<a", "\u{0}\u{1}", "😀😀", String(repeating: "あ", count: 400_000), "</",
    "\u{202E}\u{202E}",
  ])
  func `whatever an answer is, it is prepared`(answer: String) {
    let prepared = Self.prepared([answer])
    #expect(prepared.count == (answer.isEmpty ? 0 : 1))
    #expect(prepared.allSatisfy { $0.traits.contains(.long) == (answer.utf8.count > 20_000) })
  }
}
