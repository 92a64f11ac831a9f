package import SurveyModel

/// Makes every table of a survey from its merged tally; sees no respondent.
package struct Tabulator: Sendable {
  private let survey: Survey
  private let plan: CountingPlan
  private let tally: Tally
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
  /// - Precondition: the plan was made for the survey, and the tally counted under it.
  package init(_ survey: Survey, plan: CountingPlan, tally: Tally) {
    self.survey = survey
    self.plan = plan
    self.tally = tally
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

  private func map(_ axes: [Int], _ index: Int) -> ColumnMap {
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
    let index = index(variable.id)
    let axes = (banner?.levels ?? []).map(self.index)
    let everyone = map([], index)
    let map = map(axes, index)
    let all = SlotCounts(variable, tally.margin(of: index, everyone, plan.codebook)[0])
    let margins = tally.margin(of: index, map, plan.codebook)
    let numbers = numbers(of: variable, index, map)
    let members = columns(of: axes).filter { !$0.isHidden(margins[$0.position]) }.map { column in
      TableMaker.Column(
        headings: column.headings, counts: SlotCounts(variable, margins[column.position]),
        numbers: numbers.isEmpty ? [] : numbers[column.position])
    }
    return TableMaker(
      variable: variable, banner: banner, rules: survey.rules, all: all, columns: members
    ).table()
  }

  private func numbers(
    of variable: Variable, _ index: Int, _ map: ColumnMap
  ) -> [[(Decimal, Int)]] {
    guard case .numeric = variable.coding else { return [] }
    return tally.numbers(of: index, map).map { column in column.map { ($0.value, $0.count) } }
  }

  /// The columns of nested axes, the last level running fastest.
  private func columns(of axes: [Int]) -> [BannerColumn] {
    axes.reduce([BannerColumn(headings: [], position: 0)]) { outer, axis in
      let variable = plan.codebook.variables[axis]
      let layout = SlotLayout(variable)
      return outer.flatMap { column in
        layout.headings(variable).map { slot, heading in
          BannerColumn(
            headings: column.headings + [heading], position: column.position * layout.count + slot)
        }
      }
    }
  }

  private func index(_ variable: VariableID) -> Int {
    guard let index = plan.codebook.index(of: variable) else {
      preconditionFailure("a table's variables are in the codebook")
    }
    return index
  }
}

/// One column of a banner: its headings, and where its counts stand in a margin.
private struct BannerColumn {
  let headings: [Heading]
  let position: Int

  /// Columns of people without a category show only where there are such people.
  func isHidden(_ counts: [Int]) -> Bool {
    let hasState = headings.contains { if case .state = $0 { true } else { false } }
    return hasState && counts.allSatisfy { $0 == 0 }
  }
}

extension SlotLayout {
  /// The slots that head columns, categories before states.
  fileprivate func headings(_ variable: Variable) -> [(slot: Int, heading: Heading)] {
    variable.categories.enumerated().map { index, category in
      (index, .category(category.code, label: category.label))
    } + states.map { (slot(of: $0), .state($0)) }
  }
}
