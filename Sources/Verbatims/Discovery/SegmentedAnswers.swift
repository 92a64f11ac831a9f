/// Answers as they were cut into words, so that they need not be cut again. Equal ones are kept once.
struct SegmentedAnswers: Sendable {
  private let texts: [SegmentedText]
  /// For each answer its place among the different ones.
  private let places: [Int?]

  init() {
    texts = []
    places = []
  }

  init(_ texts: [SegmentedText], _ distinct: DistinctAnswers) {
    self.texts = texts
    places = distinct.places
  }

  /// The words of an answer; `nil` where they were not kept.
  subscript(answer: Int) -> SegmentedText? {
    guard answer < places.count, let place = places[answer], place < texts.count else { return nil }
    return texts[place]
  }
}
