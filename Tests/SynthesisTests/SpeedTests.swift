import Foundation
import SurveyModel
import Testing

@testable import Synthesis

/// Run with `SHUKEI_BENCHMARK=1 swift test -c release --filter SpeedTests`.
@Suite(.serialized, .enabled(if: ProcessInfo.processInfo.environment["SHUKEI_BENCHMARK"] != nil))
struct SpeedTests {
  /// 17 questions with one answer, 9 with several and 3 texts, as in a city's usual survey.
  private static var survey: Survey {
    func labels(_ count: Int) -> [SurveyModel.Category] {
      (1...count).map { index in
        Category(code: CategoryCode(index), label: "\(index)番目の選択肢として示された文")
      }
    }
    let singles = (1...15).map { index in
      Fixture.ask("S\(index)", .single(labels(3 + index % 4)))
    }
    let multiples = (1...9).map { index in
      Fixture.ask("M\(index)", .multiple(labels(3 + index % 8), maximumMarks: nil))
    }
    let texts = (1...3).map { Fixture.ask("T\($0)", .text(nil)) }
    return Fixture.survey(
      singles + multiples + texts, demographics: [Fixture.age, Fixture.sex])
  }

  @Test(arguments: [ValueForm.labels, .codes])
  func `Five million people answer 29 questions in under a minute`(form: ValueForm) throws {
    let clock = ContinuousClock()
    let start = clock.now
    let responses = try Invention(survey: Self.survey, rows: 5_000_000, seed: 1).responses()
    let drawn = clock.now
    var bytes = 0
    responses.write(as: form) { bytes += $0.count }
    let written = clock.now
    let line = "\(form): drawn in \(drawn - start), \(bytes) bytes in \(written - drawn)\n"
    FileHandle.standardError.write(Data(line.utf8))
    #expect(written - start < .seconds(60))
  }
}
