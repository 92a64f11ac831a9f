import SurveyModel
import Tabulation
import Wording

/// What rows, columns and tables are called: codes for programs, labels for people.
struct TableNames: Sendable {
  let labels: ReportLabels
  private let codebook: Codebook
  private let weighting: Weighting?

  init(_ survey: Survey) {
    weighting = survey.weighting
    labels = ReportLabels(survey.language)
    codebook = Codebook(survey)
  }

  /// `Q4` for a tally, `Q4/Q26>Q25` for a crossing.
  func code(of table: Table) -> String {
    guard let banner = table.banner else { return table.variable.id.description }
    return "\(table.variable.id)/\(banner.name)"
  }

  /// The variables whose categories head the columns, the outermost first.
  func levels(of table: Table) -> [Variable] { variables(table.banner?.levels ?? []) }

  /// The variables of a margin of weights, the outermost first.
  func levels(of margin: WeightReport.Margin) -> [Variable] {
    let declared = weighting?.margins.first { $0.name.utf8.elementsEqual(margin.name.utf8) }
    return variables(declared?.levels ?? [])
  }

  /// The variables of these names; one that the survey does not have is left out.
  func variables(_ names: [VariableID]) -> [Variable] {
    names.compactMap { codebook.index(of: $0) }.map { codebook.variables[$0] }
  }

  /// A remark in brackets behind a name.
  func bracketed(_ remark: String) -> String {
    switch labels.language {
    case .japanese: "（\(remark)）"
    case .english: " (\(remark))"
    }
  }

  /// Several remarks in one pair of brackets, or nothing.
  func bracketed(_ remarks: [String]) -> String {
    remarks.isEmpty ? "" : bracketed(joined(remarks))
  }

  /// Several remarks in one line.
  func joined(_ remarks: [String]) -> String {
    switch labels.language {
    case .japanese: remarks.joined(separator: "、")
    case .english: remarks.joined(separator: ", ")
    }
  }
}

// Questions
extension TableNames {
  /// What stands behind a question's title; one answer is the rule and goes without saying.
  func remarks(on question: Question) -> [String] {
    kindRemarks(question.kind) + (question.askedIf == nil ? [] : [labels.askedOnly])
  }

  private func kindRemarks(_ kind: Question.Kind) -> [String] {
    switch kind {
    case .single, .scale: []
    case .multiple(_, let maximum): [labels.severalAnswers(maximum: maximum)]
    case .numeric: [labels.numericAnswer]
    case .rank: [labels.rankedAnswer]
    case .grid(_, let cell, _): cell == .multiple ? [labels.severalAnswers(maximum: nil)] : []
    case .text: [labels.textAnswer]
    }
  }
}

// Rows
extension TableNames {
  /// The row's name in files for programs, which no language changes.
  func code(of stub: Stub, in variable: Variable) -> String {
    switch stub {
    case .category(let code, _): code.description
    case .net(let id, _): "net:\(id)"
    case .state(let state): code(of: state, in: variable)
    case .noValidAnswer: "no-valid-answer"
    case .answered: "answered"
    case .meaningful: "meaningful"
    case .totalMarks: "mt"
    case .box(let box): box.rawValue
    case .statistic(let statistic): statistic.rawValue
    case .within(let places, let item, _): "within-\(places):\(item)"
    case .meanRank(let item, _): "mean-rank:\(item)"
    }
  }

  /// What sort of row it is, so that a code that a planner chose is never taken for another row.
  func kind(of stub: Stub) -> String {
    switch stub {
    case .category: "category"
    case .net: "net"
    case .state, .noValidAnswer: "state"
    case .answered, .meaningful: "answered"
    case .totalMarks: "marks"
    case .box: "box"
    case .statistic: "statistic"
    case .within: "within"
    case .meanRank: "mean-rank"
    }
  }

  /// The theme that a theme is a part of.
  func parent(of code: CategoryCode, in variable: Variable) -> Category? {
    guard variable.hasThemes else { return nil }
    let categories = variable.categories
    func place(_ code: CategoryCode) -> Int? {
      categories.indices.first { categories[$0].code == code }
    }
    // Most codeframes are flat.
    guard categories.indices.contains(where: { categories[$0].parent != nil }),
      let parent = place(code).flatMap({ categories[$0].parent })
    else {
      return nil
    }
    return place(parent).map { categories[$0] }
  }

  func label(of stub: Stub, in variable: Variable) -> String {
    switch stub {
    case .category(_, let label):
      if case .rank = variable.coding { label + bracketed(labels.place(1)) } else { label }
    case .net(_, let label): label
    case .state(let state): label(of: state, in: variable)
    case .noValidAnswer: labels.noValidAnswer
    case .answered: labels.answered
    case .meaningful: labels.meaningful
    case .totalMarks: labels.marks
    case .box(.top): labels.topTwo
    case .box(.bottom): labels.bottomTwo
    case .statistic(let statistic): label(of: statistic) + unit(of: variable)
    case .within(let places, _, let label): label + bracketed(labels.top(places))
    case .meanRank(_, let label): label + bracketed(labels.meanRank)
    }
  }

  private func label(of statistic: Stub.Statistic) -> String {
    switch statistic {
    case .mean: labels.mean
    case .standardDeviation: labels.standardDeviation
    case .minimum: labels.minimum
    case .firstQuartile: labels.firstQuartile
    case .median: labels.median
    case .thirdQuartile: labels.thirdQuartile
    case .maximum: labels.maximum
    }
  }

  private func unit(of variable: Variable) -> String {
    guard case .numeric(let answer) = variable.coding, let unit = answer.unit else { return "" }
    return bracketed(unit)
  }
}

// Columns
extension TableNames {
  /// Category codes of all levels, the outermost first: `3>1`; empty in a tally.
  func code(of column: Table.Column, levels: [Variable]) -> String {
    zip(column.headings, levels).map(code).joined(separator: ">")
  }

  func label(of column: Table.Column, levels: [Variable]) -> String {
    zip(column.headings, levels).map(label).joined(separator: " > ")
  }

  /// One label for each level of a margin's cell.
  func labels(of cell: WeightReport.Cell, levels: [Variable]) -> [String] {
    guard cell.headings.isEmpty else { return zip(cell.headings, levels).map(label) }
    return [labels.withoutGroup] + levels.dropFirst().map { _ in "" }
  }

  func code(of heading: Heading, in variable: Variable) -> String {
    switch heading {
    case .category(let code, _): code.description
    case .net(let id, _): "net:\(id)"
    case .state(let state): code(of: state, in: variable)
    }
  }

  func label(of heading: Heading, in variable: Variable) -> String {
    switch heading {
    case .category(_, let label), .net(_, let label): label
    case .state(let state): label(of: state, in: variable)
    }
  }

  private func code(of state: AnswerState, in variable: Variable) -> String {
    switch state {
    case .marked: "answered"
    case .unmarked: isText(variable) ? "uncoded" : "none-selected"
    case .vacuous: "vacuous"
    case .noAnswer: MissingReason.noAnswer.rawValue
    case .invalid: MissingReason.invalid.rawValue
    case .notAsked: MissingReason.notAsked.rawValue
    }
  }

  private func label(of state: AnswerState, in variable: Variable) -> String {
    switch state {
    case .marked: labels.answered
    case .unmarked: isText(variable) ? labels.underNoTheme : labels.nothingSelected
    case .vacuous: labels.nothingToSay
    case .noAnswer: labels.noAnswer
    case .invalid: labels.invalid
    case .notAsked: labels.notAsked
    }
  }

  private func isText(_ variable: Variable) -> Bool {
    if case .text = variable.coding { true } else { false }
  }
}
