import SurveyModel
import XMLText

/// What a question says of itself before its references to others are resolved.
struct DecodedQuestion {
  var question: Question
  /// The routing condition as written.
  var condition: XMLAttribute?
}

/// Reads `<question>` elements.
struct QuestionDecoder {
  private let rules: TabulationRules
  private let codeframes: [Codeframe]

  init(rules: TabulationRules, codeframes: [Codeframe]) {
    self.rules = rules
    self.codeframes = codeframes
  }

  /// The types of question, with the attributes and children that each has beside the common ones.
  private enum Kind: String, CaseIterable {
    case single, scale, multiple, rank, grid, numeric, text

    var attributes: [String] {
      switch self {
      case .single, .scale: []
      case .multiple: ["max-marks"]
      case .rank: ["places", "top"]
      case .grid: ["cells"]
      case .numeric: ["unit", "min", "max"]
      case .text: ["themes"]
      }
    }

    var children: [String] {
      switch self {
      case .single, .scale, .multiple: ["category", "net"]
      case .rank: ["category", "place"]
      case .grid: ["row", "category", "net"]
      case .numeric: ["bin", "net"]
      case .text: ["net"]
      }
    }
  }

  private static let attributes = [
    "id", "type", "title", "number", "column", "position", "separator", "asked-if", "base",
  ]
  private static let children = ["text", "alias", "missing"]

  func question(
    _ element: XMLElement, heading: String?, _ decoder: inout ElementDecoder
  ) -> DecodedQuestion? {
    let type = decoder.required("type", of: element)
    let id = decoder.required("id", of: element)
    let title = decoder.required("title", of: element)
    let kind: Kind? = decoder.choice("type", of: element)
    // A question of unknown type may have what any type has, so that one slip is one finding.
    let kinds = kind.map { [$0] } ?? Kind.allCases
    decoder.expect(
      element, attributes: Self.attributes + kinds.flatMap(\.attributes),
      children: Self.children + kinds.flatMap(\.children))
    guard type != nil, id != nil, let title, let kind,
      let id = decoder.value(
        "id", of: element, expected: ["<name>"], QuestionID.init)
    else { return nil }
    let base: BaseRule? = decoder.choice("base", of: element)
    let question = Question(
      id: id, number: element["number"] ?? id.description, title: title,
      wording: element.first("text").map { trimmed($0.text) }, heading: heading,
      kind: self.kind(kind, element, &decoder), binding: binding(element, &decoder),
      askedIf: nil, base: base ?? rules.base, nets: nets(element, &decoder), place: element.place)
    return DecodedQuestion(question: question, condition: element.attribute("asked-if"))
  }

  private func kind(
    _ kind: Kind, _ element: XMLElement, _ decoder: inout ElementDecoder
  ) -> Question.Kind {
    switch kind {
    case .single: return .single(categories(element, &decoder))
    case .scale: return .scale(scored(categories(element, &decoder), element, &decoder))
    case .multiple:
      let maximum = decoder.whole("max-marks", of: element, in: 1...10_000)
      return .multiple(categories(element, &decoder), maximumMarks: maximum)
    case .rank: return rank(element, &decoder)
    case .grid: return grid(element, &decoder)
    case .numeric: return .numeric(numeric(element, &decoder))
    case .text: return .text(codeframe(element, &decoder))
    }
  }

  private func rank(_ element: XMLElement, _ decoder: inout ElementDecoder) -> Question.Kind {
    let items = categories(element, &decoder)
    let columns = element.all("place").count
    let declared = decoder.whole("places", of: element, in: 1...max(1, items.count))
    let places = declared ?? (columns > 0 ? columns : max(1, items.count))
    if columns > 0, columns != places || columns > items.count {
      decoder.report(
        .badValue, at: element.attribute("places")?.valuePlace ?? element.place,
        variable: element["id"], found: .name(String(places)), expected: [String(columns)])
    }
    let top = decoder.whole("top", of: element, in: 1...places)
    return .rank(items, places: places, top: top ?? min(3, places))
  }

  private func grid(_ element: XMLElement, _ decoder: inout ElementDecoder) -> Question.Kind {
    let cell: GridCell = decoder.choice("cells", of: element) ?? .single
    let rows = element.all("row").compactMap { row -> (GridRow, Place)? in
      decoder.expect(row, attributes: ["code", "column"], text: true)
      guard let code = decoder.code("code", of: row) else { return nil }
      return (GridRow(code: code, label: decoder.label(row), column: row["column"]), row.place)
    }
    if rows.isEmpty { missing("row", in: element, &decoder) }
    let categories = categories(element, &decoder)
    return .grid(
      rows: decoder.unique(rows, by: \.code), cell: cell,
      cell == .scale ? scored(categories, element, &decoder) : categories)
  }

  private func numeric(_ element: XMLElement, _ decoder: inout ElementDecoder) -> NumericAnswer {
    let bins = element.all("bin").compactMap { bin -> (NumericAnswer.Bin, Place)? in
      decoder.expect(bin, attributes: ["code", "from", "to"], text: true)
      guard let code = decoder.code("code", of: bin) else { return nil }
      let from = decoder.decimal("from", of: bin)
      let to = decoder.decimal("to", of: bin)
      return (.init(code: code, label: decoder.label(bin), from: from, to: to), bin.place)
    }
    return NumericAnswer(
      unit: element["unit"], minimum: decoder.decimal("min", of: element),
      maximum: decoder.decimal("max", of: element), bins: decoder.unique(bins, by: \.code))
  }

  private func codeframe(_ element: XMLElement, _ decoder: inout ElementDecoder) -> Codeframe? {
    guard let attribute = element.attribute("themes") else { return nil }
    if let codeframe = codeframes.first(where: { $0.id == attribute.value }) { return codeframe }
    let known = codeframes.map(\.id)
    decoder.report(
      .unknownCodeframe, at: attribute.valuePlace, found: .name(attribute.value), expected: known,
      nearest: nearest(to: attribute.value, among: known))
    return nil
  }

  private func categories(
    _ element: XMLElement, _ decoder: inout ElementDecoder
  ) -> [Category] {
    let categories = element.all("category").compactMap { child in
      category(child, &decoder).map { ($0, child.place) }
    }
    if element.all("category").isEmpty { missing("category", in: element, &decoder) }
    return decoder.unique(categories, by: \.code)
  }

  private func category(_ element: XMLElement, _ decoder: inout ElementDecoder) -> Category? {
    decoder.expect(
      element, attributes: ["code", "exclusive", "other", "score", "column", "text-column"],
      children: ["alias"], text: true)
    guard let code = decoder.code("code", of: element) else { return nil }
    let score: Decimal? = element["score"] == "none" ? nil : decoder.decimal("score", of: element)
    return Category(
      code: code, label: decoder.label(element), aliases: element.all("alias").map(\.text),
      isExclusive: decoder.flag("exclusive", of: element),
      isOther: decoder.flag("other", of: element), score: score, column: element["column"],
      textColumn: element["text-column"])
  }

  /// Scores as written; where no number is, the codes are the scores, but for categories
  /// that have none.
  private func scored(
    _ categories: [Category], _ element: XMLElement, _ decoder: inout ElementDecoder
  ) -> [Category] {
    if categories.contains(where: { $0.score != nil }) { return categories }
    let unscored = element.all("category").filter { $0["score"] == "none" }.map { $0["code"] }
    return categories.map { category in
      guard !unscored.contains(category.code.description) else { return category }
      var category = category
      category.score = Decimal(category.code.description).flatMap { $0.isCountable ? $0 : nil }
      if category.score == nil {
        decoder.report(
          .missingAttribute, at: element.place, found: .name("category"), expected: ["score"])
      }
      return category
    }
  }

  private func binding(
    _ element: XMLElement, _ decoder: inout ElementDecoder
  ) -> ColumnBinding {
    for place in element.all("place") {
      decoder.expect(place, attributes: ["column"])
    }
    return ColumnBinding(
      header: element["column"], aliases: element.all("alias").map { trimmed($0.text) },
      position: decoder.whole("position", of: element, in: 1...1_000_000),
      placeColumns: element.all("place").compactMap { decoder.required("column", of: $0) },
      separator: element["separator"], missing: element.missingValues(&decoder))
  }

  /// Nets as written; their categories are checked against the question's own.
  private func nets(_ element: XMLElement, _ decoder: inout ElementDecoder) -> [Net] {
    let known = (element.all("category") + element.all("bin")).compactMap { $0["code"] }
    let themes = codeframes.first { $0.id == element["themes"] }?.themes ?? []
    let codes = known + themes.map(\.code.description)
    let nets = element.all("net").compactMap { net -> (Net, Place)? in
      decoder.expect(net, attributes: ["id", "of"], text: true)
      guard let id = decoder.code("id", of: net), decoder.required("of", of: net) != nil,
        let of = net.attribute("of")
      else { return nil }
      let members = of.value.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
      for member in members where !codes.contains(member) {
        decoder.report(
          .unknownCategory, at: of.valuePlace, variable: element["id"], found: .name(member),
          expected: codes, nearest: nearest(to: member, among: codes))
      }
      return (
        Net(id: id, label: decoder.label(net), of: members.compactMap(CategoryCode.init)), net.place
      )
    }
    return decoder.unique(nets, by: \.id)
  }

  private func missing(
    _ child: String, in element: XMLElement, _ decoder: inout ElementDecoder
  ) {
    decoder.report(
      .missingElement, at: element.place, variable: element["id"], found: .name(element.name),
      expected: [child])
  }
}

extension XMLElement {
  func all(_ name: String) -> [XMLElement] { elements.filter { $0.name == name } }

  func first(_ name: String) -> XMLElement? { elements.first { $0.name == name } }

  func missingValues(_ decoder: inout ElementDecoder) -> [MissingValue] {
    all("missing").compactMap { element in
      decoder.expect(element, attributes: ["value", "as"])
      guard let value = decoder.required("value", of: element),
        decoder.required("as", of: element) != nil,
        let reason: MissingReason = decoder.choice("as", of: element)
      else { return nil }
      return MissingValue(value: value, reason: reason)
    }
  }
}
