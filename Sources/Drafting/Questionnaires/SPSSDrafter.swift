import SPSSFile
import SurveyModel
import TextNormalization
import Wording

/// Questions of what a file of SPSS says of its variables, where it says what their codes mean.
///
/// Labels are cut by SPSS at 120 bytes, so that two codes may share one: codes are the keys.
struct SPSSDrafter {
  let dictionary: SPSSDictionary
  let table: SampledTable
  let labels: DraftLabels
  /// Bytes at which SPSS cuts the label of a value.
  private static let longestLabel = 120

  /// The question of a variable with labelled codes; `nil` for any other, of which the values
  /// alone can tell.
  func question(column: Int) -> DraftedQuestion? {
    guard column < dictionary.variables.count else { return nil }
    let variable = dictionary.variables[column]
    let choices = proper(variable)
    let met = codes(in: column, apartFrom: variable)
    let known = Set(choices.map(\.code))
    let unlabelled = met.filter { !known.contains($0) }
    // A number of which only a few codes have a meaning of their own is a number.
    guard choices.count >= 2, unlabelled.count * 2 <= choices.count else { return nil }
    let made = QuestionnaireChoices(choices + unlabelled.map { ($0, $0) })
    var question = made.question([variable.name, variable.label])
    if !unlabelled.isEmpty { question.note(.labelsUnknown) }
    question.categoryNotes += cut(choices, made)
    question.columns = [column]
    question.missing = missing(variable)
    question.marks = .cell(
      column: column,
      table.profiles[column].values.map { value in made.codes[value.text].map { [$0] } ?? [] })
    finish(&question)
    return question
  }

  /// The question of a set of variables, with a category for each variable or for each code.
  func question(set: SPSSMultipleResponseSet) -> DraftedQuestion? {
    let members = set.variables.compactMap { name in
      dictionary.variables.firstIndex { $0.name == name }
    }
    guard members.count >= 2 else { return nil }
    var question: DraftedQuestion
    switch set.kind {
    case .dichotomies(let counted, let isNamedByValue):
      question = dichotomies(members, counted: counted, isNamedByValue: isNamedByValue)
    case .categories:
      let choices = proper(dictionary.variables[members[0]])
      guard choices.count >= 2 else { return nil }
      let made = QuestionnaireChoices(choices, isMultiple: true)
      question = DraftedQuestion(
        names: [],
        kind: .multiple(
          made.categories, maximumMarks: members.count < choices.count ? members.count : nil))
      question.categoryNotes = made.categoryNotes + cut(choices, made)
      question.binding.header = "$" + set.name
    }
    question.names = [set.name, set.label]
    question.columns = members
    question.notes.insert(.columnsJoined(members.count), at: 0)
    question.missing = missing(dictionary.variables[members[0]])
    finish(&question)
    return question
  }

  private func dichotomies(
    _ members: [Int], counted: String, isNamedByValue: Bool
  ) -> DraftedQuestion {
    var marks: [(column: Int, code: CategoryCode, marking: Set<Int>)] = []
    let choices = members.map { index -> (code: String, label: String) in
      let variable = dictionary.variables[index]
      let value = variable.valueLabels.first { $0.code == counted }?.label
      let label = (isNamedByValue ? value : nil) ?? variable.label.nonEmpty ?? variable.name
      return (variable.name, label)
    }
    let made = QuestionnaireChoices(choices, isMultiple: true)
    var categories = made.categories
    for (place, index) in members.enumerated() where place < categories.count {
      categories[place].column = dictionary.variables[index].name
      let marking = table.profiles[index].values.indices.filter {
        table.profiles[index].values[$0].text == counted
      }
      marks.append((index, categories[place].code, Set(marking)))
    }
    var question = DraftedQuestion(names: [], kind: .multiple(categories, maximumMarks: nil))
    question.categoryNotes = made.categoryNotes
    question.marks = .columns(marks)
    return question
  }

  private func finish(_ question: inout DraftedQuestion) {
    let words = QuestionWords(question.names)
    question.isDemographic = words.isDemographic && question.canBeDemographic
  }

  // MARK: Codes

  /// Labelled codes that are answers.
  private func proper(_ variable: SPSSVariable) -> [(code: String, label: String)] {
    variable.valueLabels.filter { !isMissing($0.code, variable) }.map { ($0.code, $0.label) }
  }

  private func isMissing(_ code: String, _ variable: SPSSVariable) -> Bool {
    variable.missing.contains { value in
      switch value {
      case .code(let missing): return missing.utf8.elementsEqual(code.utf8)
      case .range(let low, let high):
        guard let number = Double(code) else { return false }
        return number >= low ?? -.infinity && number <= high ?? .infinity
      }
    }
  }

  private func codes(in column: Int, apartFrom variable: SPSSVariable) -> [String] {
    table.profiles[column].values.filter {
      // What stands in the file once may be a slip, or somebody's own words.
      $0.count > 1 && !ValueLook.isPersonal($0.text) && !isMissing($0.text, variable)
    }.map(\.text)
  }

  private func missing(_ variable: SPSSVariable) -> [MissingValue] {
    let labelled = variable.valueLabels.map(\.code).filter { isMissing($0, variable) }
    let declared = variable.missing.compactMap { value -> String? in
      switch value {
      case .code(let code): code
      case .range: nil
      }
    }
    var seen: Set<String> = []
    return (declared + labelled).filter { seen.insert($0).inserted }.map {
      MissingValue(value: $0, reason: .noAnswer)
    }
  }

  private func cut(
    _ choices: [(code: String, label: String)], _ made: QuestionnaireChoices
  ) -> [(CategoryCode, DraftNote)] {
    choices.compactMap { choice in
      guard choice.label.utf8.count >= Self.longestLabel - 3 else { return nil }
      return made.codes[choice.code].map { ($0, .labelCut) }
    }
  }
}
