package import SurveyModel

/// Makes every table of a survey from its merged tally; sees no respondent.
package struct Tabulator: Sendable {
  let survey: Survey
  let plan: CountingPlan
  let tally: Tally
  /// `nil` where nobody is weighted.
  let weights: CalibratedWeights?
  /// Where the people of each profile stand, for every banner of every variable.
  private let maps: [MapKey: ColumnMap]

  /// A banner asked for one question alone may be counted apart from the others, so a map
  /// belongs to its axes and to the group in which they are counted.
  private struct MapKey: Hashable {
    let axes: [Int]
    let group: Int
  }

  /// Finds out once, for all tables, which people stand in which column.
  ///
  /// - Precondition: the plan was made for the survey, the tally counted under it, and the
  ///   weights made of that tally.
  package init(_ survey: Survey, plan: CountingPlan, tally: Tally, weights: CalibratedWeights?) {
    self.survey = survey
    self.plan = plan
    self.tally = tally
    self.weights = weights
    let banners =
      [[]]
      + (survey.banners + survey.crossings.map(\.banner)).map { banner in
        banner.levels.compactMap(plan.codebook.index)
      }
    var maps: [MapKey: ColumnMap] = [:]
    for axes in banners {
      for group in plan.groups.indices where plan.groups[group].covers(axes) {
        let key = MapKey(axes: axes, group: group)
        if maps[key] == nil { maps[key] = tally.columnMap(of: axes, inGroup: group, plan: plan) }
      }
    }
    self.maps = maps
  }

  /// The tables of all questions, in the order of the questionnaire.
  package func tables() -> [QuestionTables] { survey.questions.map(tables) }

  /// The tables of one question; several may be made at once.
  package func tables(of question: Question) -> QuestionTables {
    let variables = plan.codebook.variables(of: question.id)
    return QuestionTables(
      question: question, tallies: variables.map { table($0, banner: nil) },
      crossings: banners(for: question.id).flatMap { banner in
        variables.filter { !banner.levels.contains($0.id) }.map { table($0, banner: banner) }
      })
  }

  /// The map of these axes in the first group that counts the variable by them.
  func map(_ axes: [Int], _ index: Int) -> ColumnMap {
    let group = plan.groups.firstIndex { $0.rows.contains(index) && $0.covers(axes) }
    guard let group, let map = maps[MapKey(axes: axes, group: group)] else {
      preconditionFailure("a crossing is declared before the pass")
    }
    return map
  }

  /// Banners of all questions first, then those asked for by name; each once.
  private func banners(for question: QuestionID) -> [Banner] {
    let named = survey.crossings.filter { $0.rows.contains(question) }.map(\.banner)
    var seen: Set<Banner> = []
    return (survey.banners + named).filter { seen.insert($0).inserted }
  }

  private func table(_ variable: Variable, banner: Banner?) -> Table {
    let counts = TableCounts(self, variable, banner)
    var maker = TableMaker(
      variable: variable, banner: banner, rules: survey.rules, total: counts.total,
      columns: counts.printed.map(\.figures))
    if let rules = survey.tests {
      maker.comparisons = TableTester(counts, rules, survey, weights).comparisons()
    }
    return maker.table()
  }

  /// The place of a variable that tables name.
  func index(_ variable: VariableID) -> Int {
    guard let index = plan.codebook.index(of: variable) else {
      preconditionFailure("a table's variables are in the codebook")
    }
    return index
  }
}
