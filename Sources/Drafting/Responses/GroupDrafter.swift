import Ingest
import SurveyModel
import TextNormalization
import Wording

/// Makes one question of columns that belong together, or says that they do not.
struct GroupDrafter {
  let table: SampledTable
  let labels: DraftLabels
  /// Folded names that stand over several columns: these cannot bind.
  let repeated: Set<[UInt8]>

  private struct Part {
    let column: Int
    let label: String
    let header: String?
    let counts: AnswerCounts
  }

  func question(_ group: ColumnGroup) -> DraftedQuestion? {
    let parts = zip(group.columns, group.parts).map { column, label in
      let profile = table.profiles[column]
      let isBound = !profile.name.isEmpty && !repeated.contains(folded(Array(profile.name.utf8)))
      return Part(
        column: column, label: tidied(label), header: isBound ? profile.name : nil,
        counts: AnswerCounts(profile))
    }
    let words = QuestionWords(group.names)
    // Columns that share their names cannot be told apart by them.
    guard !words.isPersonal, parts.allSatisfy({ $0.header != nil }),
      parts.contains(where: { $0.counts.total > 0 })
    else { return nil }
    let made =
      ticks(parts, words) ?? order(parts, words) ?? places(parts, words) ?? grid(parts, words)
    guard var question = made else { return nil }
    question.names = group.names
    question.columns = group.columns
    question.notes.insert(.columnsJoined(parts.count), at: 0)
    question.missing = missing(parts)
    // A hyphen in a column of ticks is a box that was left free.
    if case .multiple = question.kind {
      question.missing.removeAll { folded(Array($0.value.utf8)) == Array("-".utf8) }
    }
    question.isDemographic = words.isDemographic && question.canBeDemographic
    return question
  }

  private func missing(_ parts: [Part]) -> [MissingValue] {
    var seen: Set<[UInt8]> = []
    return parts.flatMap(\.counts.missing).filter { seen.insert(Array($0.value.utf8)).inserted }
  }

  // MARK: A column for each choice

  /// Whether a column holds ticks and their opposite alone.
  func holdsTicks(_ column: Int) -> Bool {
    let values = table.profiles[column].values
    return !values.isEmpty && values.allSatisfy { Self.isTick($0) || Self.isNoTick($0) }
  }

  private static let ticks: Set<String> = [
    "1", "1.0", "true", "yes", "y", "○", "◯", "●", "✓", "✔", "レ", "x", "checked", "selected",
    "選択", "選択済み", "該当",
  ]
  private static let noTicks: Set<String> = [
    "0", "0.0", "false", "no", "n", "×", "unchecked", "notselected", "n/a",
  ]

  private func ticks(_ parts: [Part], _ words: QuestionWords) -> DraftedQuestion? {
    let filled = parts.filter { $0.counts.total > 0 }
    let texts = filled.filter { isFreeText($0) }
    let ticked = filled.filter { !isFreeText($0) }
    guard ticked.count >= 2, texts.count <= 1 else { return nil }
    let areMarks = ticked.allSatisfy { part in
      part.counts.answers.allSatisfy { Self.isTick($0.value) || Self.isNoTick($0.value) }
    }
    let areOwn =
      ticked.allSatisfy { $0.counts.distinct == 1 }
      && Set(ticked.flatMap { $0.counts.answers.map(\.value.folded) }).count == ticked.count
    let isTicked = ticked.contains { $0.counts.answers.contains { Self.isTick($0.value) } }
    guard areOwn || areMarks && isTicked && !areGradedPairs(ticked) else { return nil }
    return multiple(parts, areOwn: areOwn, texts: texts, words)
  }

  /// Yes and No in words, no column of which is ever blank: a grid of two choices.
  private func areGradedPairs(_ parts: [Part]) -> Bool {
    parts.allSatisfy { part in
      part.counts.answers.allSatisfy { ["yes", "no"].contains(searchable($0.value.text)) }
        && part.counts.distinct == 2
    } && table.layout.format != .limeSurvey
  }

  private func isFreeText(_ part: Part) -> Bool {
    if table.profiles[part.column].column.role == .otherText { return true }
    return part.counts.numbers == nil && !holdsTicks(part.column)
      && (ScaleWords.isOther(part.label) || QuestionWords([part.label]).isOtherText)
      && !part.counts.answers.allSatisfy { $0.value.text.utf8.elementsEqual(part.label.utf8) }
  }

  private static func isTick(_ value: ColumnProfile.Value) -> Bool {
    ticks.contains(searchable(value.text))
  }

  private static func isNoTick(_ value: ColumnProfile.Value) -> Bool {
    noTicks.contains(searchable(value.text))
  }

  private func multiple(
    _ parts: [Part], areOwn: Bool, texts: [Part], _ words: QuestionWords
  ) -> DraftedQuestion {
    var categories: [Category] = []
    var marks: [(column: Int, code: CategoryCode, marking: Set<Int>)] = []
    var used: Set<[UInt8]> = []
    var codes = PartCodes(parts.map(\.label))
    for part in parts where !texts.contains(where: { $0.column == part.column }) {
      let code = codes.next(for: part.label)
      let own = areOwn ? part.counts.answers.first?.value.text : nil
      var label = own ?? part.label
      while !used.insert(folded(Array(label.utf8))).inserted { label += "*" }
      categories.append(
        Category(
          code: code, label: label, isExclusive: ScaleWords.isExclusive(label),
          isOther: ScaleWords.isOther(label), column: part.header))
      let marking = part.counts.answers.filter { areOwn || Self.isTick($0.value) }.map(\.place)
      marks.append((part.column, code, Set(marking)))
    }
    if let text = texts.first {
      if let other = categories.firstIndex(where: \.isOther) {
        categories[other].textColumn = text.header
      } else {
        categories.append(
          Category(
            code: codes.next(for: text.label), label: text.label, isOther: true,
            textColumn: text.header))
      }
    }
    let maximum = words.maximumMarks.flatMap { $0 < categories.count ? $0 : nil }
    var question = DraftedQuestion(names: [], kind: .multiple(categories, maximumMarks: maximum))
    question.marks = .columns(marks)
    if let maximum { question.note(.maximumMarksFromWording(maximum)) }
    question.categoryNotes = categories.filter(\.isExclusive).map { ($0.code, .exclusiveInferred) }
    if let header = texts.first?.header { question.note(.otherTextInferred(column: header)) }
    return question
  }

  // MARK: Ranks

  /// A column for each item, which holds its place.
  private func order(_ parts: [Part], _ words: QuestionWords) -> DraftedQuestion? {
    let places = parts.map { part in
      part.counts.numbers?.compactMap { $0.number.units(atScale: 0) } ?? [0]
    }
    guard parts.count >= 3 || words.asksForOrder, parts.count >= 2,
      places.allSatisfy({ $0.allSatisfy { (1...parts.count).contains($0) } }),
      places.joined().contains(1), isPermuted(parts, words)
    else { return nil }
    let highest = places.joined().max() ?? parts.count
    let items = parts.enumerated().map { index, part in
      Category(code: CategoryCode(index + 1), label: part.label, column: part.header)
    }
    guard Set(items.map { folded(Array($0.label.utf8)) }).count == items.count else { return nil }
    return DraftedQuestion(
      names: [], kind: .rank(items, places: highest, top: min(3, highest)))
  }

  /// Whether nearly nobody gives two items the same place.
  private func isPermuted(_ parts: [Part], _ words: QuestionWords) -> Bool {
    var several = 0
    var distinct = 0
    for row in 0..<table.sampledRows {
      let values = parts.map { part -> String in
        let value = table.value(row: row, column: part.column)
        guard value != ColumnProfile.blank, value != ColumnProfile.unknown else { return "" }
        return table.profiles[part.column].values[Int(value) - 1].text
      }.filter { !$0.isEmpty }
      guard values.count > 1 else { continue }
      several += 1
      if Set(values).count == values.count { distinct += 1 }
    }
    let least = words.asksForOrder ? 2 : 10
    return several >= least && distinct * 10 >= several * 9
  }

  /// A column for each place, which holds the item: 第1位, 第2位, …
  private func places(_ parts: [Part], _ words: QuestionWords) -> DraftedQuestion? {
    let form =
      /(第?[0-9０-９一二三四五]+ ?(位|番目|st|nd|rd|th)(に|の)?|first|second|third|fourth|fifth)( choice| place| rank)?/
    guard parts.count >= 2,
      parts.allSatisfy({ searchable($0.label).wholeMatch(of: form) != nil }),
      isPermuted(parts, words)
    else { return nil }
    let list = shared(parts)
    let headers = parts.compactMap(\.header)
    guard list.covered * 10 >= list.total * 9, headers.count == parts.count,
      list.choices.categories.count >= parts.count
    else { return nil }
    let items = list.choices.categories.filter { !$0.isOther || $0.label != labels.other }
    guard items.count >= parts.count else { return nil }
    var question = DraftedQuestion(
      names: [], kind: .rank(items, places: parts.count, top: min(3, parts.count)))
    question.binding.placeColumns = headers
    question.notes += list.choices.notes
    return question
  }

  // MARK: Grids

  private func shared(
    _ parts: [Part]
  ) -> (choices: ChoiceList, covered: Int, total: Int, answers: [ChoiceList.Answer]) {
    var answers: [ChoiceList.Answer] = []
    var places: [[UInt8]: Int] = [:]
    var total = 0
    for part in parts {
      total += part.counts.total
      for (_, value) in part.counts.answers {
        if let place = places[value.folded] {
          let known = answers[place]
          answers[place] = .init(text: known.text, count: known.count + value.count)
        } else {
          places[value.folded] = answers.count
          answers.append(.init(text: value.text, count: value.count))
        }
      }
    }
    let kept = answers.reduce(0) { $0 + $1.count }
    let choices = ChoiceList(answers, uncounted: total - kept, labels: labels)
    let covered = zip(choices.categoryOfValue, answers).filter { $0.0 != nil }
      .reduce(0) { $0 + $1.1.count }
    return (choices, covered, total, answers)
  }

  /// The same few choices in every column.
  private func grid(_ parts: [Part], _ words: QuestionWords) -> DraftedQuestion? {
    if let rated = codedGrid(parts, words) { return rated }
    guard parts.allSatisfy({ $0.counts.numbers == nil || $0.counts.total == 0 }) else { return nil }
    let list = shared(parts)
    let choices = list.choices
    guard (2...20).contains(choices.categories.count), list.covered * 20 >= list.total * 19,
      isShared(parts, choices)
    else { return nil }
    return gridQuestion(
      parts, cell: choices.isScale ? .scale : .single, choices.categories, choices.notes,
      choices.categoryNotes)
  }

  /// Whether most columns use most of the choices.
  private func isShared(_ parts: [Part], _ choices: ChoiceList) -> Bool {
    let known = choices.categories.count
    let wide = parts.filter { $0.counts.distinct * 2 >= known || $0.counts.total < 10 }
    return wide.count * 4 >= parts.count * 3
  }

  private func codedGrid(_ parts: [Part], _ words: QuestionWords) -> DraftedQuestion? {
    let filled = parts.filter { $0.counts.total > 0 }
    let codes = filled.map { part in
      part.counts.numbers?.compactMap { $0.number.units(atScale: 0) } ?? []
    }
    let plain = codes.joined().filter { !MissingWords.isSpecial($0) }
    let all = Set(codes.joined())
    guard filled.allSatisfy({ $0.counts.areWhole && $0.counts.unit.isEmpty }),
      !codes.contains([]), (plain.min() ?? -1) >= 0, (plain.max() ?? 99) <= 20, all.count >= 2,
      all.count <= 16, !words.asksForNumber,
      codes.allSatisfy({ $0.count * 2 >= all.count })
    else { return nil }
    let isScale = words.asksForRating && Set(plain).count >= 3
    let categories = all.sorted().map { code in
      Category(
        code: CategoryCode(code), label: String(code),
        score: isScale && !MissingWords.isSpecial(code) ? Decimal(code) : nil)
    }
    let suspects = all.sorted().filter(MissingWords.isSuspect)
    return gridQuestion(
      parts, cell: isScale ? .scale : .single, categories, [.labelsUnknown],
      suspects.map { (CategoryCode($0), .possiblyMissing) })
  }

  private func gridQuestion(
    _ parts: [Part], cell: GridCell, _ categories: [Category], _ notes: [DraftNote],
    _ categoryNotes: [(CategoryCode, DraftNote)]
  ) -> DraftedQuestion {
    let rows = parts.enumerated().map { index, part in
      GridRow(
        code: CategoryCode(part.label).flatMap { Int($0.description).map(CategoryCode.init) }
          ?? CategoryCode(index + 1),
        label: Int(part.label) == nil ? part.label : part.header ?? part.label, column: part.header)
    }
    let codes = Set(rows.map(\.code))
    let unique =
      codes.count == rows.count
      ? rows
      : rows.enumerated().map {
        GridRow(code: CategoryCode($0 + 1), label: $1.label, column: $1.column)
      }
    var question = DraftedQuestion(
      names: [], kind: .grid(rows: unique, cell: cell, categories))
    question.notes = notes
    question.categoryNotes = categoryNotes
    return question
  }
}

/// Codes of the parts of a question: the number that a part is called by, or the next one that no
/// part is.
private struct PartCodes {
  private let labels: Set<String>
  private var number = 0

  init(_ labels: [String]) {
    self.labels = Set(labels)
  }

  mutating func next(for label: String) -> CategoryCode {
    if let own = Int(label), own >= 0, String(own).utf8.elementsEqual(label.utf8) {
      return CategoryCode(own)
    }
    repeat { number += 1 } while labels.contains(String(number))
    return CategoryCode(number)
  }
}
