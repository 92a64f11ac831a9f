import SurveyModel

/// A survey with questions of every type and awkward names, and answers to it that are right,
/// missing, not due or wrong, all made by chance from a number.
struct InventedSurvey {
  private(set) var survey: Survey
  private(set) var responses = ""
  private var state: UInt64

  init(seed: Int, rows: Int) {
    state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 &+ 1
    survey = Survey(
      id: SurveyID("invented") ?? Self.never(), title: "調査 & <survey>", language: .japanese,
      organization: nil, method: nil, fieldwork: nil, population: nil,
      responses: [ResponseSource(href: "responses.csv")], rules: TabulationRules(), codeframes: [],
      sections: [], banners: [], crossings: [])
    survey.language = seed % 2 == 0 ? .japanese : .english
    survey.rules.base = pick([.respondents, .asked, .answered, .selected])
    let words = ["bus", "park", "library"]
    let themes = ["buses", "0", "1.2"].enumerated().compactMap { index, code in
      CategoryCode(code).map {
        Codeframe.Theme(
          code: $0, label: "Theme \(index)", isExclusive: false, rule: words[index],
          place: Place(line: 1, column: 1))
      }
    }
    survey.codeframes = [Codeframe(id: "themes", themes: themes)]
    let names = [
      "Q1", "Q-2", "3a", "_4", "Q_x41_", "Q6", "net", "Q8-class", "rank1", "Qa_b_", "Z", "q11",
    ]
    var questions: [Question] = []
    for name in names {
      var question = question(name)
      question.askedIf = condition(on: questions)
      questions.append(question)
    }
    survey.sections = [
      Section(title: "Section", note: nil, isDemographic: false, questions: questions)
    ]
    let heads = Codebook(survey).variables.filter { variable in
      switch variable.coding {
      case .single, .scale, .multiple: true
      case .numeric: !variable.categories.isEmpty
      case .rank, .text: false
      }
    }
    survey.banners = heads.prefix(2).map { Banner(levels: [$0.id]) }
    responses = table(rows)
  }

  private static func never<Name>() -> Name { preconditionFailure("a plain word is a name") }

  private mutating func next(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }

  private mutating func pick<Item>(_ items: [Item]) -> Item { items[next(items.count)] }

  // MARK: Questions

  private static let codeLists = [
    ["1", "2", "3"], ["1", "2", "5", "9"], ["0", "1", "2"], ["97", "98", "99"], ["a", "b", "c-1"],
    ["01", "1.5", "-1"], ["1-4", "5-12", "net"], ["1", "2", "3", "4", "5", "6", "7", "8", "300"],
    ["-1", "-2", "-3", "-91"],
  ]

  private mutating func categories(isScale: Bool = false) -> [Category] {
    pick(Self.codeLists).enumerated().compactMap { index, text in
      CategoryCode(text).map { code in
        Category(
          code: code,
          label: "Label \(Character(UnicodeScalar(UInt8(65 + index)))), \"い\" & <\(index)+>",
          score: isScale && index < 2 ? Decimal(units: index * 15 - 5, scale: 1) : nil)
      }
    }
  }

  private mutating func question(_ name: String) -> Question {
    let kind = self.kind()
    var question = Question(
      id: QuestionID(name) ?? Self.never(), number: name, title: "題 \(name) <&\">", wording: nil,
      heading: nil, kind: kind, binding: ColumnBinding(), askedIf: nil, base: survey.rules.base,
      nets: [], place: Place(line: 1, column: 1))
    let codes: [CategoryCode] =
      switch kind {
      case .single(let categories), .scale(let categories), .multiple(let categories, _),
        .grid(_, _, let categories):
        categories.map(\.code)
      case .numeric(let answer): answer.bins.map(\.code)
      case .text(let codeframe): codeframe?.themes.map(\.code) ?? []
      case .rank: []
      }
    if codes.count > 1, next(2) == 0 {
      question.nets = ["N1", "0"].compactMap { id in
        CategoryCode(id).map {
          Net(id: $0, label: "Net \(id)", of: [codes[0], codes[next(codes.count)]])
        }
      }
    }
    return question
  }

  private mutating func kind() -> Question.Kind {
    switch next(8) {
    case 0: .single(categories())
    case 1: .scale(categories(isScale: true))
    case 2: .multiple(categories(), maximumMarks: next(2) == 0 ? 2 : nil)
    case 3: .numeric(number())
    case 4: rank()
    case 5: grid()
    case 6: .text(survey.codeframes.first)
    default: .text(nil)
    }
  }

  /// For one question in three: whether an earlier one with one answer has its first category.
  private mutating func condition(on earlier: [Question]) -> Condition? {
    guard next(3) == 0 else { return nil }
    for question in earlier {
      if case .single(let categories) = question.kind {
        return .hasAny(VariableID(question: question.id), [categories[0].code])
      }
    }
    return nil
  }

  private mutating func number() -> NumericAnswer {
    let ends: [(String, Decimal?, Decimal?)] = [
      ("0", nil, Decimal(-1)), ("1-4", Decimal(0), Decimal(4)), ("x", Decimal(5), nil),
    ]
    var bins: [NumericAnswer.Bin] = []
    if next(3) > 0 {
      for (text, from, to) in ends {
        guard let code = CategoryCode(text) else { continue }
        bins.append(NumericAnswer.Bin(code: code, label: "Bin \(text)", from: from, to: to))
      }
    }
    return NumericAnswer(
      unit: next(2) == 0 ? "円 (a)" : nil, minimum: next(2) == 0 ? Decimal(0) : nil,
      maximum: next(2) == 0 ? Decimal(units: 205, scale: 1) : nil, bins: bins)
  }

  private mutating func rank() -> Question.Kind {
    let items = categories()
    let places = 1 + next(items.count)
    return .rank(items, places: places, top: min(3, places))
  }

  private mutating func grid() -> Question.Kind {
    let codes = pick([
      ["a", "b"], ["1", "2", "net"], ["rank1", "class", "x.net"], ["only"], ["1.5", "-x"],
    ])
    let cell = pick(GridCell.allCases)
    let rows = codes.compactMap { code in
      CategoryCode(code).map { GridRow(code: $0, label: "Row \(code)", column: nil) }
    }
    return .grid(rows: rows, cell: cell, categories(isScale: cell == .scale))
  }

  // MARK: Answers

  private mutating func table(_ rows: Int) -> String {
    let variables = survey.questions.flatMap { question in
      Codebook(survey).variables(of: question.id)
    }
    var lines = [variables.map { $0.id.description }.joined(separator: ",")]
    for _ in 0..<rows {
      lines.append(variables.map { answer(to: $0) }.joined(separator: ","))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private mutating func answer(to variable: Variable) -> String {
    switch next(12) {
    case 0, 1: return ""
    case 2: return "zzzz"
    case 3: return "N/A"
    default: break
    }
    switch variable.coding {
    case .single, .scale: return code(of: variable.categories)
    case .multiple:
      let marks = (0...next(3)).map { _ in code(of: variable.categories) }
      return next(6) == 0 ? ";" : marks.joined(separator: ";")
    case .numeric: return "\(next(40) - 10)" + pick(["", ".5", ".25"])
    case .rank(let items, let places, _):
      return (0..<places).map { _ in code(of: items) }.joined(separator: ";")
    case .text: return pick(["the bus", "a park and a library", "nothing", "=1+1"])
    }
  }

  private mutating func code(of categories: [Category]) -> String {
    pick(categories).code.description
  }
}
