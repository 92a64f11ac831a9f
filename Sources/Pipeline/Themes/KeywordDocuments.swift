import DelimitedText
import SurveyModel
import Verbatims
import XMLText

/// The files of the words of one question.
struct KeywordDocuments {
  private static let leastAnswersTested = 3
  private static let wordsOfGroup = 50

  /// What sets the categories of one grouping apart.
  private struct Comparison {
    let grouping: AnswerColumn.Grouping
    /// For each category the answers in it and its words.
    let groups: [(answers: Int, words: [(text: String, word: CharacteristicWord)])]
  }

  private let report: KeywordReport
  private let column: AnswerColumn
  private let comparisons: [Comparison]

  init(_ report: KeywordReport, _ prepared: PreparedColumn, _ answers: [PreparedAnswer]) {
    self.report = report
    column = prepared.column
    comparisons = prepared.column.groupings.enumerated().map { number, grouping in
      let categories = answers.map { prepared.column.answers[$0.index].categories[number] }
      return Comparison(
        grouping: grouping,
        groups: Self.groups(categories, grouping.categories.count, report))
    }
  }

  /// A respondent may be in several categories: then each is held against all others by itself.
  private static func groups(
    _ categories: [[Int]], _ count: Int, _ report: KeywordReport
  ) -> [(answers: Int, words: [(text: String, word: CharacteristicWord)])] {
    let isSingle = categories.allSatisfy { $0.count < 2 }
    let all =
      isSingle
      ? report.characteristicWords(of: categories.map(\.first), atLeast: leastAnswersTested) : []
    return (0..<count).map { category in
      let size = categories.count { $0.contains(category) }
      let words =
        isSingle
        ? (category < all.count ? all[category] : [])
        : report.characteristicWords(
          of: categories.map { $0.isEmpty ? nil : $0.contains(category) ? 0 : 1 },
          atLeast: leastAnswersTested
        ).first ?? []
      return (size, Array(words.prefix(wordsOfGroup)))
    }
  }

  // MARK: Tables

  var tables: [Publication.Document] {
    [("keywords.csv", keywords()), ("pairs.csv", pairs()), ("contexts.csv", contexts())].map {
      Publication.Document(name: column.fileName($0.0), bytes: $0.1)
    }
      + (comparisons.isEmpty
        ? []
        : [
          Publication.Document(
            name: column.fileName("characteristic.csv"), bytes: characteristic())
        ])
  }

  private func keywords() -> [UInt8] {
    var csv = CSVWriter()
    csv.record(["word", "kind", "answers", "share", "occurrences", "termhood"])
    for word in report.words {
      csv.text(word.text)
      csv.text(word.kind.name)
      csv.number(word.row.answers)
      csv.number(Decimals.text(share(word.row.answers)))
      csv.number(word.row.occurrences)
      csv.number(Decimals.text(word.row.termhood))
      csv.end()
    }
    return csv.bytes
  }

  private func pairs() -> [UInt8] {
    var csv = CSVWriter()
    csv.record(["first", "second", "answers", "jaccard"])
    for (first, second, pair) in report.pairs {
      csv.text(first)
      csv.text(second)
      csv.number(pair.answers)
      csv.number(Decimals.text(pair.jaccard))
      csv.end()
    }
    return csv.bytes
  }

  private func contexts() -> [UInt8] {
    var csv = CSVWriter()
    csv.record(["word", "before", "found", "after"])
    for context in report.contexts {
      for place in context.places {
        csv.record([context.word, place.before, place.word, place.after])
      }
    }
    return csv.bytes
  }

  private func characteristic() -> [UInt8] {
    var csv = CSVWriter()
    csv.record([
      "by", "category", "label", "word", "group-answers", "group-with-word", "answers", "with-word",
      "g2", "p", "p-adjusted", "test",
    ])
    for comparison in comparisons {
      for (category, group) in zip(comparison.grouping.categories, comparison.groups) {
        for (text, word) in group.words {
          csv.text(comparison.grouping.name)
          csv.text(category.code ?? "")
          csv.text(category.label)
          csv.text(text)
          for count in [word.groupAnswers, word.groupWithWord, word.answers, word.withWord] {
            csv.number(count)
          }
          csv.number(Decimals.text(word.statistic))
          csv.number(Decimals.text(word.probability, places: 6))
          csv.number(Decimals.text(word.adjustedProbability, places: 6))
          csv.text(word.isExact ? "fisher" : "g2")
          csv.end()
        }
      }
    }
    return csv.bytes
  }

  private func share(_ answers: Int) -> Double { Double(answers) / Double(max(1, report.answers)) }

  // MARK: XML

  /// All questions in one document; `docs/schema/keywords.rng` describes it.
  static func document(_ parts: [KeywordDocuments], segmenter: String) -> Publication.Document {
    var xml = XMLWriter()
    xml.start(
      "keywords", [("xmlns", "urn:shukei:keywords:1"), ("version", "1"), ("segmenter", segmenter)])
    for part in parts { part.write(to: &xml) }
    xml.end()
    return Publication.Document(name: "keywords.xml", bytes: xml.finish())
  }

  private func write(to xml: inout XMLWriter) {
    xml.start("text", [("answers", String(report.answers)), ("words", String(report.wordCount))])
    if let question = column.question { xml.attribute("question", question.description) }
    if !column.name.utf8.isEmpty { xml.attribute("title", column.name) }
    for word in report.words {
      xml.element(
        "word",
        [
          ("kind", word.kind.name), ("answers", String(word.row.answers)),
          ("share", Decimals.text(share(word.row.answers))),
          ("occurrences", String(word.row.occurrences)),
          ("termhood", Decimals.text(word.row.termhood)),
        ], text: word.text)
    }
    for (first, second, pair) in report.pairs {
      xml.element(
        "pair",
        [
          ("first", first), ("second", second), ("answers", String(pair.answers)),
          ("jaccard", Decimals.text(pair.jaccard)),
        ])
    }
    for context in report.contexts { write(context, to: &xml) }
    for comparison in comparisons { write(comparison, to: &xml) }
    xml.end()
  }

  private func write(_ context: KeywordReport.Context, to xml: inout XMLWriter) {
    xml.start("contexts", [("word", context.word), ("occurrences", String(context.occurrences))])
    for place in context.places {
      xml.element(
        "context", [("before", place.before), ("found", place.word), ("after", place.after)])
    }
    xml.end()
  }

  private func write(_ comparison: Comparison, to xml: inout XMLWriter) {
    xml.start(
      "comparison", [("by", comparison.grouping.name), ("title", comparison.grouping.title)])
    for (category, group) in zip(comparison.grouping.categories, comparison.groups) {
      xml.start("group", [("label", category.label), ("answers", String(group.answers))])
      if let code = category.code { xml.attribute("code", code) }
      for (text, word) in group.words {
        xml.element(
          "characteristic",
          [
            ("with-word", String(word.groupWithWord)), ("all-with-word", String(word.withWord)),
            ("g2", Decimals.text(word.statistic)),
            ("p", Decimals.text(word.probability, places: 6)),
            ("p-adjusted", Decimals.text(word.adjustedProbability, places: 6)),
            ("test", word.isExact ? "fisher" : "g2"),
          ], text: text)
      }
      xml.end()
    }
    xml.end()
  }
}

extension SegmentedText.Word.Kind {
  /// The kind as files name it.
  fileprivate var name: String {
    switch self {
    case .noun: "noun"
    case .verb: "verb"
    case .adjective: "adjective"
    case .adverb: "adverb"
    case .quantity: "quantity"
    }
  }
}
