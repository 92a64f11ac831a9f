import SurveyModel
import Tabulation
import Testing

@testable import Reporting

/// One answer of one respondent in a table that a person can read.
enum Answer {
  /// The position of the category, from 1.
  case one(Int)
  case some([Int])
  case number(String, bin: Int?)
  case state(AnswerState)

  static let none = Answer.state(.noAnswer)
  static let bad = Answer.state(.invalid)
  static let skip = Answer.state(.notAsked)
  static let free = Answer.state(.unmarked)
}

func code(_ text: String) throws -> CategoryCode {
  try #require(CategoryCode(text))
}

func id(_ text: String) throws -> QuestionID {
  try #require(QuestionID(text))
}

func variable(_ text: String) throws -> VariableID {
  VariableID(question: try id(text))
}

func category(_ number: Int, _ label: String, score: Int? = nil) -> Category {
  Category(code: CategoryCode(number), label: label, score: score.map { Decimal($0) })
}

func question(
  _ name: String, _ title: String, _ kind: Question.Kind, base: BaseRule = .respondents,
  nets: [Net] = [], askedIf: Condition? = nil, wording: String? = nil, heading: String? = nil
) throws -> Question {
  Question(
    id: try id(name), number: name, title: title, wording: wording, heading: heading, kind: kind,
    binding: ColumnBinding(), askedIf: askedIf, base: base, nets: nets,
    place: Place(line: 1, column: 1))
}

func survey(
  _ sections: [Section], language: ReportLanguage = .japanese, codeframes: [Codeframe] = [],
  rules: TabulationRules = TabulationRules(smallBase: 4), banners: [Banner] = [],
  crossings: [Crossing] = []
) throws -> Survey {
  Survey(
    id: try #require(SurveyID("town-2026")), title: "まちのアンケート", language: language,
    organization: "みほん町", method: nil,
    fieldwork:
      Fieldwork(from: "2026-03-02", to: "2026-03-22", calendar: .era),
    population: Population(description: "16歳以上の町民", size: 900, invited: 24), responses: [],
    rules: rules, codeframes: codeframes, sections: sections, banners: banners,
    crossings: crossings)
}

/// The report over respondents whose answers stand in the order of the variables.
func report(
  _ survey: Survey, _ respondents: [[Answer]], findings: FindingLog = FindingLog(),
  quarantined: Int = 0, notes: QualityTally = QualityTally()
) throws -> Report {
  let codebook = Codebook(survey)
  let plan = try CountingPlan(survey, codebook: codebook)
  var tally = Tally(plan)
  tally.count(block(codebook, respondents), plan: plan)
  return Report(
    survey: survey, tables: Tabulator(survey, plan: plan, tally: tally, weights: nil).tables(),
    accounting: RowAccounting(tallied: respondents.count, quarantined: quarantined),
    findings: findings,
    quality: QualityReport(
      survey, plan: plan, tally: tally, notes: notes, findings: findings), version: "1.2.3")
}

private func block(_ codebook: Codebook, _ respondents: [[Answer]]) -> CodedBlock {
  var block = CodedBlock(codebook)
  block.reset(rows: respondents.count)
  for (row, answers) in respondents.enumerated() {
    for (column, answer) in answers.enumerated() {
      block.columns[column].code(answer, at: row)
    }
  }
  return block
}

extension CodedColumn {
  fileprivate mutating func code(_ answer: Answer, at row: Int) {
    switch answer {
    case .state(let state): set(state, at: row)
    case .one(let position): slots[row] = UInt16(position - 1)
    case .some(let positions):
      set(.marked, at: row)
      for position in positions { marks[row] |= 1 << UInt64(position - 1) }
    case .number(let digits, let bin):
      set(.marked, at: row)
      numbers[row] = Decimal(digits)
      if let bin { slots[row] = UInt16(bin - 1) }
    }
  }
}

// MARK: - A town of eight, with a question of every kind

/// Eight people and what they said; the counts in the tests can be made by hand from these lines.
///
///     Q1 marks, Q2 scale, Q3 trips, Q4 rank (item·place), Q5.a, Q5.b, Q6 themes, Q7 text, sex, age
let townspeople: [[Answer]] = [
  [
    .some([1, 2]), .one(1), .number("0", bin: 1), .some([1, 4]), .one(1), .one(2), .some([1]),
    .free, .one(1), .one(1),
  ],
  [
    .some([1]), .one(2), .number("3", bin: 2), .some([3, 2]), .one(1), .none, .some([1]), .free,
    .one(2), .one(1),
  ],
  [
    .some([3]), .one(3), .number("10", bin: nil), .some([1]), .one(2), .one(2), .free, .none,
    .one(1), .one(2),
  ],
  [.none, .one(4), .none, .none, .none, .none, .none, .none, .none, .one(2)],
  [
    .some([1]), .one(3), .number("1", bin: 2), .some([3, 6]), .one(1), .one(1), .some([2]), .none,
    .one(2), .one(2),
  ],
  [.bad, .one(3), .skip, .bad, .one(1), .bad, .some([1]), .free, .one(2), .one(2)],
  [
    .some([2]), .one(2), .number("5", bin: 2), .some([5, 2]), .one(2), .one(1), .none, .none,
    .one(1), .one(1),
  ],
  [
    .some([1, 2]), .bad, .number("2.5", bin: 2), .some([1, 6]), .one(1), .one(2), .skip, .skip,
    .one(2), .one(1),
  ],
]

func town(language: ReportLanguage = .japanese, net: NetRule = .exact) throws -> Survey {
  let services = Section(
    title: "サービス", note: "よく使うもの", isDemographic: false, questions: try services())
  let words = Section(title: "ことば", note: nil, isDemographic: false, questions: try words())
  let people = Section(
    title: "あなたのこと", note: nil, isDemographic: true,
    questions: [
      try question("S", "性別", .single([category(1, "男"), category(2, "女")])),
      try question("A", "年齢", .single([category(1, "若い"), category(2, "年配")])),
    ])
  return try survey(
    [services, words, people], language: language, codeframes: [try wishes()],
    rules: TabulationRules(net: net, smallBase: 4),
    banners: [
      Banner(levels: [try variable("S")]), Banner(levels: [try variable("S"), try variable("A")]),
    ],
    crossings: [Crossing(rows: [try id("Q2")], banner: Banner(levels: [try variable("Q1")]))])
}

private func services() throws -> [Question] {
  let bins = [
    NumericAnswer.Bin(code: CategoryCode(0), label: "なし", from: Decimal(0), to: Decimal(0)),
    NumericAnswer.Bin(code: try code("1-5"), label: "1〜5回", from: Decimal(1), to: Decimal(5)),
  ]
  return [
    try question(
      "Q1", "使うもの",
      .multiple(
        [category(1, "図書館"), category(2, "バス"), category(3, "なし")], maximumMarks: 2),
      nets: [Net(id: try code("any"), label: "いずれか", of: [CategoryCode(1), CategoryCode(2)])],
      wording: "使うものを選んでください"),
    try question(
      "Q2", "満足度",
      .scale([
        category(1, "不満", score: 1), category(2, "ふつう", score: 2), category(3, "満足", score: 3),
        category(9, "わからない"),
      ]), base: .answered,
      nets: [Net(id: try code("ok"), label: "ふつう以上", of: [CategoryCode(2), CategoryCode(3)])]),
    try question(
      "Q3", "バスの回数",
      .numeric(
        NumericAnswer(unit: "回", minimum: Decimal(0), maximum: nil, bins: bins)), base: .asked,
      askedIf: .answered(try variable("Q1"))),
    try question(
      "Q4", "大切な順",
      .rank(
        [
          Category(code: try code("a"), label: "道"), Category(code: try code("b"), label: "緑"),
          Category(code: try code("c"), label: "水"),
        ], places: 2, top: 2), heading: "順位"),
    try question(
      "Q5", "評価",
      .grid(
        rows: [
          GridRow(code: try code("a"), label: "窓口", column: nil),
          GridRow(code: try code("b"), label: "電話", column: nil),
        ], cell: .single, [category(1, "よい"), category(2, "悪い")]), base: .gridRow),
  ]
}

private func wishes() throws -> Codeframe {
  Codeframe(
    id: "wishes",
    themes: [
      Codeframe.Theme(
        code: try code("bus"), label: "交通", isExclusive: false, rule: "バス OR \"道 <路>\"",
        place: Place(line: 1, column: 1)),
      Codeframe.Theme(
        code: try code("none"), label: "特になし", isExclusive: true, rule: "特になし",
        place: Place(line: 2, column: 1)),
    ])
}

private func words() throws -> [Question] {
  [
    try question("Q6", "希望", .text(try wishes())), try question("Q7", "その他", .text(nil)),
  ]
}

// MARK: - Reading outputs

/// The lines of a CSV without its byte order mark.
func lines(_ bytes: [UInt8]) -> [String] {
  String(decoding: bytes.dropFirst(3), as: UTF8.self).split(
    separator: "\r\n", omittingEmptySubsequences: false
  ).map(String.init)
}
