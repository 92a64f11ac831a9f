import Ingest
import SurveyModel
import Wording

/// Makes a question of one column, or says why it is none.
struct ColumnDrafter {
  let labels: DraftLabels
  /// Responses in the file.
  let rows: Int
  /// Whether choices stand in the file in words.
  let isLabelled: Bool

  enum Outcome {
    case question(DraftedQuestion)
    case leftOut(DraftNote.LeftOut)
  }

  func outcome(_ profile: ColumnProfile) -> Outcome {
    let words = QuestionWords(profile.column.names + profile.column.questionNames)
    if let reason = roleReason(profile.column.role) { return .leftOut(reason) }
    if words.isPersonal { return .leftOut(.personal) }
    let counts = AnswerCounts(profile)
    if counts.total == 0 { return .leftOut(.blank) }
    if let reason = noQuestion(counts, words) { return .leftOut(reason) }
    var question = question(profile, counts, words)
    question.columns = [profile.column.position]
    question.missing = counts.missing
    question.isDemographic = words.isDemographic && question.canBeDemographic
    return .question(question)
  }

  private func roleReason(_ role: SourceColumn.Role) -> DraftNote.LeftOut? {
    switch role {
    case .answer, .otherText: nil
    case .respondent: .identifier
    case .started, .completed: .time
    case .status, .service: .service
    case .weight: .weight
    }
  }

  private func noQuestion(_ counts: AnswerCounts, _ words: QuestionWords) -> DraftNote.LeftOut? {
    let values = counts.answers.prefix(40)
    if !values.isEmpty, values.allSatisfy({ ValueLook.isTime($0.value.text) }) { return .time }
    let isDistinct =
      counts.answers.allSatisfy { $0.value.count == 1 } && counts.total * 10 >= rows * 9
    let areNames = rows >= 20 && areNames(values.map(\.value.text))
    if isDistinct, words.isIdentifier || areNames && !words.asksForNumber {
      return .identifier
    }
    if words.isWeight, counts.numbers != nil { return .weight }
    if counts.distinct == 1, rows >= 10, counts.total * 20 >= rows * 19, counts.missing.isEmpty {
      return .constant
    }
    return nil
  }

  /// Names of responses as programs make them: one word with a digit in it.
  private func areNames(_ texts: [String]) -> Bool {
    texts.allSatisfy { text in
      text.utf8.allSatisfy { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
          || byte == 0x2D || byte == 0x5F
      } && text.utf8.contains { (0x30...0x39).contains($0) } && text.utf8.count <= 64
    }
  }

  private func question(
    _ profile: ColumnProfile, _ counts: AnswerCounts, _ words: QuestionWords
  ) -> DraftedQuestion {
    let names = profile.column.names
    if let numbers = counts.numbers {
      return number(names, counts, numbers, words, profile)
    }
    if !words.asksForText || counts.distinct <= 12,
      let multiple = multiple(names, profile, counts, words)
    {
      return multiple
    }
    if words.asksForText, counts.distinct > 12 { return text(names, counts) }
    return choice(names, profile, counts) ?? text(names, counts)
  }

  private func text(_ names: [String], _ counts: AnswerCounts) -> DraftedQuestion {
    var question = DraftedQuestion(names: names, kind: .text(nil))
    question.note(.freeTextInferred(distinct: counts.distinct, answers: counts.total))
    return question
  }

  // MARK: Numbers

  /// A number, a rating, or the code of a choice.
  private func number(
    _ names: [String], _ counts: AnswerCounts, _ numbers: [(number: Decimal, count: Int)],
    _ words: QuestionWords, _ profile: ColumnProfile
  ) -> DraftedQuestion {
    let codes = numbers.compactMap { $0.number.units(atScale: 0) }
    let plain = codes.filter { !MissingWords.isSpecial($0) }
    let areCodes =
      codes.count == numbers.count && counts.unit.isEmpty && (plain.min() ?? 0) >= 0
      && (plain.max() ?? 99) <= 20 && Set(codes).count <= 25
    if areCodes, (plain.max() ?? 0) <= 11, Set(plain).count >= 3,
      words.asksForRating || isLabelled && arePoints(plain) && !words.asksForNumber
    {
      return coded(names, counts, codes, profile, isScale: true)
    }
    if areCodes, !words.asksForNumber || Set(codes).count <= 2 {
      return coded(names, counts, codes, profile, isScale: false)
    }
    let classes = NumberClasses(numbers, isAge: words.isAge, unit: counts.unit, labels: labels)
    let answer = NumericAnswer(
      unit: counts.unit.isEmpty ? nil : counts.unit, minimum: classes.minimum,
      maximum: classes.maximum, bins: classes.bins)
    var question = DraftedQuestion(names: names, kind: .numeric(answer))
    question.note(.typeInferred(distinct: counts.distinct, answers: counts.total))
    if !classes.bins.isEmpty { question.note(.classesInferred) }
    return question
  }

  /// Nearly all whole numbers from 0 or 1 to between 3 and 10.
  private func arePoints(_ codes: [Int]) -> Bool {
    guard let low = codes.min(), let high = codes.max(), (0...1).contains(low),
      (3...10).contains(high)
    else { return false }
    return Set(codes).count * 4 >= (high - low + 1) * 3
  }

  /// Codes as they stand in the file; on a rating they are the scores.
  private func coded(
    _ names: [String], _ counts: AnswerCounts, _ codes: [Int], _ profile: ColumnProfile,
    isScale: Bool
  ) -> DraftedQuestion {
    let unique = Set(codes).sorted()
    let categories = unique.map { code in
      let isScored = isScale && !MissingWords.isSpecial(code)
      return Category(
        code: CategoryCode(code), label: String(code), score: isScored ? Decimal(code) : nil)
    }
    var question = DraftedQuestion(
      names: names, kind: isScale ? .scale(categories) : .single(categories))
    question.note(.typeInferred(distinct: counts.distinct, answers: counts.total))
    question.note(.labelsUnknown)
    question.categoryNotes = unique.filter(MissingWords.isSuspect).map {
      (CategoryCode($0), .possiblyMissing)
    }
    var marks = [[CategoryCode]](repeating: [], count: profile.values.count)
    for (answer, code) in zip(counts.answers, codes) { marks[answer.place] = [CategoryCode(code)] }
    question.marks = .cell(column: profile.column.position, marks)
    return question
  }

  // MARK: Choices

  private func choice(
    _ names: [String], _ profile: ColumnProfile, _ counts: AnswerCounts
  ) -> DraftedQuestion? {
    let answers = counts.answers.map {
      ChoiceList.Answer(text: $0.value.text, count: $0.value.count)
    }
    let uncounted = counts.total - answers.reduce(0) { $0 + $1.count }
    let list = ChoiceList(answers, uncounted: uncounted, labels: labels)
    let counted = zip(list.categoryOfValue, answers).filter { $0.0 != nil }
    let covered = counted.reduce(0) { $0 + $1.1.count }
    let letters = counted.reduce(0) { $0 + $1.1.text.unicodeScalars.count }
    let sentences = counted.filter { isSentence($0.1.text) }.count
    let isLong =
      list.categories.count > 40 && letters > 25 * counted.count
      || list.categories.count > 8 && sentences * 2 > counted.count
    guard !counted.isEmpty, covered * 4 >= counts.total * 3, list.categories.count <= 150, !isLong
    else { return nil }
    var question = DraftedQuestion(
      names: names, kind: list.isScale ? .scale(list.categories) : .single(list.categories))
    question.note(.typeInferred(distinct: counts.distinct, answers: counts.total))
    question.notes += list.notes
    question.categoryNotes = list.categoryNotes
    var marks = [[CategoryCode]](repeating: [], count: profile.values.count)
    for (answer, code) in zip(counts.answers, list.categoryOfValue) {
      marks[answer.place] = code.map { [$0] } ?? []
    }
    question.marks = .cell(column: profile.column.position, marks)
    return question
  }

  /// Several words that end as sentences do.
  private func isSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last, [".", "。", "!", "！"].contains(last) else {
      return false
    }
    return text.unicodeScalars.count > 12
  }

  private func multiple(
    _ names: [String], _ profile: ColumnProfile, _ counts: AnswerCounts, _ words: QuestionWords
  ) -> DraftedQuestion? {
    guard let split = MarkSplitter.split(counts.answers.map(\.value)) else { return nil }
    let answers = split.parts.map { ChoiceList.Answer(text: $0.text, count: $0.count) }
    let list = ChoiceList(
      answers, labels: labels, isMultiple: true, appearing: CellOrder(split, counts).order)
    guard list.categories.count >= 2 else { return nil }
    var categories = list.categories
    var question = DraftedQuestion(names: names, kind: .multiple(categories, maximumMarks: nil))
    question.note(.typeInferred(distinct: counts.distinct, answers: counts.total))
    question.note(.marksSeparated(by: split.separator))
    if split.hasSeparatorInside { question.note(.separatorInsideChoices) }
    question.notes += list.notes
    question.categoryNotes = list.categoryNotes
    let alone = standingAlone(split, list, categories)
    for index in categories.indices where alone.contains(categories[index].code) {
      categories[index].isExclusive = true
      question.categoryNotes.append((categories[index].code, .exclusiveInferred))
    }
    var marks = [[CategoryCode]](repeating: [], count: profile.values.count)
    var most = 0
    for (answer, parts) in zip(counts.answers, split.partsOfValue) {
      marks[answer.place] = parts.compactMap { list.categoryOfValue[$0] }
      most = max(most, Set(parts).count)
    }
    var maximum = words.maximumMarks
    if let limit = maximum, most > limit || limit >= categories.count { maximum = nil }
    if let maximum { question.note(.maximumMarksFromWording(maximum)) }
    question.kind = .multiple(categories, maximumMarks: maximum)
    question.marks = .cell(column: profile.column.position, marks)
    if !MarkSplitter.readsWithoutDeclaring(split.separator) {
      question.binding.separator = split.separator
    }
    return question
  }

  /// Categories whose words say that they stand alone, and which do.
  private func standingAlone(
    _ split: MarkSplitter.Split, _ list: ChoiceList, _ categories: [Category]
  ) -> Set<CategoryCode> {
    var alone = Set(categories.filter { ScaleWords.isExclusive($0.label) }.map(\.code))
    for parts in split.partsOfValue where parts.count > 1 {
      for part in parts {
        if let code = list.categoryOfValue[part] { alone.remove(code) }
      }
    }
    return alone
  }
}

/// The order in which lists of marks name the choices: services write them as the questionnaire
/// has them.
private struct CellOrder {
  /// Parts in that order; `nil` where lists contradict each other.
  let order: [Int]?

  init(_ split: MarkSplitter.Split, _ counts: AnswerCounts) {
    let common = split.parts.indices.sorted { split.parts[$0].count > split.parts[$1].count }
      .prefix(60)
    let places = Dictionary(uniqueKeysWithValues: common.enumerated().map { ($1, $0) })
    var before = [[Int]](
      repeating: [Int](repeating: 0, count: common.count), count: common.count)
    for (parts, answer) in zip(split.partsOfValue, counts.answers) {
      let known = parts.compactMap { places[$0] }
      for (index, one) in known.enumerated() {
        for other in known[(index + 1)...] { before[one][other] += answer.value.count }
      }
    }
    var agreeing = 0
    var all = 0
    var wins = [Int](repeating: 0, count: common.count)
    for one in wins.indices {
      for other in wins.indices where one < other {
        agreeing += max(before[one][other], before[other][one])
        all += before[one][other] + before[other][one]
        if before[one][other] > before[other][one] { wins[one] += 1 }
        if before[one][other] < before[other][one] { wins[other] += 1 }
      }
    }
    guard all >= 10, agreeing * 10 >= all * 9 else {
      order = nil
      return
    }
    let sorted = wins.indices.sorted { (-wins[$0], $0) < (-wins[$1], $1) }
    let rest = split.parts.indices.filter { places[$0] == nil }
    order = sorted.map { common[$0] } + rest
  }
}

extension MarkSplitter {
  /// Whether answers are cut at this separator without being told.
  static func readsWithoutDeclaring(_ separator: String) -> Bool {
    switch separator {
    case ";", "\n", "、", ",", "|", "/": true
    default: false
    }
  }
}

extension DraftedQuestion {
  /// Whether people can be put into groups by it.
  var canBeDemographic: Bool {
    switch kind {
    case .single, .scale, .multiple, .numeric: true
    case .rank, .grid, .text: false
    }
  }
}
