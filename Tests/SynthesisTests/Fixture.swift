import SurveyModel

@testable import Synthesis

/// Puts surveys together in few words.
enum Fixture {
  static func code(_ text: String) -> CategoryCode { CategoryCode(text) ?? CategoryCode(0) }

  static func question(_ text: String) -> QuestionID {
    guard let id = QuestionID(text) else { preconditionFailure("\(text) names no question") }
    return id
  }

  static func variable(_ text: String) -> VariableID { VariableID(question: question(text)) }

  /// Categories with the codes 1, 2, …; a label ending in `!` is exclusive, その他 is other.
  static func categories(_ labels: String..., scores: [Int?] = []) -> [Category] {
    labels.enumerated().map { index, label in
      Category(
        code: CategoryCode(index + 1),
        label: label.hasSuffix("!") ? String(label.dropLast()) : label,
        isExclusive: label.hasSuffix("!"), isOther: label == "その他",
        score: index < scores.count ? scores[index].map { Decimal($0) } : nil)
    }
  }

  static func ask(
    _ id: String, _ kind: Question.Kind, if condition: Condition? = nil, wording: String? = nil,
    binding: ColumnBinding = ColumnBinding()
  ) -> Question {
    Question(
      id: question(id), number: id, title: "題 \(id)", wording: wording, heading: nil, kind: kind,
      binding: binding, askedIf: condition, base: .respondents, nets: [],
      place: Place(line: 1, column: 1))
  }

  static func survey(
    _ questions: [Question], demographics: [Question] = [], language: ReportLanguage = .japanese,
    responses: [ResponseSource] = []
  ) -> Survey {
    guard let id = SurveyID("fixture") else { preconditionFailure("fixture is a name") }
    return Survey(
      id: id, title: "調査", language: language, organization: nil, method: nil, fieldwork: nil,
      population: nil, responses: responses, rules: TabulationRules(), codeframes: [],
      sections: [
        Section(title: "設問", note: nil, isDemographic: false, questions: questions),
        Section(title: "属性", note: nil, isDemographic: true, questions: demographics),
      ],
      banners: [], crossings: [])
  }

  static let age = ask(
    "Q25", .single(categories("20歳未満", "20～29歳", "30～39歳", "40～49歳", "50～59歳", "60歳以上")))
  static let sex = ask("Q26", .single(categories("男性", "女性", "答えない")))

  static let satisfaction = ask(
    "Q5",
    .scale(
      categories("不満", "やや不満", "どちらでもない", "やや満足", "満足", "わからない", scores: [1, 2, 3, 4, 5, nil])))
  static let card = ask("Q3", .single(categories("利用していない", "利用している", "持っていない")))
  static let uses = ask(
    "Q4", .multiple(categories("保険証", "免許証", "申請", "その他", "特にない!"), maximumMarks: nil),
    if: .hasAny(variable("Q3"), [code("2")]))
  static let worries = ask(
    "Q2",
    .multiple(categories("操作", "端末", "流出", "費用", "確認", "特にない!"), maximumMarks: 2))

  /// One question of every kind.
  static let everyKind = survey(
    [
      card, uses, worries, satisfaction,
      ask(
        "Q6",
        .numeric(
          NumericAnswer(
            unit: "分", minimum: Decimal(0), maximum: Decimal(300),
            bins: [
              .init(code: code("a"), label: "15分以下", from: Decimal(0), to: Decimal(15)),
              .init(code: code("b"), label: "60分以下", from: Decimal(16), to: Decimal(60)),
              .init(code: code("c"), label: "61分以上", from: Decimal(61), to: nil),
            ]))),
      ask("Q7", .rank(categories("公園", "道路", "病院", "学校"), places: 3, top: 3)),
      ask(
        "Q8",
        .grid(
          rows: [
            GridRow(code: code("a"), label: "窓口", column: nil),
            GridRow(code: code("b"), label: "電話", column: nil),
            GridRow(code: code("c"), label: "広報", column: "広報の評価"),
          ], cell: .scale, categories("悪い", "普通", "良い", scores: [1, 2, 3]))),
      ask(
        "Q11",
        .grid(
          rows: [
            GridRow(code: code("a"), label: "平日", column: nil),
            GridRow(code: code("b"), label: "休日", column: nil),
          ], cell: .multiple, categories("朝", "昼", "夜", "ない!")),
        if: .any([.answered(variable("Q9")), .compares(variable("Q10"), .less, Decimal(50))])),
      ask("Q9", .text(nil)),
      ask("Q10", .numeric(NumericAnswer(unit: "人", minimum: nil, maximum: nil, bins: []))),
    ], demographics: [age, sex])

  static func margins(_ lines: [(String, String, Int)], for survey: Survey) -> Margins {
    read(lines, for: survey).margins
  }

  static func read(
    _ lines: [(String, String, Int)], for survey: Survey
  ) -> (margins: Margins, findings: [Finding]) {
    let records = lines.enumerated().map { index, line in
      MarginRecord(question: line.0, row: line.1, count: line.2, line: index + 2)
    }
    return Margins.read(records, for: survey, file: "margins.csv")
  }
}
