package import SurveyModel

/// Finds what in an answer would give away a person, and puts placeholders in its place.
///
/// Nothing depends on other answers, so an answer is always redacted in the same way. What is
/// called doubtful needs the eyes of a person; it is not masked unless that is asked for.
/// No list is complete: redaction lowers the risk, it does not make an answer anonymous.
package struct Redactor: Sendable {
  /// Which passages a placeholder is put for.
  package enum Masking: Sendable {
    case certain
    /// Doubtful passages as well.
    case all
  }

  /// Words that a placeholder is made of: `［電話番号］` in an answer that has Japanese letters,
  /// `[phone]` in others.
  package typealias Placeholder = @Sendable (PersonalData, ReportLanguage) -> String

  /// Names of the program and of the city; `nil` where the city has none of its own, since those of
  /// the program take a while to be read and many answers need none.
  private let ownNames: KnownNames?
  private let lists: RedactionLists
  private let japanese: [[UInt8]]
  private let english: [[UInt8]]

  /// A redactor with the city's own lists beside those of the program.
  package init(lists: RedactionLists = RedactionLists(), placeholder: Placeholder) {
    self.lists = lists
    ownNames =
      lists.familyNames.isEmpty ? nil : KnownNames.shipped.adding(familyNames: lists.familyNames)
    japanese = PersonalData.allCases.map { Array(placeholder($0, .japanese).utf8) }
    english = PersonalData.allCases.map { Array(placeholder($0, .english).utf8) }
  }

  /// Reads the lists of the program now, not with the first answer that needs them.
  package func prepare() {
    _ = ownNames ?? .shipped
    _ = (Cue.shipped, CommonTitles.shipped)
  }

  /// All passages of an answer, in its order, without overlaps.
  ///
  /// - Parameters:
  ///   - answer: as it was written; bytes that are no UTF-8 are passed over.
  ///   - personNames: where a segmenter found names of people; they are doubtful.
  /// - Returns: passages by the bytes of the answer. O(n).
  package func passages(in answer: [UInt8], personNames: [Range<Int>] = []) -> [Passage] {
    guard !answer.isEmpty else { return [] }
    return passages(in: answer, FoldedAnswer(answer), personNames: personNames)
  }

  /// The answer with placeholders, what was masked, and what is left to a person.
  ///
  /// Bytes outside of the masked passages stay as they are.
  package func redacted(
    _ answer: [UInt8], masking: Masking = .certain, personNames: [Range<Int>] = []
  ) -> RedactedAnswer {
    guard !answer.isEmpty else { return RedactedAnswer(text: answer, passages: []) }
    let folded = FoldedAnswer(answer)
    let passages = passages(in: answer, folded, personNames: personNames)
    guard !passages.isEmpty else { return RedactedAnswer(text: answer, passages: []) }
    let isJapanese = folded.traits.contains { !$0.isDisjoint(with: .japanese) }
    let words = isJapanese ? japanese : english
    var result = RedactedAnswer(text: [], passages: passages)
    var copied = 0
    for passage in passages {
      result.text += answer[copied..<passage.bytes.lowerBound]
      copied = passage.bytes.upperBound
      if masking == .all || passage.certainty == .certain {
        result.text += words[passage.kind.rank]
        result.counts.add(passage.kind)
      } else {
        let start = result.text.count
        result.text += answer[passage.bytes]
        result.doubtful.append(start..<result.text.count)
      }
    }
    result.text += answer[copied...]
    return result
  }

  private func passages(
    in answer: [UInt8], _ folded: FoldedAnswer, personNames: [Range<Int>]
  ) -> [Passage] {
    var search = AnswerSearch(folded, names: ownNames ?? .shipped)
    search.searchAll()
    for name in personNames where name.lowerBound >= 0 && name.upperBound <= answer.count {
      search.add(.personName, folded.characters(at: name), .doubtful)
    }
    let found = lists.applied(to: search.found, in: folded)
    return resolved(found).map { candidate in
      Passage(
        bytes: folded.bytes(of: candidate.range), kind: candidate.kind,
        certainty: candidate.certainty)
    }
  }
}
