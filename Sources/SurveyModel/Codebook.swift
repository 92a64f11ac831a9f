/// A survey as the counting sees it: one variable for each coded column.
///
/// A grid is as many variables as it has rows, a rank question has a category for each
/// item at each place, and free text has its themes as categories; so what follows knows
/// variables with categories and nothing else.
package struct Codebook: Sendable {
  /// In the order of the questionnaire, a grid's rows in theirs; an index means a place here.
  package let variables: [Variable]
  private let indices: [VariableID: Int]

  /// The variables of all of a survey's questions.
  package init(_ survey: Survey) {
    let paired = survey.pairedVariables
    let variables = survey.questions.flatMap { Variable.variables(of: $0, paired: paired) }
    self.variables = variables
    indices = Dictionary(
      variables.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The place in `variables`; `nil` where the survey has no such column. O(1).
  package func index(of id: VariableID) -> Int? { indices[id] }

  /// The variables of one question: one, or a grid's rows.
  package func variables(of question: QuestionID) -> [Variable] {
    variables.filter { $0.question == question }
  }
}

/// One coded column of every response. Never changes; a class, so that the tables that name
/// it share one.
package final class Variable: Sendable {
  /// The name by which conditions, banners and tables refer to it.
  package let id: VariableID
  /// The question that it belongs to; rows of one grid share theirs.
  package let question: QuestionID
  /// The question's title, or the grid row's label.
  package let title: String
  /// What kind of answer it takes; it decides which slots, rows and figures there are.
  package let coding: Coding
  /// What answers are counted under; empty for free text without a codeframe.
  package let categories: [Category]
  /// Groups of these categories that tables show as rows of their own.
  package let nets: [Net]
  /// Whom its shares are shares of.
  package let base: BaseRule
  /// Who is asked; `nil` where everyone is.
  package let askedIf: Condition?
  /// Whether people with two categories are counted for every pair of them, which tests need.
  package let countsPairs: Bool

  /// How an answer becomes categories.
  package enum Coding: Sendable {
    /// At most one category.
    case single
    /// At most one category; scores give a mean.
    case scale
    case multiple(maximumMarks: Int?)
    /// A number; its categories are its bins, at most one of which holds it.
    case numeric(NumericAnswer)
    /// Category `item × places + place`: the item stands at this place, both from 0.
    case rank(items: [Category], places: Int, top: Int)
    /// Free text, under the codeframe's themes.
    case text(Codeframe?)
  }

  private init(
    id: VariableID, question: QuestionID, title: String, coding: Coding, categories: [Category],
    nets: [Net], base: BaseRule, askedIf: Condition?, countsPairs: Bool
  ) {
    self.id = id
    self.question = question
    self.title = title
    self.coding = coding
    self.categories = categories
    self.nets = nets
    self.base = base
    self.askedIf = askedIf
    self.countsPairs = countsPairs
  }

  /// Whether what answers say is told by the themes of a codeframe.
  package var hasThemes: Bool {
    if case .text(.some) = coding { true } else { false }
  }

  /// The category that this one is a part of, by places in `categories`.
  package func parent(of category: Int) -> Int? {
    categories[category].parent.flatMap { code in categories.firstIndex { $0.code == code } }
  }

  /// The categories that marks are counted by: whoever is under a theme within another is under
  /// that one, too, and counts once.
  package var markCategories: [Int] { categories.indices.filter { categories[$0].level == 0 } }

  /// Whether a respondent has at most one category, so that it can split people into columns
  /// that do not overlap.
  package var isSingleValued: Bool {
    switch coding {
    case .single, .scale, .numeric: true
    case .multiple, .rank, .text: false
    }
  }

  fileprivate static func variables(
    of question: Question, paired: Survey.PairedVariables
  ) -> [Variable] {
    func one(
      _ coding: Coding, _ categories: [Category], id: VariableID? = nil, title: String? = nil
    ) -> Variable {
      let id = id ?? VariableID(question: question.id)
      return Variable(
        id: id, question: question.id, title: title ?? question.title, coding: coding,
        categories: categories, nets: question.nets, base: question.base,
        askedIf: question.askedIf,
        countsPairs: coding.marksCanPair && paired.contains(id, categories.count))
    }
    switch question.kind {
    case .single(let categories): return [one(.single, categories)]
    case .scale(let categories): return [one(.scale, categories)]
    case .multiple(let categories, let maximum):
      return [one(.multiple(maximumMarks: maximum), categories)]
    case .numeric(let answer):
      return [one(.numeric(answer), answer.bins.map { Category(code: $0.code, label: $0.label) })]
    case .rank(let items, let places, let top):
      return [one(.rank(items: items, places: places, top: top), placed(items, places))]
    case .grid(let rows, let cell, let categories):
      return rows.map {
        one(
          cell.coding, categories, id: VariableID(question: question.id, row: $0.code),
          title: $0.label)
      }
    case .text(let codeframe):
      return [one(.text(codeframe), codeframe?.categories ?? [])]
    }
  }

  private static func placed(_ items: [Category], _ places: Int) -> [Category] {
    items.flatMap { item in
      (1...places).compactMap { place in
        CategoryCode("\(item.code).\(place)").map { Category(code: $0, label: item.label) }
      }
    }
  }
}

extension Variable.Coding {
  /// Whether one person may have two categories that are answers side by side.
  fileprivate var marksCanPair: Bool {
    switch self {
    case .multiple, .text: true
    case .single, .scale, .numeric, .rank: false
    }
  }
}

extension Survey {
  /// The variables of which every pair of categories is counted.
  fileprivate struct PairedVariables {
    /// Above this many categories the pairs would outnumber everything else.
    private static let mostCategories = 64

    let levels: Set<VariableID>
    let all: Bool

    func contains(_ variable: VariableID, _ categories: Int) -> Bool {
      categories <= Self.mostCategories && (all || levels.contains(variable))
    }
  }

  /// Where tests are wanted: those that head columns, since their columns overlap, and all,
  /// where choices are tested together.
  fileprivate var pairedVariables: PairedVariables {
    guard let tests else { return PairedVariables(levels: [], all: false) }
    let levels = (banners + crossings.map(\.banner)).flatMap(\.levels)
    return PairedVariables(levels: Set(levels), all: tests.countsPairs)
  }
}

extension GridCell {
  fileprivate var coding: Variable.Coding {
    switch self {
    case .single: .single
    case .multiple: .multiple(maximumMarks: nil)
    case .scale: .scale
    }
  }
}
