import SurveyModel

extension AnswerSearch {
  /// Dates that are said to be those of a birth.
  mutating func searchBirthDates() {
    let leading = cues.ends(of: .birthBefore)
    guard !leading.isEmpty || !cues.ends(of: .birthAfter).isEmpty else { return }
    var place = 0
    while place < text.count {
      if mayBeginDate(place), let date = WrittenDate(text, at: place), isBirth(place, date) {
        add(.birthDate, place..<date.end)
        place = date.end
      } else {
        place += 1
      }
    }
  }

  private func mayBeginDate(_ place: Int) -> Bool {
    if text.has(.digit, at: place) { return !text.has([.digit, .latin], at: place - 1) }
    if text.has(.latin, at: place) { return !text.has(.latin, at: place - 1) }
    return text.has(.kanji, at: place)
      || [0x337B, 0x337C, 0x337D, 0x337E, 0x32FF].contains(text[place])
  }

  private func isBirth(_ place: Int, _ date: WrittenDate) -> Bool {
    if cues.leads(.birthBefore, to: place, within: 16) { return true }
    let gap = [0x306B, 0x306E, 0x3001, 0x28, 0x20, 0x304C].contains(text[date.end]) ? 1 : 0
    return cues.follows(.birthAfter, after: date.end, within: gap)
  }
}
