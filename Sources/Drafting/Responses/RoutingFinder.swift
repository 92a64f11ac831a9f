import SurveyModel

/// Finds who is asked a question by who answers it: blank wherever an earlier answer excludes it.
struct RoutingFinder {
  /// An earlier question, as what each sampled response marks in it.
  private struct Source {
    let id: VariableID
    let codes: [CategoryCode]
    let isSingle: Bool
    /// For each row the places of its categories as bits; 0 for none.
    let rows: [UInt64]
  }

  /// What was found about one question.
  enum Routing {
    /// Holds in every response; so many are not asked.
    case certain(Condition, notAsked: Int)
    case likely(Condition, exceptions: Int)
  }

  private var sources: [Source] = []
  private let rows: Int
  /// Earlier questions that are tried: those near by are likelier, and hundreds cost time.
  private static let reach = 60

  init(rows: Int) {
    self.rows = rows
  }

  /// Tells of an earlier question, of which at most 64 categories can be told apart.
  mutating func add(_ question: DraftedQuestion, _ id: QuestionID, in table: SampledTable) {
    guard let marks = question.marks else { return }
    let codes = question.categories.map(\.code)
    guard (2...64).contains(codes.count) else { return }
    let places = Dictionary(
      codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { one, _ in one })
    let isSingle: Bool
    switch question.kind {
    case .single, .scale: isSingle = true
    case .multiple: isSingle = false
    case .numeric, .rank, .grid, .text: return
    }
    let bits = marks.bits(places, rows: rows, in: table)
    sources.append(
      Source(id: VariableID(question: id), codes: codes, isSingle: isSingle, rows: bits))
  }

  /// The routing that explains most blanks of a question.
  func routing(of question: DraftedQuestion, in table: SampledTable) -> Routing? {
    let answered = question.answeredRows(rows: rows, in: table)
    let blanks = answered.filter { !$0 }.count
    guard blanks * 50 >= rows, blanks < rows, blanks >= 5 else { return nil }
    var best: (routing: Routing, excluded: Int, exceptions: Int)?
    for source in sources.suffix(Self.reach) {
      for found in candidates(source, answered) {
        let isBetter =
          best.map { best in
            (found.exceptions, -found.excluded) < (best.exceptions, -best.excluded)
              || found.exceptions == best.exceptions && found.excluded == best.excluded
          } ?? true
        if isBetter { best = found }
      }
    }
    return best?.routing
  }

  private func candidates(
    _ source: Source, _ answered: [Bool]
  ) -> [(routing: Routing, excluded: Int, exceptions: Int)] {
    var all = [Int](repeating: 0, count: source.codes.count)
    var given = all
    var without = (all: 0, given: 0)
    for (bits, isAnswered) in zip(source.rows, answered) {
      if bits == 0 {
        without.all += 1
        if isAnswered { without.given += 1 }
      }
      var rest = bits
      while rest != 0 {
        let place = rest.trailingZeroBitCount
        rest &= rest - 1
        all[place] += 1
        if isAnswered { given[place] += 1 }
      }
    }
    let total = answered.filter(\.self).count
    return source.isSingle
      ? single(source, all, given, without, total)
      : source.codes.indices.compactMap { one(source, $0, all, given, total) }
  }

  /// Answers after which nobody, or next to nobody, answers; after the others nearly all do.
  private func single(
    _ source: Source, _ all: [Int], _ given: [Int], _ without: (all: Int, given: Int), _ total: Int
  ) -> [(routing: Routing, excluded: Int, exceptions: Int)] {
    let met = source.codes.indices.filter { all[$0] > 0 }
    let excluding = met.filter { given[$0] * 50 <= all[$0] }
    let asking = met.filter { given[$0] * 50 > all[$0] }
    let excluded = excluding.reduce(0) { $0 + all[$1] }
    let exceptions = excluding.reduce(0) { $0 + given[$1] }
    let asked = asking.reduce(0) { $0 + all[$1] }
    let askedGiven = asking.reduce(0) { $0 + given[$1] }
    guard excluded >= 5, excluded * 100 >= rows, !asking.isEmpty, askedGiven * 10 >= asked * 8,
      exceptions * 20 <= total
    else { return [] }
    let namesAsked = without.given == 0 && asking.count <= excluding.count
    let condition: Condition =
      namesAsked
      ? .hasAny(source.id, asking.map { source.codes[$0] })
      : .not(.hasAny(source.id, excluding.map { source.codes[$0] }))
    let notAsked = excluded + (namesAsked ? without.all : 0)
    return [
      (
        exceptions == 0
          ? .certain(condition, notAsked: notAsked) : .likely(condition, exceptions: exceptions),
        notAsked, exceptions
      )
    ]
  }

  /// Asked only of those who marked one category of several.
  private func one(
    _ source: Source, _ place: Int, _ all: [Int], _ given: [Int], _ total: Int
  ) -> (routing: Routing, excluded: Int, exceptions: Int)? {
    let excluded = rows - all[place]
    let exceptions = total - given[place]
    guard all[place] >= 5, excluded >= 5, given[place] * 10 >= all[place] * 8,
      exceptions * 50 <= total
    else { return nil }
    let condition = Condition.hasAny(source.id, [source.codes[place]])
    return (
      exceptions == 0
        ? .certain(condition, notAsked: excluded) : .likely(condition, exceptions: exceptions),
      excluded, exceptions
    )
  }
}

extension DraftedQuestion.Marks {
  /// For each sampled row the places of the marked categories as bits.
  fileprivate func bits(
    _ places: [CategoryCode: Int], rows: Int, in table: SampledTable
  ) -> [UInt64] {
    switch self {
    case .cell(let column, let codes):
      let bits = codes.map { codes in
        codes.reduce(UInt64(0)) { $0 | (places[$1].map { 1 << UInt64($0) } ?? 0) }
      }
      return (0..<rows).map { row in
        let value = table.value(row: row, column: column)
        return value == ColumnProfile.blank || value == ColumnProfile.unknown
          ? 0 : bits[Int(value) - 1]
      }
    case .columns(let columns):
      return (0..<rows).map { row in
        columns.reduce(UInt64(0)) { bits, column in
          let value = table.value(row: row, column: column.column)
          let isMarked =
            value != ColumnProfile.blank && value != ColumnProfile.unknown
            && column.marking.contains(Int(value) - 1)
          return isMarked ? bits | (places[column.code].map { 1 << UInt64($0) } ?? 0) : bits
        }
      }
    }
  }
}

extension DraftedQuestion {
  /// Which sampled rows hold an answer; missing codes and lists without a mark are none.
  fileprivate func answeredRows(rows: Int, in table: SampledTable) -> [Bool] {
    if case .columns(let marked)? = marks {
      return (0..<rows).map { row in
        marked.contains { column in
          let value = table.value(row: row, column: column.column)
          return value != ColumnProfile.blank && value != ColumnProfile.unknown
            && column.marking.contains(Int(value) - 1)
        }
      }
    }
    let blank = columns.map { column in
      Set(
        table.profiles[column].values.enumerated()
          .filter { value in missing.contains { $0.value == value.element.text } }
          .map { UInt16($0.offset + 1) } + [ColumnProfile.blank])
    }
    return (0..<rows).map { row in
      zip(columns, blank).contains { !$1.contains(table.value(row: row, column: $0)) }
    }
  }
}
