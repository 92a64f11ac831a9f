import SurveyModel

/// Surveys with everything that a definition can say, made by chance from a number.
struct RandomSurvey {
  private var state: UInt64
  /// Whether banners show the nets that there are.
  private let showsNets: Bool

  init(seed: UInt64) {
    showsNets = seed % 2 == 0
    state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1
  }

  private mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return state >> 33
  }

  private mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
  private mutating func flip() -> Bool { below(2) == 0 }
  private mutating func maybe<Value>(_ make: (inout Self) -> Value) -> Value? {
    flip() ? make(&self) : nil
  }

  /// Words that XML, comments and labels find hard.
  private mutating func text(_ mark: Int) -> String {
    let parts = [
      "a & b", "<x>", "\"q\"", "it's", "-- two", "]]>", "市政", "①㈱髙～", "𠮷野家", "e\u{301}", "&amp;",
      "tab", "=1+1",
    ]
    return "\(parts[below(parts.count)]) \(mark)"
  }

  /// Values of attributes may hold white space that text does not keep.
  private mutating func header(_ mark: Int) -> String {
    text(mark) + (flip() ? "\n second\tline " : "")
  }

  mutating func survey() throws -> Survey {
    let frames = [
      Codeframe(
        id: "wishes",
        themes: [
          theme("buses", "bus OR /\\bapps?\\b/ AND NOT \"car park\"", false),
          theme("none", "\n   no OR \"<&> ]]>\"\n ", true),
        ])
    ]
    let rules = rules()
    var questions: [Question] = []
    for index in 0..<(3 + below(6)) {
      questions.append(try question(index, rules, frames, earlier: questions))
    }
    let cut = 1 + below(questions.count - 1)
    var survey = Survey(
      id: try id("random-1"), title: text(1), language: flip() ? .japanese : .english,
      organization: maybe { $0.text(2) }, method: maybe { $0.text(3) },
      fieldwork: flip()
        ? Fieldwork(
          from: "2025-01-02", to: "2025-03-04", calendar: flip() ? .era : .gregorian) : nil,
      population: flip()
        ? Population(
          description: maybe { $0.text(4) }, size: maybe { 1 + $0.below(9) },
          invited: maybe { 1 + $0.below(9) }) : nil,
      responses: (0..<below(3)).map { _ in source() }, rules: rules, codeframes: frames,
      sections: [
        Section(
          title: header(5), note: maybe { $0.text(6) }, isDemographic: false,
          questions: Array(questions[..<cut])),
        Section(
          title: header(7), note: nil, isDemographic: true, questions: Array(questions[cut...])),
      ],
      banners: banners(questions), crossings: crossings(questions))
    standTogether(&survey)
    survey.tests = maybe { $0.tests() }
    survey.weighting = weighting(questions)
    survey.sampling = sampling(questions, knowsSize: survey.population?.size != nil)
    survey.output = output()
    return survey
  }

  private mutating func output() -> OutputPlan {
    var plan = OutputPlan()
    if flip() {
      let some = OutputFormat.allCases.filter { _ in flip() }
      plan.formats = some.isEmpty ? OutputFormat.all : some
    }
    plan.csvEncoding = maybe { $0.flip() ? .utf8 : .cp932 }
    plan.stylesheets = OutputPlan.Stylesheet.formats.filter { _ in flip() }.map {
      OutputPlan.Stylesheet(format: $0, href: text(8))
    }
    plan.parameters = (0..<below(3)).map { _ in
      OutputPlan.Parameter(name: text(9), value: text(1))
    }
    return plan
  }

  private mutating func rules() -> TabulationRules {
    var rules = Convention.allCases[below(4)].rules
    if flip() { return rules }
    rules.base = flip() ? .asked : .respondents
    rules.decimals = below(5)
    rules.net = flip() ? .sum : .exact
    rules.smallBase = below(50)
    rules.rounding = RoundingRule.allCases[below(2)]
    rules.cellRounding = CellRounding.allCases[below(2)]
    rules.total = CrossTotal.allCases[below(2)]
    rules.totalPlace = TotalPlace.allCases[below(3)]
    rules.percents = [[.column], [.row, .column], [.total, .row, .column]][below(3)]
    rules.missing = MissingRows(
      noAnswer: [.always, .ifAny, .hidden][below(3)], invalid: MissingRows.Shown.allCases[below(4)],
      notAsked: MissingRows.Shown.allCases[below(4)])
    return rules
  }

  private mutating func tests() -> TestRules {
    var tests = Convention.allCases[below(4)].tests
    if flip() { tests.level = Decimal(units: 1, scale: 2) }
    if flip() { tests.columns = TestRules.ColumnTest.allCases[below(3)] }
    if flip() { tests.correction = TestRules.Correction.allCases[below(4)] }
    if flip() { tests.independence = TestRules.Independence.allCases[below(2)] }
    if flip() { tests.marks = TestRules.Marks.allCases[below(4)] }
    tests.smallestBase = below(50)
    tests.countsPairs = flip()
    return tests
  }

  private mutating func weighting(_ questions: [Question]) -> Weighting? {
    let margins = questions.compactMap { question -> WeightMargin? in
      guard let codes = question.kind.singleCodes, flip() else { return nil }
      let place = Place(line: 1, column: 1)
      let targets = codes.map { code in
        WeightMargin.Target(
          codes: [code], amount: Decimal(units: 1 + below(99_999), scale: 3), place: place)
      }
      let href = maybe { $0.header(80) }
      return WeightMargin(
        levels: [VariableID(question: question.id)], targets: href == nil ? targets : [],
        source: href, place: place)
    }
    let column = maybe { $0.header(81) }
    guard column != nil || !margins.isEmpty else { return nil }
    return Weighting(
      column: column, margins: margins,
      limits: Weighting.Limits(
        minimum: maybe { _ in Decimal(units: 3, scale: 1) }, maximum: maybe { _ in Decimal(3) }),
      unclassified: flip() ? .keep : .exclude, place: Place(line: 1, column: 1))
  }

  private mutating func sampling(_ questions: [Question], knowsSize: Bool) -> Sampling? {
    guard flip() else { return nil }
    let strata = questions.first { $0.kind.singleCodes != nil }
    let populations = (strata?.kind.singleCodes ?? []).map {
      Sampling.Stratum(code: $0, size: 1 + below(9_999))
    }
    return Sampling(
      strata: strata.map { VariableID(question: $0.id) }, populations: populations,
      stages: 1 + below(2),
      correctsForFinitePopulation: (knowsSize || !populations.isEmpty) && flip(),
      place: Place(line: 1, column: 1))
  }

  /// Some banners, and some wishes for the same rows, in one table.
  private mutating func standTogether(_ survey: inout Survey) {
    if survey.banners.count > 1, flip() {
      survey.sideBySide.append(flip() ? survey.banners : survey.banners.reversed())
    }
    guard let first = survey.crossings.first, flip() else { return }
    let other = Banner(
      levels: first.banner.levels + first.banner.levels, showsNets: first.banner.showsNets)
    survey.crossings.append(Crossing(rows: first.rows, banner: other))
    survey.sideBySide.append([first.banner, other])
    if flip() { survey.crossings.append(Crossing(rows: [], banner: other)) }
  }

  private func id(_ text: String) throws -> SurveyID {
    guard let id = SurveyID(text) else { throw Unmade() }
    return id
  }

  struct Unmade: Error {}

  private func theme(_ code: String, _ rule: String, _ isExclusive: Bool) -> Codeframe.Theme {
    Codeframe.Theme(
      code: CategoryCode(code) ?? CategoryCode(0), label: "T \(code)", isExclusive: isExclusive,
      rule: rule, place: Place(line: 1, column: 1))
  }

  private mutating func source() -> ResponseSource {
    var form = DeclaredForm()
    if flip() { form.encoding = [.utf8, .cp932, .macRoman][below(3)] }
    if flip() { form.delimiter = [Array(",;\t| ".utf8)[below(5)]] }
    if flip() { form.quote = [DeclaredForm.Mark.none, .byte(0x22), .byte(0x27)][below(3)] }
    if flip() { form.escape = [DeclaredForm.Mark.none, .byte(0x22), .byte(0x5C)][below(3)] }
    if flip() { form.recordEnd = [.both, .lineFeed][below(2)] }
    if flip() { form.preambleLines = below(5) }
    if flip() { form.headerRows = below(4) }
    if flip() { form.footerLines = below(4) }
    if flip() { form.columns = 1 + below(4) }
    return ResponseSource(
      href: header(8), format: flip() ? .googleForms : nil, form: form,
      sheet: maybe { $0.header(9) },
      metadata: maybe { $0.header(10) }, separator: maybe { _ in ";\t" },
      respondentColumn: maybe { $0.header(11) }, missing: missing())
  }

  private mutating func missing() -> [MissingValue] {
    (0..<below(3)).map { index in
      MissingValue(value: header(20 + index), reason: MissingReason.allCases[below(3)])
    }
  }

  private mutating func question(
    _ index: Int, _ rules: TabulationRules, _ frames: [Codeframe], earlier: [Question]
  ) throws -> Question {
    guard let id = QuestionID("Q\(index + 1)") else { throw Unmade() }
    let (kind, codes) = kind(frames)
    var binding = ColumnBinding(
      header: maybe { $0.header(30) }, aliases: (0..<below(3)).map { text(31 + $0) },
      position: maybe { 1 + $0.below(90) }, separator: maybe { _ in "、" }, missing: missing())
    if case .rank(_, let places, _) = kind, places == 2 {
      binding.placeColumns = [header(33), header(34)]
    }
    var nets: [Net] = []
    if !codes.isEmpty, !kind.isRank, flip() {
      nets = [Net(id: CategoryCode(1), label: text(40), of: codes)]
    }
    return Question(
      id: id, number: flip() ? id.description : header(35), title: header(36),
      wording: maybe { $0.text(37) }, heading: maybe { $0.text(38) }, kind: kind, binding: binding,
      askedIf: earlier.isEmpty ? nil : maybe { $0.condition(earlier, depth: 3) },
      base: flip() ? rules.base : .answered, nets: nets, place: Place(line: 1, column: 1))
  }

  private mutating func kind(_ frames: [Codeframe]) -> (Question.Kind, [CategoryCode]) {
    let categories = (1...(2 + below(3))).map { category($0) }
    let codes = categories.map(\.code)
    switch below(8) {
    case 0: return (.single(categories), codes)
    case 1: return (.scale(scored(categories)), codes)
    case 2: return (.multiple(categories, maximumMarks: maybe { 1 + $0.below(3) }), codes)
    case 3:
      let bins = (0..<below(3)).map { index in
        NumericAnswer.Bin(
          code: CategoryCode(index), label: text(50 + index), from: maybe { Decimal($0.below(9)) },
          to: maybe { Decimal(units: $0.below(999) - 500, scale: 2) })
      }
      let answer = NumericAnswer(
        unit: maybe { $0.header(51) }, minimum: maybe { _ in Decimal(units: -15, scale: 1) },
        maximum: maybe { _ in Decimal(70) }, bins: bins)
      return (.numeric(answer), bins.map(\.code))
    case 4:
      let places = 1 + below(categories.count)
      return (.rank(categories, places: places, top: 1 + below(places)), codes)
    case 5:
      let rows = (1...2).map { index in
        GridRow(code: CategoryCode(index), label: text(60 + index), column: maybe { $0.header(61) })
      }
      let cell = GridCell.allCases[below(3)]
      let cells = cell == .scale ? scored(categories) : categories
      return (.grid(rows: rows, cell: cell, cells), codes)
    case 6: return (.text(frames[0]), frames[0].themes.map(\.code))
    default: return (.text(nil), [])
    }
  }

  private mutating func category(_ number: Int) -> SurveyModel.Category {
    SurveyModel.Category(
      code: CategoryCode(number), label: "label \(number) " + text(100 + number),
      aliases: (0..<below(2)).map { "alias \(number) " + text(200 + $0) }, isExclusive: flip(),
      isOther: flip(), column: maybe { $0.header(70) }, textColumn: maybe { $0.header(71) })
  }

  /// Scores as a reader of definitions gives them: some as the codes say, some otherwise.
  private mutating func scored(_ categories: [SurveyModel.Category]) -> [SurveyModel.Category] {
    let own = flip()
    return categories.enumerated().map { index, category in
      var category = category
      category.score =
        index > 1 && flip() ? nil : own ? Decimal(units: 25 - index, scale: 1) : Decimal(index + 1)
      return category
    }
  }

  private mutating func condition(_ questions: [Question], depth: Int) -> Condition {
    if depth > 0, flip() {
      let parts = (0..<2).map { _ in condition(questions, depth: depth - 1) }
      switch below(3) {
      case 0: return .all(flattened(parts) { if case .all(let inner) = $0 { inner } else { nil } })
      case 1: return .any(flattened(parts) { if case .any(let inner) = $0 { inner } else { nil } })
      default: return .not(parts[0])
      }
    }
    return test(of: questions[below(questions.count)])
  }

  /// Parts of parts are kept or taken up: both are conditions that the text must keep apart.
  private mutating func flattened(
    _ parts: [Condition], _ inner: (Condition) -> [Condition]?
  ) -> [Condition] {
    flip() ? parts : parts.flatMap { inner($0) ?? [$0] }
  }

  private mutating func test(of question: Question) -> Condition {
    let id = VariableID(question: question.id)
    switch question.kind {
    case .single(let categories), .scale(let categories), .multiple(let categories, _):
      let codes = categories.map(\.code)
      switch below(3) {
      case 0: return .hasAny(id, Array(codes.prefix(1 + below(codes.count))))
      case 1: return .all([.answered(id), .not(.hasAny(id, [codes[0]]))])
      default: return .answered(id)
      }
    case .numeric(let answer):
      if let bin = answer.bins.first, flip() { return .hasAny(id, [bin.code]) }
      return .compares(
        id, Condition.Comparison.allCases[below(6)], Decimal(units: -25, scale: 1))
    case .grid(let rows, _, let categories):
      return .hasAny(
        VariableID(question: question.id, row: rows[0].code), [categories[0].code])
    case .rank(let items, _, _):
      return .hasAny(id, CategoryCode("\(items[0].code).1").map { [$0] } ?? [])
    case .text: return .answered(id)
    }
  }

  private mutating func banners(_ questions: [Question]) -> [Banner] {
    let usable = questions.filter {
      switch $0.kind {
      case .single, .scale, .multiple: true
      case .numeric, .rank, .grid, .text: false
      }
    }.map { VariableID(question: $0.id) }
    let netted = Set(
      questions.filter { !$0.nets.isEmpty }.map { VariableID(question: $0.id) })
    return usable.map { variable in
      let levels = flip() ? [variable] : [variable, usable[0]]
      return Banner(
        levels: levels, showsNets: showsNets && netted.contains(levels.last ?? variable))
    }
  }

  private mutating func crossings(_ questions: [Question]) -> [Crossing] {
    banners(questions).prefix(1).map {
      Crossing(rows: questions.prefix(2).map(\.id), banner: $0)
    }
  }
}

extension Question.Kind {
  fileprivate var isRank: Bool { if case .rank = self { true } else { false } }

  /// The codes of a question with one answer.
  fileprivate var singleCodes: [CategoryCode]? {
    switch self {
    case .single(let categories), .scale(let categories): categories.map(\.code)
    case .multiple, .numeric, .rank, .grid, .text: nil
    }
  }
}
