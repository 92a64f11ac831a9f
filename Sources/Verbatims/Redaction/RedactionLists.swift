import SurveyModel

/// What a city knows of names in its answers: people who must never be named, family names that
/// are rare elsewhere, and names of places, shops and officials that may stand.
package struct RedactionLists: Sendable {
  private var masked = WordIndex<Bool>(.forward)
  private var allowed = WordIndex<Bool>(.forward)
  private(set) var familyNames: [[UInt32]] = []

  /// Lists without an entry.
  package init() {}

  /// Adds a name that is masked wherever it stands.
  package mutating func mask(_ name: [UInt8]) { masked.add(Self.folded(name), true) }

  /// Adds a family name that is masked where the text shows a person.
  package mutating func addFamilyName(_ name: [UInt8]) { familyNames.append(Self.folded(name)) }

  /// Adds a name that is never masked: a place, a shop, an official.
  package mutating func allow(_ name: [UInt8]) { allowed.add(Self.folded(name), true) }

  private static func folded(_ name: [UInt8]) -> [UInt32] {
    FoldedAnswer(name).scalars.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
  }

  /// What was found with the listed names, without names that may stand.
  ///
  /// Only what was taken for a name is given back: a phone number inside of an allowed name is
  /// still one.
  func applied(
    to candidates: [AnswerSearch.Candidate], in text: FoldedAnswer
  ) -> [AnswerSearch.Candidate] {
    let reach = reach(of: allowed, in: text)
    func mayStand(_ range: Range<Int>) -> Bool {
      !reach.isEmpty && range.upperBound <= reach[range.lowerBound]
    }
    let added = occurrences(of: masked, in: text).map {
      AnswerSearch.Candidate(range: $0, kind: .personName)
    }
    return (candidates + added).filter { $0.kind != .personName || !mayStand($0.range) }
  }

  /// For each place, how far the entries go that begin there or before; empty without entries.
  private func reach(of words: WordIndex<Bool>, in text: FoldedAnswer) -> [Int] {
    guard !words.isEmpty else { return [] }
    var farthest = 0
    return text.scalars.indices.map { place in
      if let (length, _) = words.longest(in: text, at: place) {
        farthest = max(farthest, place + length)
      }
      return farthest
    }
  }

  /// The longest entry at each place.
  private func occurrences(of words: WordIndex<Bool>, in text: FoldedAnswer) -> [Range<Int>] {
    guard !words.isEmpty else { return [] }
    return text.scalars.indices.compactMap { place in
      words.longest(in: text, at: place).map { place..<place + $0.length }
    }
  }
}
