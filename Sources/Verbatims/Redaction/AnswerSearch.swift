import SurveyModel

/// The search for personal data in one answer; each facet looks for some kinds.
///
/// Everything is found from a place that few answers have (a digit, an `@`, さん) by looking at
/// a bounded number of characters beside it, so that the time grows with the length of the
/// answer and with nothing else.
struct AnswerSearch {
  /// What was found, in characters of the folded answer.
  struct Candidate {
    var range: Range<Int>
    var kind: PersonalData
    var certainty = Passage.Certainty.certain
  }

  let text: FoldedAnswer
  let cues: CueMap
  let names: KnownNames
  var found: [Candidate] = []

  init(_ text: FoldedAnswer, names: KnownNames) {
    self.text = text
    self.names = names
    cues = CueMap(text, words: Cue.shipped)
  }

  mutating func searchAll() {
    searchWebAndMail()
    searchNumbers()
    searchAddresses()
    searchBirthDates()
    searchPlates()
    searchIdentifiers()
    searchJapaneseNames()
    searchEnglishNames()
  }

  mutating func add(
    _ kind: PersonalData, _ range: Range<Int>, _ certainty: Passage.Certainty = .certain
  ) {
    guard !range.isEmpty else { return }
    found.append(Candidate(range: range, kind: kind, certainty: certainty))
  }

  /// Whether a place is inside of what was found already and is certain.
  func isFound(_ place: Int, among candidates: ArraySlice<Candidate>) -> Bool {
    candidates.contains { $0.certainty == .certain && $0.range.contains(place) }
  }
}
