/// The terms by which answers are likened to each other, in two views.
///
/// *Subject* is what an answer is about: nouns, joined and by their pieces, verbs, adjectives and
/// the kanji of the text, which 政治 and 政府 share. *Form* is how it is put: pairs of characters in
/// Japanese, words with particles and pairs of words in alphabets. Short answers hardly differ in
/// subject and are told apart by form; long ones are the other way.
struct AnswerTerms {
  enum View: UInt8 {
    case subject = 1
    case form = 2
  }

  /// The terms of one answer as often as they occur, subject before form.
  private(set) var subject: [TermHash] = []
  private(set) var form: [TermHash] = []
  /// Words of a subject, each once however many pieces it has.
  private(set) var subjectWords = 0
  /// How the answer was cut.
  private(set) var words = SegmentedText()

  /// Takes the terms of an answer; those of the answer before are gone.
  mutating func take(_ answer: [UInt8], _ segmenter: borrowing Segmenter) {
    subject.removeAll(keepingCapacity: true)
    form.removeAll(keepingCapacity: true)
    segmenter.segment(answer, into: &words)
    addWords(answer.span)
    addCharacters(answer.span)
    addPairsOfWords(answer.span)
  }

  private mutating func addWords(_ text: Span<UInt8>) {
    subjectWords = 0
    for word in words.words {
      switch word.kind {
      case .quantity, .adverb: continue
      case .noun, .verb, .adjective: subjectWords += 1
      }
      if word.morphemes.count > 1 {
        for piece in words.morphemes[word.morphemes] {
          subject.append(words.withForm(of: piece, in: text) { TermHash($0, kind: 1) })
        }
      }
      subject.append(words.withForm(of: word, in: text) { TermHash($0, kind: 1) })
    }
  }

  /// Single kanji, and pairs of neighbouring characters of Japanese words and endings.
  private mutating func addCharacters(_ text: Span<UInt8>) {
    var index = 0
    var previous: Range<Int>?
    while index < text.count {
      let (value, length) = TextScalars.scalar(at: index, in: text)
      let kind = CharacterClass(value)
      let bytes = index..<(index + length)
      if kind == .kanji { subject.append(TermHash(text.extracting(bytes), kind: 2)) }
      if kind.isJapanese || kind == .digit {
        if let previous {
          form.append(
            TermHash(text.extracting(previous.lowerBound..<bytes.upperBound), kind: 3))
        }
        previous = bytes
      } else {
        previous = nil
      }
      index += length
    }
  }

  /// All words of alphabets, particles among them, and each with its neighbour.
  private mutating func addPairsOfWords(_ text: Span<UInt8>) {
    var previous: TermHash?
    for piece in words.morphemes {
      let isForeign =
        piece.kind == .foreign || piece.kind == .function && text[piece.bytes.lowerBound] < 0x80
      guard isForeign || piece.kind == .number else {
        previous = nil
        continue
      }
      let term = words.withForm(of: piece, in: text) { TermHash($0, kind: 4) }
      form.append(term)
      if let previous { form.append(TermHash(previous, term)) }
      previous = term
    }
  }
}
