import SurveyModel

extension ExportProfile {
  /// The columns that the header rows name.
  func columns(_ records: LeadingRecords) -> [SourceColumn] {
    var columns =
      switch header {
      case .names(let styles): records.namedColumns(styles)
      case .questionThenPart: records.questionColumns(whole: Self.wholeAnswers.folded)
      case .merged(let rows):
        records.withOtherTexts(records.mergedColumns(rows: rows), below: rows)
      case .importIdentifiers: records.importColumns()
      case .namesThenWordings: records.wordedColumns()
      }
    assignRoles(to: &columns)
    return columns
  }

  private func assignRoles(to columns: inout [SourceColumn]) {
    var taken: Set<SourceColumn.Role> = []
    let others = otherHeaders.folded
    let known = knownRoles
    let ending = statusEnding?.foldedName
    for index in columns.indices {
      let parts = columns[index].partNames
      if parts.contains(where: { others.contains($0.foldedName) }) {
        columns[index].role = .otherText
      }
      let names = columns[index].names.map(\.foldedName)
      let isStatus =
        ending.map { names.first?.suffix($0.count).elementsEqual($0) ?? false } ?? false
      guard let role = names.lazy.compactMap({ known[$0] }).first ?? (isStatus ? .status : nil)
      else { continue }
      // A second column of the same name is an answer, or at least no second respondent.
      let isFirst = role == .service || role == .status || taken.insert(role).inserted
      columns[index].role = isFirst ? role : .service
      columns[index].questionNames = []
      columns[index].partNames = []
    }
  }

  private var knownRoles: [[UInt8]: SourceColumn.Role] {
    let names = roles.flatMap { known in known.names.map { ($0.foldedName, known.role) } }
    return Dictionary(names, uniquingKeysWith: { first, _ in first })
  }
}
