import DelimitedText
import SurveyModel
import Verbatims
import XMLText

/// The files of the suggestions for one question.
struct SuggestionDocuments {
  private let suggested: SuggestedThemes
  private let prepared: PreparedColumn
  private let open: UncoveredAnswers
  private let segmenter: String

  init(
    _ suggested: SuggestedThemes, _ prepared: PreparedColumn, _ open: UncoveredAnswers,
    _ segmenter: String
  ) {
    self.suggested = suggested
    self.prepared = prepared
    self.open = open
    self.segmenter = segmenter
  }

  var all: [Publication.Document] {
    [
      document("codeframe.xml", codeframe()), document("suggestions.csv", suggestions()),
      document("quotes-internal.csv", quotes()),
    ]
  }

  private func document(_ name: String, _ bytes: [UInt8]) -> Publication.Document {
    Publication.Document(name: prepared.column.fileName(name), bytes: bytes)
  }

  // MARK: The codeframe

  /// The themes that have a rule, each below a remark on what it is.
  private func codeframe() -> [UInt8] {
    let id = "suggested" + (prepared.column.question.map { "-\($0)" } ?? "")
    let codeframe = suggested.codeframe(id: id)
    var xml = XMLWriter()
    xml.start("codeframe", [("xmlns", "urn:shukei:survey:1"), ("id", id)])
    xml.comment(lines: wording.introduction(suggested, open, segmenter: segmenter))
    for theme in codeframe.themes {
      guard let suggestion = suggested.themes.first(where: { $0.code == theme.code }) else {
        continue
      }
      xml.blankLine()
      xml.comment(lines: wording.remark(suggestion))
      xml.element(
        "theme", [("code", theme.code.description), ("title", theme.label)], text: theme.rule ?? "")
    }
    xml.end()
    return xml.finish()
  }

  private var wording: SuggestionWording { SuggestionWording(prepared.language) }

  // MARK: Tables

  private func suggestions() -> [UInt8] {
    var csv = CSVWriter()
    csv.record([
      "theme", "title", "other-titles", "terms", "answers", "share", "cohesion", "rule", "found",
      "found-in-group", "precision", "recall",
    ])
    for theme in suggested.themes {
      csv.text(theme.code.description)
      csv.text(theme.title)
      csv.text(theme.suggestion.labels.filter { $0 != theme.title }.joined(separator: " / "))
      csv.text(theme.suggestion.terms.joined(separator: " / "))
      csv.number(theme.answers)
      csv.number(Decimals.text(Double(theme.answers) / Double(max(1, suggested.answers))))
      csv.number(Decimals.text(theme.suggestion.cohesion))
      csv.text(theme.suggestion.rule?.text ?? "")
      csv.number(theme.found)
      csv.number(theme.foundInGroup)
      csv.number(theme.precision.map { Decimals.text($0) })
      csv.number(Decimals.text(theme.recall))
      csv.end()
    }
    return csv.bytes
  }

  /// For those who may see the answers: what a placeholder stands for is gone, but nobody has
  /// looked at the rest.
  private func quotes() -> [UInt8] {
    var csv = CSVWriter()
    csv.record(["theme", "rank", "internal-quote"])
    for theme in suggested.themes {
      for (rank, quote) in theme.quotes.enumerated() {
        csv.text(theme.code.description)
        csv.number(rank + 1)
        csv.text(String(decoding: quote, as: UTF8.self))
        csv.end()
      }
    }
    return csv.bytes
  }
}
