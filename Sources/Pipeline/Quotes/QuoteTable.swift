import DelimitedText
import SurveyModel

/// The review of quotes as it is written. What it says of a quote comes before who may see it.
struct QuoteTable: Sendable {
  private var csv = CSVWriter()
  private let earlier: QuoteReview
  /// Answers in the review.
  private(set) var quotes = 0
  /// Those that nobody has decided about yet.
  private(set) var undecided = 0

  /// Lines that were there before stay in their order, with what was decided, as long as the answer
  /// reads the same.
  init(keeping earlier: QuoteReview) {
    self.earlier = earlier
    csv.record(QuoteReview.columns)
  }

  var bytes: [UInt8] { csv.bytes }

  /// A line for each candidate, and for each that was decided before.
  mutating func append(_ candidates: QuoteCandidates) {
    for theme in candidates.themes {
      let known = earlier.entries.filter {
        $0.question.utf8.elementsEqual(candidates.question.utf8)
          && $0.theme.utf8.elementsEqual(theme.code.utf8)
      }
      let kept = known.filter { entry in
        theme.candidates.contains { $0.text == entry.text }
          || entry.decision != nil && candidates.holds(entry.text, theme: theme.code)
      }
      for entry in kept {
        let similar = theme.candidates.first { $0.text == entry.text }?.similar
        append(candidates.question, theme, similar, entry.text, entry.decision)
      }
      for candidate in theme.candidates where !kept.contains(where: { $0.text == candidate.text }) {
        append(candidates.question, theme, candidate.similar, candidate.text, nil)
      }
    }
  }

  private mutating func append(
    _ question: String, _ theme: QuoteCandidates.Theme, _ similar: Int?, _ text: [UInt8],
    _ decision: ReviewList.Decision?
  ) {
    csv.text(question)
    csv.text(theme.code)
    csv.text(theme.title)
    csv.number(similar)
    csv.text(String(decoding: text, as: UTF8.self))
    csv.text(decision?.rawValue ?? "")
    csv.end()
    quotes += 1
    if decision == nil { undecided += 1 }
  }
}
