import SurveyModel

extension AnswerSearch {
  private enum EnglishCue: Sendable {
    /// Mr., Ms.: capitalised words follow.
    case title
    /// my name is: words follow, capitalised or not.
    case introduction
    /// my son, a clerk named: a capitalised word follows.
    case relation
    /// I am: a known given name follows.
    case me
    case signature
  }

  private static let englishCues: WordIndex<EnglishCue> = {
    var index = WordIndex<EnglishCue>(.forward)
    func add(_ phrases: [String], _ cue: EnglishCue) {
      for phrase in phrases { index.add(phrase.unicodeScalars.map(\.value), cue) }
    }
    add(
      [
        "mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor", "officer", "mister", "nurse",
        "doctor",
      ], .title)
    add(
      [
        "my name is", "my name's", "name is", "call me", "name:", "named", "i go by", "full name:",
        "my full name is", "i'm called", "i am called", "people call me", "everyone calls me",
        "everybody calls me", "friends call me", "they call me", "my first name is",
        "my last name is",
        "my surname is", "my family name is", "my given name is", "first name:", "last name:",
        "surname:",
      ], .introduction)
    add(
      [
        "my son", "my daughter", "my wife", "my husband", "my mother", "my father", "my neighbor",
        "my neighbour",
        "my friend", "my brother", "my sister", "clerk", "the clerk", "librarian", "staff member",
        "my boss",
        "my colleague", "teacher", "my grandson", "my granddaughter", "called", "contact",
        "asked for", "spoke with",
        "spoke to", "thanks to", "thank you", "dear", "receptionist", "counselor", "caseworker",
        "my doctor",
        "my partner", "my landlord", "neighbor", "neighbour",
      ], .relation)
    add(["i am", "i'm", "this is", "it's", "im"], .me)
    add(
      [
        "sincerely", "regards", "best regards", "yours", "yours truly", "signed", "cheers",
        "best wishes",
      ], .signature)
    return index
  }()

  private static let nobody: WordIndex<Bool> = {
    var index = WordIndex<Bool>(.forward)
    index.add(
      words: """
        the a an i my your our their his her this that it we you they japanese american english chinese korean british city hall town
        mayor council staff library park school hospital office center centre god internet facebook google line zoom japan monday tuesday
        wednesday thursday friday saturday sunday january february march april may june july august september october november december
        president chairman minister governor
        mr mrs ms dr not in on at from for very so also and but or if when what who where how please thank thanks all everyone team sir madam
        no yes never always just still only here there retired disabled happy sad sorry glad
        """, true)
    return index
  }()

  mutating func searchEnglishNames() {
    var place = 0
    while place < text.count {
      guard text.has(.latin, at: place), !text.has(.latin, at: place - 1) else {
        place += 1
        continue
      }
      if let (length, cue) = Self.englishCues.longest(in: text, at: place),
        !text.has(.latin, at: place + length), text[place - 1] != 0x27
      {
        addEnglishName(after: place + length, cue, from: place)
      }
      addWithJapaneseTitle(at: place)
      place = max(place + 1, text.run(of: .latin, from: place))
    }
  }

  private mutating func addEnglishName(after end: Int, _ cue: EnglishCue, from start: Int) {
    let words = EnglishWords(text)
    var place = end
    while [0x2E, 0x2C, 0x3A, 0x20, 0x0A].contains(text[place]), place - end < 4 { place += 1 }
    let word = words.word(at: place)
    guard !word.isEmpty, place > end else { return }
    let isNobody = Self.nobody.value(in: text, filling: word) != nil
    let isKnown = names.englishGiven.value(in: text, filling: word) != nil
    let last = words.capitalisedEnd(from: place, atMost: 3)
    switch cue {
    case .title:
      guard isTitle(start..<end), last > place, !isNobody, ![0x2C, 0x3A].contains(text[end]),
        !words.isAcronym(word) || word.count > 4
      else { return }
      add(.personName, place..<last)
    case .introduction:
      if last > place, !isNobody {
        add(.personName, place..<last)
      } else if isKnown {
        add(.personName, place..<knownEnd(word))
      }
    case .relation:
      guard last > place, !isNobody, text[place - 1] == 0x20, text[end] != 0x2E else { return }
      let isPair = words.word(at: place).upperBound < last
      guard isKnown || isPair else { return }
      // My neighbour Bob Miller; the clerk Power Point may be anything.
      let isMine = text.small(start) == 0x6D && text.small(start + 1) == 0x79
      add(.personName, place..<last, isKnown || isMine ? .certain : .doubtful)
    case .me:
      let isPair = last > word.upperBound && [0x2C, 0x2E, 0].contains(text[last])
      guard isKnown || isPair, !isNobody, last > place else { return }
      add(.personName, place..<last)
    case .signature:
      guard last > place, !isNobody, text[end] == 0x2C || text[end] == 0x0A || text[end] == 0x3A
      else { return }
      add(.personName, place..<last)
    }
  }

  /// Mr and Dr, but not MS or ms, which stand for other things.
  private func isTitle(_ title: Range<Int>) -> Bool {
    EnglishWords(text).isCapitalised(title) && !EnglishWords(text).isAcronym(title)
  }

  /// A known given name in small letters and the word behind it.
  private func knownEnd(_ word: Range<Int>) -> Int {
    let next = EnglishWords(text).following(word.upperBound)
    let isCommon = next.count < 3 || Self.nobody.value(in: text, filling: next) != nil
    return isCommon ? word.upperBound : next.upperBound
  }

  private static let japaneseTitles: [StaticWord] = [
    "-san", "-sama", "-sensei", "-kun", "-chan", " san ", " sensei ",
  ]

  /// Tanaka-san.
  private mutating func addWithJapaneseTitle(at place: Int) {
    let end = text.run(of: .latin, from: place, atMost: 20)
    guard end - place > 1, text.has(.capital, at: place) else { return }
    for title in Self.japaneseTitles where text.stands(title, at: end) {
      let after = end + title.scalars.count
      if !text.has(.latin, at: after) || text[after - 1] == 0x20 { add(.personName, place..<end) }
    }
  }
}
