import SurveyModel
import TextNormalization
import Wording

/// Categories made of the values that recur, with what has to be said of them.
struct ChoiceList {
  private(set) var categories: [Category] = []
  private(set) var notes: [DraftNote] = []
  private(set) var categoryNotes: [(CategoryCode, DraftNote)] = []
  private(set) var isScale = false
  /// For each given value the category that it belongs to; `nil` for those left out.
  private(set) var categoryOfValue: [CategoryCode?] = []

  /// One answer as it stands in the file.
  struct Answer {
    let text: String
    let count: Int
  }

  private struct Choice {
    var label: String
    var count: Int
    var best: Int
    var spellings: [String]
  }

  /// Labels longer than this are sentences of respondents.
  private static let longestLabel = 160

  /// Categories of values or parts of cells, beside which there are `uncounted` other answers;
  /// `appearing` is the order in which lists of marks name them.
  init(
    _ answers: [Answer], uncounted: Int = 0, labels: DraftLabels, isMultiple: Bool = false,
    appearing: [Int]? = nil
  ) {
    let least = ChoiceRule(answers.map(\.count)).least
    let isChoice = answers.map { Self.isChoice($0, least: least) }
    var choices: [Choice] = []
    var choiceOfKey: [String: Int] = [:]
    var choiceOfAnswer = [Int?](repeating: nil, count: answers.count)
    // Spellings that differ in capitals and full stops alone are one choice.
    for pass in [true, false] {
      for (index, answer) in answers.enumerated() where isChoice[index] == pass {
        let key = Self.key(answer.text)
        if let known = choiceOfKey[key] {
          choices[known].count += answer.count
          choices[known].spellings.append(answer.text)
          if answer.count > choices[known].best {
            choices[known].best = answer.count
            choices[known].label = answer.text
          }
          choiceOfAnswer[index] = known
        } else if pass {
          choiceOfKey[key] = choices.count
          choiceOfAnswer[index] = choices.count
          choices.append(
            Choice(
              label: answer.text, count: answer.count, best: answer.count,
              spellings: [answer.text]))
        }
      }
    }
    let places = appearing.map { order in
      var seen: Set<Int> = []
      return order.compactMap { choiceOfAnswer[$0] }.filter { seen.insert($0).inserted }
    }
    make(choices, labels, isMultiple, places)
    categoryOfValue = choiceOfAnswer.map { $0.flatMap { codes[$0] } }
    let left = answers.indices.filter { choiceOfAnswer[$0] == nil }
    noteLeftOut(
      distinct: left.count + (uncounted > 0 ? 1 : 0),
      answers: left.reduce(uncounted) { $0 + answers[$1].count }, labels)
  }

  private var codes: [CategoryCode?] = []

  private static func isChoice(_ answer: Answer, least: Int) -> Bool {
    if answer.text.unicodeScalars.count > longestLabel || answer.text.contains("\n") {
      return false
    }
    if answer.count >= least { return !ValueLook.isPersonal(answer.text) }
    // Words of known scales tell nothing of a person, however rare they are.
    return answer.text.utf8.count <= 60
      && (!ScaleWords.degrees(of: answer.text).isEmpty || ScaleWords.isNoOpinion(answer.text)
        || ScaleWords.isOther(answer.text))
  }

  private static func key(_ text: String) -> String {
    var key = searchable(text).filter { $0 != " " }
    while let last = key.last, [".", "。", "!"].contains(last), key.count > 1 { key.removeLast() }
    return key
  }

  private mutating func make(
    _ choices: [Choice], _ labels: DraftLabels, _ isMultiple: Bool, _ appearing: [Int]?
  ) {
    let numbered = Numbered(choices.map(\.label))
    let order: OrderedChoices
    if let numbered {
      order = OrderedChoices(numbered.labels, counts: choices.map(\.count))
      makeNumbered(choices, numbered, order)
      return
    }
    order = OrderedChoices(
      choices.map(\.label), counts: choices.map(\.count), appearing: appearing)
    isScale = order.isScale && !isMultiple
    codes = [CategoryCode?](repeating: nil, count: choices.count)
    let bare = Set(choices.map { folded(Array($0.label.utf8)) })
    var number = 0
    for place in order.order {
      if let code = Self.code(choices[place].label) {
        codes[place] = code
        add(choices[place], choices[place].label, code, nil, isMultiple)
        continue
      }
      number += 1
      // A code must not read like the label of another category.
      while bare.contains(Array(String(number).utf8)) { number += 1 }
      codes[place] = CategoryCode(number)
      let score = isScale ? order.scores[place].map { Decimal($0) } : nil
      add(choices[place], choices[place].label, CategoryCode(number), score, isMultiple)
    }
    if choices.count > 1 { notes.append(.orderInferred(order.basis)) }
    if !choices.isEmpty, choices.allSatisfy({ Self.code($0.label) != nil }) {
      notes.append(.labelsUnknown)
    }
    if isScale { notes.append(.scoresInferred) }
  }

  /// Numbers before the labels are codes; they give the order, and on a scale of opinion the
  /// direction of the scores.
  private mutating func makeNumbered(
    _ choices: [Choice], _ numbered: Numbered, _ order: OrderedChoices
  ) {
    isScale = order.isScale
    codes = numbered.codes.map { CategoryCode($0) }
    let sorted = choices.indices.sorted { numbered.codes[$0] < numbered.codes[$1] }
    let scored = sorted.compactMap { order.scores[$0] }
    let runsDown = (scored.first ?? 0) > (scored.last ?? 0)
    for place in sorted {
      let score = isScale ? order.scores[place].map { Decimal($0) } : nil
      add(
        choices[place], numbered.labels[place], CategoryCode(numbered.codes[place]), score, false)
    }
    notes.append(.orderInferred(.number))
    if isScale { notes.append(runsDown ? .scoresReversed : .scoresInferred) }
  }

  /// A label that is a code itself: the number keeps its meaning.
  private static func code(_ label: String) -> CategoryCode? {
    guard let number = Int(label), number >= 0, String(number).utf8.elementsEqual(label.utf8) else {
      return nil
    }
    return CategoryCode(number)
  }

  private mutating func add(
    _ choice: Choice, _ label: String, _ code: CategoryCode, _ score: Decimal?, _ isMultiple: Bool
  ) {
    var category = Category(code: code, label: label)
    let known = folded(Array(choice.label.utf8))
    var seen = Set([known])
    category.aliases = choice.spellings.filter {
      $0.utf8.count < 100 && seen.insert(folded(Array($0.utf8))).inserted
    }
    category.score = score
    if ScaleWords.isOther(label), !categories.contains(where: \.isOther) {
      category.isOther = true
      categoryNotes.append((code, .otherInferred))
    }
    categories.append(category)
  }

  private mutating func noteLeftOut(distinct: Int, answers: Int, _ labels: DraftLabels) {
    guard distinct > 0 else { return }
    notes.append(.valuesLeftOut(distinct: distinct, answers: answers))
    guard !categories.contains(where: \.isOther) else { return }
    var number = categories.count + 1
    let taken = Set(categories.flatMap { [$0.code.description, $0.label] })
    while taken.contains(String(number)) { number += 1 }
    let code = CategoryCode(number)
    var label = labels.other
    while taken.contains(label) { label += "*" }
    categories.append(Category(code: code, label: label, isOther: true))
    categoryNotes.append((code, .otherAdded))
  }
}

/// Labels that all begin with a number of their own: `1.はい`, `２：いいえ`.
struct Numbered {
  let codes: [Int]
  let labels: [String]

  init?(_ texts: [String]) {
    guard texts.count > 1 else { return nil }
    var codes: [Int] = []
    var labels: [String] = []
    for text in texts {
      // The forms that answers are read in, but for those that a label might begin with.
      let plain = String(decoding: foldedKeepingSpaces(Array(text.utf8)), as: UTF8.self)
      guard
        let match = plain.wholeMatch(
          of: /[(\[]?([0-9]{1,3})(?:[)\].:、_] *|(?=[^0-9 \-,.'%a-zA-Z年月日週回人歳代円万分時つ個本～~]))(.+)/),
        let code = Int(match.1)
      else { return nil }
      codes.append(code)
      labels.append(String(match.2))
    }
    guard Set(codes).count == codes.count, Set(labels).count == labels.count else { return nil }
    self.codes = codes
    self.labels = labels
  }
}
