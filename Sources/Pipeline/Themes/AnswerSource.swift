import Ingest
package import SurveyModel
import TextNormalization
import Verbatims

/// Where free text is read from.
package enum AnswerSource: Sendable, Equatable {
  /// A column of a delimited file; `nil` for its only one.
  case table(path: String, column: String?, form: DeclaredForm)
  /// The questions of a survey: those that are named, or all of free text. Response files are
  /// those of the definition where there are none.
  case survey(definition: String, questions: [String], responses: [String])

  /// What is read.
  struct Content {
    var columns: [AnswerColumn] = []
    var findings = FindingLog()
  }

  /// Reads all answers, with the groups of respondents by some other columns or questions.
  ///
  /// - Throws: `Stop` where a file cannot be read or lacks what is named.
  func content(by names: [String] = []) throws(Stop) -> Content {
    switch self {
    case .table(let path, let column, let form):
      return try Self.table(path, column, form, names)
    case .survey(let definition, let questions, let responses):
      return try Self.survey(definition, questions, responses, names)
    }
  }
}

// MARK: - A table

extension AnswerSource {
  private static func table(
    _ path: String, _ column: String?, _ form: DeclaredForm, _ names: [String]
  ) throws(Stop) -> Content {
    let table = try TextColumns(
      path: path, columns: [column].compactMap(\.self) + names, form: form)
    let groupings = names.enumerated().map { place, name in
      ValueGrouping(table.rows.map { $0[place + 1] }, name: name)
    }
    let answers = table.rows.enumerated().map { row, cells in
      AnswerColumn.Answer(
        file: path, row: row + 1, text: cells[0],
        categories: groupings.map { [$0.categories[row]].compactMap(\.self) })
    }
    var findings = table.findings
    if answers.isEmpty { findings.record(Finding(.noRows, file: path)) }
    let read = AnswerColumn(
      question: nil, name: column ?? "", file: path, language: nil, rules: nil, answers: answers,
      groupings: groupings.map(\.grouping))
    return Content(columns: [read], findings: findings)
  }
}

/// The values of a column as groups of respondents, in the order of their bytes.
private struct ValueGrouping {
  let grouping: AnswerColumn.Grouping
  /// The group of each row; `nil` where the cell is empty.
  let categories: [Int?]

  init(_ cells: [[UInt8]], name: String) {
    let keys = cells.map(folded)
    var labels: [[UInt8]: [UInt8]] = [:]
    for (key, cell) in zip(keys, cells) where !key.isEmpty {
      // Of spellings that are one, the first by its bytes names the group.
      if let known = labels[key], !cell.lexicographicallyPrecedes(known) { continue }
      labels[key] = cell
    }
    let order = labels.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    let numbers = Dictionary(
      order.enumerated().map { ($1.key, $0) }, uniquingKeysWith: { first, _ in first })
    grouping = AnswerColumn.Grouping(
      name: name, title: name,
      categories: order.map {
        AnswerColumn.Grouping.Category(code: nil, label: String(decoding: $0.value, as: UTF8.self))
      })
    categories = keys.map { numbers[$0] }
  }
}

// MARK: - A survey

extension AnswerSource {
  private static func survey(
    _ path: String, _ questions: [String], _ responses: [String], _ names: [String]
  ) throws(Stop) -> Content {
    let run = SurveyRun(
      definition: path, source: .responses(responses), destination: .folder(""), threads: 1,
      version: "")
    let definition = try run.parse(try run.read(path))
    let texts = try textQuestions(definition.survey, questions, file: path)
    let groupings = try groupings(definition, names, file: path)
    let sources = try run.sources(definition.survey.responses, in: responses)
    var content = Content()
    content.columns = texts.map { question in
      AnswerColumn(
        question: question.id, name: question.title, file: path,
        language: definition.survey.language, rules: definition.rules(of: question.id), answers: [],
        groupings: groupings.map(\.grouping))
    }
    let drift = try run.drift(of: sources, definition)
    for (index, (path, source)) in sources.enumerated() {
      do throws(InputFault) {
        let file = try ResponseFile(
          path: path, name: path, source: source, definition: definition,
          others: drift.others(of: index), observe: { _, _ in })
        let rows = try FreeTextRows(
          file, definition, texts: texts.map(\.id), categories: groupings.flatMap(\.variables))
        content.take(rows, path, groupings)
      } catch {
        throw Stop(findings: error.findings)
      }
    }
    return content
  }

  private static func textQuestions(
    _ survey: Survey, _ names: [String], file: String
  ) throws(Stop) -> [Question] {
    let texts = survey.questions.filter { if case .text = $0.kind { true } else { false } }
    let known = texts.map(\.id.description)
    guard !names.isEmpty else {
      if texts.isEmpty {
        throw Stop(findings: [Finding(.noTextQuestion, file: file)])
      }
      return texts
    }
    let unknown = names.filter { !known.contains($0) }
    guard unknown.isEmpty else {
      throw Stop(
        findings: unknown.map { name in
          Finding(
            .noTextQuestion, file: file, found: .name(name), expected: known,
            nearest: nearest(to: name, among: known))
        })
    }
    return texts.filter { names.contains($0.id.description) }
  }

  /// A grouping with the places of its variable in the codebook.
  fileprivate struct SurveyGrouping {
    let grouping: AnswerColumn.Grouping
    let variables: [Int]
  }

  private static func groupings(
    _ definition: SurveyDefinition, _ names: [String], file: String
  ) throws(Stop) -> [SurveyGrouping] {
    let variables = definition.codebook.variables
    let known = variables.filter { !$0.categories.isEmpty }.map(\.id.description)
    var groupings: [SurveyGrouping] = []
    var faults: [Finding] = []
    for name in names {
      let place = variables.firstIndex {
        $0.id.description.utf8.elementsEqual(name.utf8) && !$0.categories.isEmpty
      }
      guard let place else {
        faults.append(
          Finding(
            .unknownQuestion, file: file, place: Place(line: 1, column: 1), found: .name(name),
            expected: known, nearest: nearest(to: name, among: known)))
        continue
      }
      let variable = variables[place]
      groupings.append(
        SurveyGrouping(
          grouping: AnswerColumn.Grouping(
            name: name, title: variable.title,
            categories: variable.categories.map {
              AnswerColumn.Grouping.Category(code: $0.code.description, label: $0.label)
            }), variables: [place]))
    }
    guard faults.isEmpty else { throw Stop(findings: faults) }
    return groupings
  }
}

extension AnswerSource.Content {
  fileprivate mutating func take(
    _ read: FreeTextRows, _ file: String, _ groupings: [AnswerSource.SurveyGrouping]
  ) {
    for index in columns.indices {
      columns[index].answers += read.rows.map { row in
        AnswerColumn.Answer(
          file: file, row: row.number, text: row.texts[index],
          categories: groupings.indices.map { row.categories[$0] })
      }
    }
    findings.merge(read.findings)
    if read.rows.isEmpty { findings.record(Finding(.noRows, file: file)) }
  }
}
