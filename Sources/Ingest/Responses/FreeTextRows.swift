import DelimitedText
package import SurveyModel
package import Verbatims

/// What was written in answer to some questions of free text, beside the categories of some other
/// variables, response by response.
package struct FreeTextRows: Sendable {
  /// One response.
  package struct Row: Sendable {
    /// 1-based number of the response in its file, headers not counted.
    package let number: Int
    /// What was written, for each question; empty where it is no answer.
    package let texts: [[UInt8]]
    /// The categories that hold of the respondent, for each variable.
    package let categories: [[Int]]
  }

  /// The responses that are tallied, in the order of the file.
  package private(set) var rows: [Row] = []
  /// What was noted of the file and its rows.
  package private(set) var findings = FindingLog()

  /// Reads a file to its end.
  ///
  /// - Parameters:
  ///   - file: what was answered in.
  ///   - definition: that of the same survey.
  ///   - questions: questions of free text.
  ///   - variables: places in the codebook.
  /// - Throws: `InputFault` where the file can no longer be read.
  package init(
    _ file: ResponseFile, _ definition: SurveyDefinition, texts questions: [QuestionID],
    categories variables: [Int]
  ) throws(InputFault) {
    let texts = questions.compactMap { definition.codebook.index(of: VariableID(question: $0)) }
    precondition(texts.count == questions.count, "questions of free text are variables")
    let fields = texts.map { file.layout.bound[$0].reading.columns.first }
    var coder = ResponseCoder(definition, layout: file.layout)
    var cells = CellText(file.layout.encoding)
    var chunk = RecordChunk()
    while try file.next(into: &chunk) {
      var written: [(number: Int, cells: [[UInt8]])] = []
      var blocks: [CodedBlock] = []
      let bytes = chunk.bytes.span.extracting(0..<chunk.count)
      coder.codePlainly(
        chunk,
        each: { record, number in
          written.append(
            (number, fields.map { $0.map { record[$0].unescaped(in: bytes) } ?? [] }))
        }, count: { blocks.append($0) })
      var next = 0
      for block in blocks {
        for row in 0..<block.rows {
          let (number, raw) = written[next]
          next += 1
          let texts = zip(texts, raw).map { variable, cell in
            block.columns[variable].state(at: row).isAnswered ? cells.text(cell) : []
          }
          rows.append(
            Row(
              number: number, texts: texts,
              categories: variables.map { block.columns[$0].categories(at: row) }))
        }
      }
    }
    findings.merge(coder.findings)
    findings.merge(file.findings)
    findings.record(contentsOf: file.layout.findings)
  }
}

extension AnswerState {
  fileprivate var isAnswered: Bool {
    switch self {
    case .marked, .unmarked, .vacuous: true
    case .noAnswer, .invalid, .notAsked: false
    }
  }
}

extension CodedColumn {
  fileprivate func categories(at row: Int) -> [Int] {
    if isSingleValued {
      let slot = Int(slots[row])
      return slot < layout.categories ? [slot] : []
    }
    return (0..<layout.categories).filter { hasCategory($0, at: row) }
  }
}

extension CellText {
  fileprivate mutating func text(_ bytes: [UInt8]) -> [UInt8] {
    switch decode(bytes.span) {
    case .text(let text), .foreign(let text): text
    case .undecodable: []
    }
  }
}

extension SurveyDefinition {
  /// The rules by which a question of free text is put under themes; `nil` where it has none.
  package func rules(of question: QuestionID) -> ReadCodeframe? {
    guard let variable = codebook.variables(of: question).first,
      case .text(let codeframe?) = variable.coding
    else { return nil }
    return codeframes[codeframe.id]
  }
}
