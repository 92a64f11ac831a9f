import SurveyModel
import Tabulation

/// Cross-tabulations of one variable that pages print as one table: a single one, or those of
/// banners side by side.
struct CrossingGroup {
  /// In the order of the declaration; never empty.
  let tables: [PrintedTable]
  /// Whether the definition asks for several banners in one table, even if only one is left.
  let isSideBySide: Bool

  /// The first of the tables; all are of its variable.
  var first: PrintedTable { tables[0] }

  private struct Member: Hashable {
    let variable: VariableID
    let group: Int
  }

  /// All crossings of a question, each once; a group stands where its first table does.
  static func groups(
    of question: QuestionTables, in survey: Survey, _ names: TableNames
  ) -> [CrossingGroup] {
    var done: Set<Member> = []
    return question.crossings.flatMap { table -> [CrossingGroup] in
      let places = survey.sideBySide.indices.filter { place in
        survey.sideBySide[place].contains { $0 == table.banner }
      }
      guard !places.isEmpty else {
        return [CrossingGroup(tables: [PrintedTable(table, names)], isSideBySide: false)]
      }
      return places.filter { done.insert(Member(variable: table.variable.id, group: $0)).inserted }
        .map { place in
          let members = survey.sideBySide[place].compactMap { banner in
            question.crossings.first { $0.banner == banner && $0.variable.id == table.variable.id }
          }
          return CrossingGroup(
            tables: members.map { PrintedTable($0, names) }, isSideBySide: true)
        }
    }
  }
}
