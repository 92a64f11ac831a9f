internal import SurveyModel

/// The columns of the written file, as the definition says that its responses look.
struct OutputLayout {
  let columns: [OutputColumn]
  let writer: FieldWriter

  init(_ responses: InventedResponses, form: ValueForm) {
    let source = responses.survey.responses.first
    writer = FieldWriter(delimiter: source?.form.delimiter?.first ?? UInt8(ascii: ","))
    let isJapanese = responses.survey.language == .japanese
    let id = source?.respondentColumn ?? (isJapanese && form != .codes ? "回答番号" : "id")
    var columns = [OutputColumn(header: id, fallback: id, cell: .number)]
    let indices = Dictionary(
      grouping: responses.codebook.variables.indices,
      by: { responses.codebook.variables[$0].question })
    for question in responses.survey.questions {
      let part = QuestionLayout(
        question: question, indices: indices[question.id] ?? [], responses: responses, form: form,
        writer: writer)
      columns += part.columns
    }
    self.columns = Self.unique(columns)
  }

  /// Headers that stand more than once give way to identifiers, all of them: a reader could
  /// not tell which is which.
  private static func unique(_ columns: [OutputColumn]) -> [OutputColumn] {
    var counts: [[UInt8]: Int] = [:]
    for column in columns { counts[Array(column.header.utf8), default: 0] += 1 }
    return columns.map { column in
      var column = column
      if counts[Array(column.header.utf8), default: 0] > 1 { column.header = column.fallback }
      return column
    }
  }
}
