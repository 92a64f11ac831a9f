/// Makes answers ready for counting their words. Personal data goes before anything is counted, so
/// that no name can become a keyword; what is doubtful goes, too.
package struct AnswerPreparation: Sendable {
  private let redactor: Redactor
  private let dictionary: WordDictionary?
  private let threads: Int
  private let vacuous: VacuousAnswers

  /// - Parameters:
  ///   - redactor: with the city's own lists.
  ///   - dictionary: finds names of people where there is one.
  ///   - threads: how many; the result does not depend on it.
  ///   - vacuous: what says nothing.
  package init(
    _ redactor: Redactor, dictionary: WordDictionary?, threads: Int,
    vacuous: VacuousAnswers = .shipped
  ) {
    self.redactor = redactor
    self.dictionary = dictionary
    self.threads = threads
    self.vacuous = vacuous
  }

  /// The answers that are not empty, in an order that depends on nothing but what they say: shuffled
  /// answers come out in the same order.
  package func prepared(_ answers: [[UInt8]]) -> [PreparedAnswer] {
    let order = answers.indices.filter { !answers[$0].isEmpty }
      .map { (hash: TermHash(answers[$0]), index: $0) }
      .sorted { left, right in
        if left.hash != right.hash { return left.hash < right.hash }
        let (one, other) = (answers[left.index], answers[right.index])
        return one == other ? left.index < right.index : one.lexicographicallyPrecedes(other)
      }
    return inBlocks(of: 256, order.count, threads: threads) { range in
      var names = PersonNameFinder(dictionary)
      return order[range].map { prepared(answers[$0.index], at: $0.index, &names) }
    }.flatMap { $0 }
  }

  private func prepared(
    _ answer: [UInt8], at index: Int, _ names: inout PersonNameFinder
  ) -> PreparedAnswer {
    var traits = PreparedAnswer.Traits(odditiesOf: answer)
    let (plain, _) = ForeignSigns.withoutDirections(answer)
    let redacted = redactor.redacted(plain, masking: .all, personNames: names.names(in: plain))
    let (core, _) = ForeignSigns.withoutMarkup(redacted.blanked(in: plain))
    if core.contains(where: { (0xE3...0xE9).contains($0) }) { traits.insert(.japanese) }
    let text = NormalisedText(core)
    if vacuous.contains(text) { traits.insert(.vacuous) }
    let points = AnswerPoints.ranges(in: core).map { range in
      let written = Array(core[range])
      return PreparedAnswer.Point(
        text: range.count == core.count ? text : NormalisedText(written), written: written)
    }.filter { !$0.text.bytes.isEmpty }
    return PreparedAnswer(
      index: index, shown: redacted.text, text: text, points: points, traits: traits)
  }
}

extension RedactedAnswer {
  /// The answer with a space in place of every passage, certain or not.
  fileprivate func blanked(in answer: [UInt8]) -> [UInt8] {
    guard !passages.isEmpty else { return answer }
    var result: [UInt8] = []
    var copied = 0
    for passage in passages {
      result += answer[copied..<passage.bytes.lowerBound]
      result.append(UInt8(ascii: " "))
      copied = passage.bytes.upperBound
    }
    return result + answer[copied...]
  }
}
