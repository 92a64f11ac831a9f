import SurveyModel
import TextNormalization

/// One question by which a register counts people: how its column and its values are known.
struct RegisterLevel {
  let variable: Variable
  /// Headers under which its column may stand, the surest first.
  let names: [String]
  private let keys: CategoryKeys

  /// What a value of a register stands for.
  enum Value: Equatable {
    case category(Int)
    /// People who are not among those asked, such as children, or a sum of other rows.
    case passedOver
    case unknown
  }

  init(_ variable: Variable, in question: Question) {
    self.variable = variable
    names = QuestionNames(variable, in: question).whole
    keys = CategoryKeys(variable.categories)
  }

  /// The category that a value names as answers do; of numbers with classes, the class of a number.
  ///
  /// `text` is in folded form.
  func value(_ text: [UInt8]) -> Value {
    if case .numeric(let answer) = variable.coding, let number = number(text, answer) {
      return answer.bins.firstIndex { $0.holds(number) }.map(Value.category) ?? .passedOver
    }
    if let category = keys.category(named: text) { return .category(category) }
    return Self.totals.contains(text) ? .passedOver : .unknown
  }

  /// The category that heads a column of a wide table.
  func heading(_ header: String) -> Int? {
    guard case .category(let category) = value(header.foldedName) else { return nil }
    return category
  }

  private func number(_ text: [UInt8], _ answer: NumericAnswer) -> Decimal? {
    let digits = text.prefix { isDigit($0) || $0 == UInt8(ascii: ".") }
    let unit = text.dropFirst(digits.count)
    let units = ["", "歳", answer.unit ?? ""]
    guard units.contains(where: { $0.foldedName.elementsEqual(unit) }) else { return nil }
    return Decimal(digits)
  }

  /// Words for a sum of the other rows.
  static let totals: Set<[UInt8]> = ["計", "合計", "総計", "総数", "小計", "男女計", "Total", "total"].folded
}
