import SurveyModel
import TextNormalization

extension Question.Kind {
  /// The same without the names of columns that are found without being named, `Q1 [Bus]` and the
  /// like. Of choices either all are named or none is.
  ///
  /// `names` are those under which the question's columns are looked for.
  func withoutUsualColumns(_ names: [String]) -> Self {
    func isUsual(_ column: String?, _ part: [String]) -> Bool {
      guard let column else { return true }
      let header = folded(Array(column.utf8))
      return names.contains { name in
        part.contains { part in
          ["[\(part)]", "_\(part)", ".\(part)", ":\(part)", "-\(part)", "/\(part)", "___\(part)"]
            .contains { folded(Array((name + $0).utf8)) == header }
        }
      }
    }
    func plain(_ categories: [Category]) -> [Category] {
      guard categories.allSatisfy({ isUsual($0.column, [$0.label, $0.code.description]) }) else {
        return categories
      }
      return categories.map { category in
        var category = category
        category.column = nil
        return category
      }
    }
    switch self {
    case .single(let categories): return .single(categories)
    case .scale(let categories): return .scale(categories)
    case .multiple(let categories, let maximum):
      return .multiple(plain(categories), maximumMarks: maximum)
    case .rank(let items, let places, let top):
      return .rank(plain(items), places: places, top: top)
    case .grid(let rows, let cell, let categories):
      let rows = rows.map { row in
        isUsual(row.column, [row.label, row.code.description])
          ? GridRow(code: row.code, label: row.label, column: nil) : row
      }
      return .grid(rows: rows, cell: cell, categories)
    case .numeric, .text: return self
    }
  }
}
