import Glibc
import SurveyModel
import Testing

@testable import Verbatims

@Suite struct RedactorRobustnessTests {
  /// Pieces on which the searches start.
  private static let pieces = [
    "1", "-", "町", "さん", "090", "@", ".", "a", "田中", "、", " ", "市", "丁目", "番地", "号", "と申します", "氏",
    "私は",
    "生まれ", "&#48;", "〇", "一", "号室", "コーポ", "Mr. ", "St", "〒", "：", "様", "ー", "ﾞ", "が", "\u{202E}",
    "😀",
  ]

  @Test func `random answers are covered without overlaps and keep all other bytes`() {
    var chance = Chance(seed: 6)
    let redactor = plainRedactor()
    for _ in 0..<300 {
      var answer: [UInt8] = []
      for _ in 0..<chance.below(40) { answer += Array(chance.pick(Self.pieces).utf8) }
      if chance.below(4) == 0 { answer.append(UInt8(chance.below(256))) }
      let result = redactor.redacted(answer)
      var last = 0
      var kept: [UInt8] = []
      for passage in result.passages {
        #expect(passage.bytes.lowerBound >= last)
        #expect(passage.bytes.upperBound <= answer.count && !passage.bytes.isEmpty)
        if passage.certainty == .certain {
          kept += answer[last..<passage.bytes.lowerBound]
          last = passage.bytes.upperBound
        } else {
          #expect(passage.bytes.lowerBound >= last)
        }
      }
      kept += answer[last...]
      #expect(withoutPlaceholders(result.text) == kept)
    }
  }

  private func withoutPlaceholders(_ text: [UInt8]) -> [UInt8] {
    var rest = text
    for kind in PersonalData.allCases {
      for placeholder in ["［\(kind.rawValue)］", "[\(kind.rawValue)]"] {
        let bytes = Array(placeholder.utf8)
        var index = 0
        while index + bytes.count <= rest.count {
          if rest[index..<index + bytes.count].elementsEqual(bytes) {
            rest.removeSubrange(index..<index + bytes.count)
          } else {
            index += 1
          }
        }
      }
    }
    return rest
  }

  @Test func `every byte sequence of random bytes is survived`() {
    var chance = Chance(seed: 7)
    for _ in 0..<300 {
      let answer = (0..<chance.below(200)).map { _ in UInt8(chance.below(256)) }
      _ = plainRedactor().redacted(answer)
    }
  }

  /// Time may grow with the length and no faster: eight times the text in well under sixty-four times
  /// the time.
  @Test(arguments: [
    "1-", "町1-", "1", "さん", "田中さん", "@", "a@", "一", "市", "と", "0 ", "a.", "氏名：", "生まれ1", "電話", "&",
    "Mr. ", "( ",
    "号室1", "コーポ", "ー", "あ", "ID: ", "\u{202E}", "1 Main ",
  ])
  func `a long answer takes time in proportion to its length`(piece: String) {
    func time(_ count: Int) -> Double {
      var answer: [UInt8] = []
      while answer.count < count { answer += Array(piece.utf8) }
      let redactor = plainRedactor()
      let start = threadTime()
      _ = redactor.redacted(answer)
      return threadTime() - start
    }
    let short = min(time(2_000), time(2_000))
    let long = min(time(16_000), time(16_000))
    #expect(long < short * 24 + 0.02)
  }

  /// Seconds that this thread has worked; other work on the machine does not count.
  private func threadTime() -> Double {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
