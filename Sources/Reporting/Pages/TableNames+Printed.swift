import SurveyModel
import Tabulation
import Wording

// Names as pages print them
extension TableNames {
  /// The label of a row: a choice with its number in the questionnaire before it, a net with the
  /// mark of one.
  func printed(_ label: String, of stub: Stub, in variable: Variable) -> String {
    switch stub {
    case .category(let code, _) where variable.hasThemes:
      return indentation(of: code, in: variable) + label
    case .category(let code, _), .within(_, let code, _), .meanRank(let code, _):
      return isNumbered(variable) ? "\(code). \(label)" : label
    case .net: return netMarked(label)
    case .state, .noValidAnswer, .answered, .meaningful, .totalMarks, .box, .statistic: return label
    }
  }

  /// The label of one level of a column, a net with the mark of one.
  func printed(_ heading: Heading, in variable: Variable) -> String {
    let label = label(of: heading, in: variable)
    switch heading {
    case .net: return netMarked(label)
    case .category, .state: return label
    }
  }

  /// What stands before a theme within others: a wide space for each.
  private func indentation(of code: CategoryCode, in variable: Variable) -> String {
    let categories = variable.categories
    let place = categories.indices.first { categories[$0].code == code }
    let level = place.map { categories[$0].level } ?? 0
    return level == 0 ? "" : String(repeating: "\u{3000}", count: level)
  }

  private func netMarked(_ label: String) -> String {
    labels.language == .japanese ? "（\(labels.net)）\(label)" : "\(labels.net): \(label)"
  }

  /// Whether respondents saw the codes: those of classes and themes only the definition knows.
  private func isNumbered(_ variable: Variable) -> Bool {
    switch variable.coding {
    case .single, .scale, .multiple, .rank: true
    case .numeric, .text: false
    }
  }

  /// The titles of a banner's levels: `性別 × 年齢`.
  func title(of levels: [Variable]) -> String { levels.map(\.title).joined(separator: " × ") }

  /// What is crossed by what: `使うもの × 性別`, `使うもの × 性別、年齢`.
  func caption(of group: CrossingGroup, _ question: Question) -> String {
    let variable = group.first.table.variable
    let row = variable.id == VariableID(question: question.id) ? [] : [variable.title]
    let banners = group.tables.map { title(of: $0.levels) }
    let separator = labels.language == .japanese ? "、" : ", "
    return ([question.title] + row).joined(separator: " / ") + " × "
      + banners.joined(separator: separator)
  }
}
