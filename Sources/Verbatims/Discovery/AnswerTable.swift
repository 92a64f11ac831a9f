/// The terms of different answers, counted and numbered.
struct AnswerTable: Sendable {
  private let dictionary: WordDictionary?
  private var subject = NumberedTerms()
  private var form = NumberedTerms()
  /// Words of a subject in all answers.
  private var subjectWords = 0
  /// The terms of both views that stand in two answers or more, as the classifier numbers them.
  private(set) var shared = TermCounts()
  private(set) var vocabulary = 0
  /// The answers as they were cut, where they are kept.
  private(set) var segmented: [SegmentedText] = []

  /// Counts the terms of all answers; where words are needed again it keeps them.
  init(_ texts: [[UInt8]], dictionary: WordDictionary?, threads: Int, keepsWords: Bool = false) {
    self.dictionary = dictionary
    let blocks = inBlocks(of: 256, texts.count, threads: threads) { range in
      let segmenter = Segmenter(dictionary)
      var terms = AnswerTerms()
      return range.map { index in
        terms.take(texts[index], segmenter)
        return (
          subject: terms.subject, form: terms.form, words: terms.subjectWords,
          text: keepsWords ? terms.words : nil
        )
      }
    }
    for block in blocks {
      for answer in block {
        subject.append(answer.subject)
        form.append(answer.form)
        subjectWords += answer.words
        if let text = answer.text { segmented.append(text) }
      }
    }
    numberShared()
  }

  /// Terms of one answer alone tell nothing of groups.
  private mutating func numberShared() {
    subject.numberShared(from: 0)
    form.numberShared(from: subject.sharedCount)
    vocabulary = subject.sharedCount + form.sharedCount
    var numbers: [Int32] = []
    for answer in 0..<subject.counts.answers {
      subject.addShared(of: answer, to: &numbers)
      form.addShared(of: answer, to: &numbers)
      shared.append(&numbers)
    }
  }

  /// Answers as vectors. The fewer words of a subject answers have on average, the more their form
  /// counts: a third of the subject's share from 20 words on, twice of it up to 3.
  func vectors() -> AnswerVectors {
    let words = Double(subjectWords) / Double(max(1, subject.counts.answers))
    let formShare = min(2, max(0.3, 6 / max(1, words)))
    return AnswerVectors([
      (
        subject.counts, subject.table.terms.count,
        AnswerVectors.Weighting(rarity: 0.8, largestShare: 0.5, share: 1)
      ),
      (
        form.counts, form.table.terms.count,
        AnswerVectors.Weighting(rarity: 0.3, largestShare: 0.5, share: formShare)
      ),
    ])
  }

  /// The numbers under which the classifier knows the terms of further texts.
  func sharedTerms(of texts: ArraySlice<[UInt8]>) -> [[Int32]] {
    let segmenter = Segmenter(dictionary)
    var terms = AnswerTerms()
    return texts.map { text in
      terms.take(text, segmenter)
      let numbers =
        terms.subject.compactMap { subject.sharedNumber(of: $0) }
        + terms.form.compactMap { form.sharedNumber(of: $0) }
      return Set(numbers).sorted()
    }
  }
}
