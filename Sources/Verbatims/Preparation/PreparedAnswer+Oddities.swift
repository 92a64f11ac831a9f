package import SurveyModel

extension PreparedAnswer.Traits {
  private static let longest = 20_000

  /// What a look at the bytes of an answer tells: too long, markup, signs of direction, pictures alone. O(n).
  package init(odditiesOf answer: [UInt8]) {
    self = []
    if answer.count > Self.longest { insert(.long) }
    if ForeignSigns.hasMarkup(answer) { insert(.markup) }
    if ForeignSigns.hasDirections(answer) { insert(.directions) }
    if Self.isOfPictures(answer) { insert(.pictures) }
  }

  /// The findings that tell of traits.
  package static let rules: [(trait: Self, rule: Finding.Rule)] = [
    (.long, .longAnswer), (.markup, .markupInAnswer), (.directions, .directionSigns),
    (.pictures, .picturesAlone),
  ]

  /// Whether there is an emoji or the like, and neither a letter nor a digit.
  private static func isOfPictures(_ answer: [UInt8]) -> Bool {
    var hasPicture = false
    var index = 0
    while index < answer.count {
      // A character that is cut at the end is none.
      let lead = answer[index]
      guard lead < 0x80 || index + (lead < 0xE0 ? 1 : lead < 0xF0 ? 2 : 3) < answer.count else {
        return false
      }
      let (value, length) = TextScalars.scalar(at: index, in: answer.span)
      switch CharacterClass(value) {
      case .kanji, .hiragana, .katakana, .letter, .digit: return false
      case .space, .mark: break
      }
      // Arrows, signs, stars, hearts; emoji.
      hasPicture =
        hasPicture || (0x2190...0x2BFF).contains(value) || (0x1F000...0x1FAFF).contains(value)
      index += length
    }
    return hasPicture
  }
}
