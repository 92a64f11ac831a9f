/// The words of all answers, each word once, and where they stand.
///
/// Words are numbered in the order of their bytes, so that nothing depends on the order of answers.
package struct WordCorpus: Sendable {
  /// A word that stands in some answer.
  package struct Entry: Sendable, Equatable {
    /// Its dictionary form, or as written where it has several pieces; as normalised text has it.
    package let text: [UInt8]
    /// What it is.
    package let kind: SegmentedText.Word.Kind
    /// The nouns and suffixes that it is joined of, as numbers of `pieces`; none for other words.
    let pieces: [Int32]
  }

  /// A word in an answer.
  package struct Occurrence: Sendable, Equatable {
    /// Index into `entries`.
    package let word: Int32
    /// Where it begins in the answer, in bytes.
    package let start: Int32
    /// Where it ends in the answer, in bytes; the byte there is no part of it.
    package let end: Int32
  }

  /// Words by their bytes.
  package let entries: [Entry]
  /// How many different pieces there are.
  let pieceCount: Int
  private let starts: [Int]
  private let occurrences: [Occurrence]

  /// Cuts answers into words.
  ///
  /// - Parameters:
  ///   - answers: in any order, empty ones among them.
  ///   - dictionary: cuts Japanese; without it classes of characters do.
  ///   - threads: how many; the result does not depend on it.
  package init(_ answers: [NormalisedText], dictionary: WordDictionary?, threads: Int = 1) {
    self.init(answers, segmented: SegmentedAnswers(), dictionary: dictionary, threads: threads)
  }

  /// Takes the words of answers that were cut before as they are.
  init(
    _ answers: [NormalisedText], segmented: SegmentedAnswers, dictionary: WordDictionary?,
    threads: Int
  ) {
    let blocks = inBlocks(of: 256, answers.count, threads: threads) { range in
      WordBlock(answers[range], segmented, dictionary)
    }
    var words = WordRegister()
    var starts = [0]
    var occurrences: [Occurrence] = []
    for block in blocks {
      let numbers = block.words.map { words.number(of: $0) }
      var next = 0
      for count in block.counts {
        for occurrence in block.occurrences[next..<(next + count)] {
          occurrences.append(
            Occurrence(
              word: numbers[Int(occurrence.word)], start: occurrence.start, end: occurrence.end))
        }
        next += count
        starts.append(occurrences.count)
      }
    }
    let (entries, pieces, order) = words.sorted()
    self.entries = entries
    pieceCount = pieces
    self.starts = starts
    self.occurrences = occurrences.map {
      Occurrence(word: order[Int($0.word)], start: $0.start, end: $0.end)
    }
  }

  /// How many answers there are.
  package var answers: Int { starts.count - 1 }

  /// The words of an answer in their order.
  package func words(of answer: Int) -> ArraySlice<Occurrence> {
    occurrences[starts[answer]..<starts[answer + 1]]
  }

  /// The different words of an answer, ascending.
  package func distinctWords(of answer: Int) -> [Int32] {
    let sorted = words(of: answer).map(\.word).sorted()
    return sorted.indices.filter { $0 == 0 || sorted[$0] != sorted[$0 - 1] }.map { sorted[$0] }
  }

  /// The number of a word as normalised text has it.
  package func number(of text: [UInt8], kind: SegmentedText.Word.Kind) -> Int32? {
    entries.firstIndex { $0.text == text && $0.kind == kind }.map { Int32($0) }
  }
}

/// A word before it has a number for all answers.
struct FoundWord: Hashable {
  var text: [UInt8]
  var kind: SegmentedText.Word.Kind
  var pieces: [[UInt8]]
}

/// The words of a stretch of answers.
private struct WordBlock: Sendable {
  private(set) var words: [FoundWord] = []
  private(set) var occurrences: [WordCorpus.Occurrence] = []
  private(set) var counts: [Int] = []
  private var numbers: [FoundWord: Int32] = [:]

  init(
    _ answers: ArraySlice<NormalisedText>, _ segmented: SegmentedAnswers,
    _ dictionary: WordDictionary?
  ) {
    let segmenter = Segmenter(dictionary)
    var text = SegmentedText()
    for (place, answer) in zip(answers.indices, answers) {
      if let known = segmented[place] {
        add(known, answer.bytes)
      } else {
        segmenter.segment(answer.bytes, into: &text)
        add(text, answer.bytes)
      }
    }
    numbers = [:]
  }

  private mutating func add(_ text: SegmentedText, _ answer: [UInt8]) {
    for word in text.words {
      let found = FoundWord(word, in: text, answer)
      occurrences.append(
        WordCorpus.Occurrence(
          word: number(of: found), start: Int32(word.bytes.lowerBound),
          end: Int32(word.bytes.upperBound)))
    }
    counts.append(text.words.count)
  }

  private mutating func number(of word: FoundWord) -> Int32 {
    if let known = numbers[word] { return known }
    numbers[word] = Int32(words.count)
    words.append(word)
    return Int32(words.count - 1)
  }
}

extension FoundWord {
  fileprivate init(_ word: SegmentedText.Word, in text: SegmentedText, _ answer: [UInt8]) {
    self.text = text.withForm(of: word, in: answer.span) { [UInt8]($0) }
    kind = word.kind
    pieces =
      word.kind == .noun
      ? text.morphemes[word.morphemes].map { piece in
        text.withForm(of: piece, in: answer.span) { [UInt8]($0) }
      } : []
  }
}

/// Numbers words in the order in which they are met, and in the order of their bytes at last.
private struct WordRegister {
  private var words: [FoundWord] = []
  private var numbers: [FoundWord: Int32] = [:]

  mutating func number(of word: FoundWord) -> Int32 {
    if let known = numbers[word] { return known }
    numbers[word] = Int32(words.count)
    words.append(word)
    return Int32(words.count - 1)
  }

  /// The entries by their bytes, how many pieces there are, and for each number met its place.
  func sorted() -> (entries: [WordCorpus.Entry], pieces: Int, order: [Int32]) {
    let byBytes = words.indices.sorted { left, right in
      let (one, other) = (words[left], words[right])
      if one.text != other.text { return one.text.lexicographicallyPrecedes(other.text) }
      if one.kind != other.kind { return one.kind.rawValue < other.kind.rawValue }
      return one.pieces.lexicographicallyPrecedes(other.pieces) { $0.lexicographicallyPrecedes($1) }
    }
    var pieces: [[UInt8]: Int32] = [:]
    var entries: [WordCorpus.Entry] = []
    var order = [Int32](repeating: 0, count: words.count)
    for index in byBytes {
      let word = words[index]
      if entries.last?.text != word.text || entries.last?.kind != word.kind {
        let numbers = word.pieces.map { piece in
          let number = pieces[piece] ?? Int32(pieces.count)
          pieces[piece] = number
          return number
        }
        entries.append(WordCorpus.Entry(text: word.text, kind: word.kind, pieces: numbers))
      }
      order[index] = Int32(entries.count - 1)
    }
    return (entries, pieces.count, order)
  }
}
