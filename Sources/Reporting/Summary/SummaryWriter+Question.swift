import SurveyModel
import Tabulation
import XMLText

// A question as it was asked, then its tables
extension SummaryWriter {
  mutating func append(_ question: Question) {
    xml.start(
      "question",
      [
        ("id", question.id.description), ("number", question.number),
        ("type", question.kind.name), ("title", question.title), ("base", question.base.rawValue),
      ])
    xml.mark("asked-only", if: question.askedIf != nil)
    let remarks = names.remarks(on: question)
    if !remarks.isEmpty { xml.attribute("remarks", names.joined(remarks)) }
    appendAttributes(of: question.kind)
    if let wording = question.wording { xml.element("text", text: wording) }
    appendCategories(of: question.kind)
    for net in question.nets { append(net) }
    if let tables = report.tables.first(where: { $0.question.id == question.id }) { append(tables) }
    xml.end()
  }

  private mutating func append(_ tables: QuestionTables) {
    if let coverage = ThemeCoverage(tables.tallies.first, report.survey.rules) {
      xml.start("coding")
      xml.attribute("meaningful", coverage.meaningful)
      xml.attribute("coded", coverage.coded)
      xml.attribute("percent", coverage.percent)
      xml.attribute("vacuous", coverage.vacuous)
      xml.end()
    }
    append(notes.below(tables.tallies, of: tables.question))
    // The lines of a grid are one table on pages, and a row that any of them needs shows.
    let shown = tables.tallies.flatMap { table in
      table.rows.filter { $0.isPrinted(of: table.variable) }.map(\.stub)
    }
    for table in tables.tallies { append(tally: table) { shown.contains($0.stub) } }
    for table in tables.crossings { append(PrintedTable(table, names), of: tables.question) }
    for group in CrossingGroup.groups(of: tables, in: report.survey, names)
    where group.isSideBySide { append(group, of: tables.question) }
    appendQuotes(of: tables)
  }

  /// Tables that pages print as one.
  private mutating func append(_ group: CrossingGroup, of question: Question) {
    xml.start("side-by-side", [("variable", group.first.table.variable.id.description)])
    xml.attribute("caption", names.caption(of: group, question))
    xml.attribute("tables", group.tables.map { names.code(of: $0.table) }.joined(separator: " "))
    append(notes.below(group))
    xml.end()
  }

  /// What belongs to this kind of question alone, as the definition names it.
  private mutating func appendAttributes(of kind: Question.Kind) {
    switch kind {
    case .single, .scale: break
    case .multiple(_, let maximum): xml.attribute("max-marks", ifAny: maximum)
    case .numeric(let answer):
      xml.attribute("unit", ifAny: answer.unit)
      xml.attribute("min", ifAny: answer.minimum?.description)
      xml.attribute("max", ifAny: answer.maximum?.description)
    case .rank(_, let places, let top):
      xml.attribute("places", places)
      xml.attribute("top", top)
    case .grid(_, let cell, _): xml.attribute("cells", cell.rawValue)
    case .text(let codeframe): xml.attribute("themes", ifAny: codeframe?.id)
    }
  }

  private mutating func appendCategories(of kind: Question.Kind) {
    switch kind {
    case .single(let categories), .scale(let categories), .multiple(let categories, _),
      .rank(let categories, _, _), .grid(_, _, let categories):
      for category in categories { append(category) }
    case .numeric(let answer): for bin in answer.bins { append(bin) }
    // The codeframe stands above.
    case .text: break
    }
  }

  private mutating func append(_ category: Category) {
    xml.start("category", [("code", category.code.description)])
    xml.attribute("score", ifAny: category.score?.description)
    xml.mark("exclusive", if: category.isExclusive)
    xml.mark("other", if: category.isOther)
    xml.text(category.label)
    xml.end()
  }

  private mutating func append(_ bin: NumericAnswer.Bin) {
    xml.start("bin", [("code", bin.code.description)])
    xml.attribute("from", ifAny: bin.from?.description)
    xml.attribute("to", ifAny: bin.to?.description)
    xml.text(bin.label)
    xml.end()
  }

  private mutating func append(_ net: Net) {
    xml.start("net", [("id", net.id.description)])
    xml.attribute("of", net.of.map(\.description).joined(separator: " "))
    xml.text(net.label)
    xml.end()
  }
}

extension Question.Kind {
  /// The type as definitions write it.
  fileprivate var name: String {
    switch self {
    case .single: "single"
    case .scale: "scale"
    case .multiple: "multiple"
    case .numeric: "numeric"
    case .rank: "rank"
    case .grid: "grid"
    case .text: "text"
    }
  }
}
