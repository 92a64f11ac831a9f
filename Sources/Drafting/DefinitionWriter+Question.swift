import SurveyModel
import XMLText

extension DefinitionWriter {
  /// Writes one question; `base` is the rule that it need not repeat.
  mutating func question(_ question: Question, base: BaseRule) {
    xml.start("question", [("id", question.id.description), ("type", question.kind.name)])
    kindAttributes(question)
    xml.attribute("title", question.title)
    if question.number != question.id.description { xml.attribute("number", question.number) }
    if question.base != base { xml.attribute("base", question.base.rawValue) }
    let binding = question.binding
    if let position = binding.position { xml.attribute("position", String(position)) }
    if let separator = binding.separator { xml.attribute("separator", separator) }
    longAttributes(question)
    if let wording = question.wording { xml.element("text", text: wording) }
    for alias in binding.aliases { xml.element("alias", text: alias) }
    missing(binding.missing)
    content(question)
    for place in binding.placeColumns { xml.element("place", [("column", place)]) }
    nets(question.nets)
    xml.end()
  }

  /// Those that name columns and conditions, on lines of their own where the tag gets long.
  private mutating func longAttributes(_ question: Question) {
    let condition = question.askedIf.map { conditions.text(of: $0) }
    let rest = (question.binding.header ?? "").utf8.count + (condition ?? "").utf8.count
    let isLong = question.title.utf8.count + rest + 50 > Self.longestTag
    func put(_ name: StaticString, _ value: String?) {
      guard let value else { return }
      if isLong { xml.attributeBelow(name, value) } else { xml.attribute(name, value) }
    }
    put("column", question.binding.header)
    put("asked-if", condition)
  }

  private mutating func kindAttributes(_ question: Question) {
    switch question.kind {
    case .single, .scale: break
    case .multiple(_, let maximum):
      if let maximum { xml.attribute("max-marks", String(maximum)) }
    case .rank(let items, let places, let top):
      if question.binding.placeColumns.isEmpty, places != max(1, items.count) {
        xml.attribute("places", String(places))
      }
      if top != min(3, places) { xml.attribute("top", String(top)) }
    case .text(nil): break
    case .grid(_, let cell, _):
      if cell != .single { xml.attribute("cells", cell.rawValue) }
    case .numeric(let answer):
      if let unit = answer.unit { xml.attribute("unit", unit) }
      if let minimum = answer.minimum { xml.attribute("min", minimum.description) }
      if let maximum = answer.maximum { xml.attribute("max", maximum.description) }
    case .text(let codeframe?): xml.attribute("themes", codeframe.id)
    }
  }

  private mutating func content(_ question: Question) {
    switch question.kind {
    case .single(let categories), .multiple(let categories, _), .rank(let categories, _, _):
      self.categories(categories, of: question.id, isScored: false)
    case .scale(let categories): self.categories(categories, of: question.id, isScored: true)
    case .grid(let rows, let cell, let categories):
      for row in rows {
        xml.start("row", [("code", row.code.description)])
        if let column = row.column { xml.attribute("column", column) }
        xml.text(row.label)
        xml.end()
      }
      self.categories(categories, of: question.id, isScored: cell == .scale)
    case .numeric(let answer): for bin in answer.bins { self.bin(bin) }
    case .text: break
    }
  }

  private mutating func bin(_ bin: NumericAnswer.Bin) {
    xml.start("bin", [("code", bin.code.description)])
    if let from = bin.from { xml.attribute("from", from.description) }
    if let to = bin.to { xml.attribute("to", to.description) }
    xml.text(bin.label)
    xml.end()
  }

  private mutating func categories(
    _ categories: [Category], of question: QuestionID, isScored: Bool
  ) {
    let codesAreScores =
      isScored
      && categories.allSatisfy { category in
        category.score.map { $0 == Decimal(category.code.description) } ?? true
      }
    for category in categories {
      notes(on: .category(question, category.code))
      xml.start("category", [("code", category.code.description)])
      if category.isExclusive { xml.attribute("exclusive", "true") }
      if category.isOther { xml.attribute("other", "true") }
      if let score = category.score {
        if !codesAreScores { xml.attribute("score", score.description) }
      } else if isScored {
        xml.attribute("score", "none")
      }
      if let column = category.column { xml.attribute("column", column) }
      if let column = category.textColumn { xml.attribute("text-column", column) }
      xml.text(category.label)
      for alias in category.aliases { xml.element("alias", text: alias) }
      xml.end()
    }
  }

  private mutating func nets(_ nets: [Net]) {
    for net in nets {
      let members = net.of.map(\.description).joined(separator: " ")
      xml.element("net", [("id", net.id.description), ("of", members)], text: net.label)
    }
  }
}

extension Question.Kind {
  /// The word for the type in a definition.
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
