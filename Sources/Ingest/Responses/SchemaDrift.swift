package import SurveyModel

/// What several response files of one survey have in their headers, and in what they differ.
///
/// Monthly files, paper beside web, two languages: a question without its column in one file
/// was not asked there, as long as another file has it.
package struct SchemaDrift: Sendable {
  private let schemas: [Schema]

  /// What the headers of one file have.
  fileprivate struct Schema: Sendable {
    /// Variables with a column.
    let variables: Set<VariableID>
    /// Names, in folded form, of all columns.
    let names: Set<[UInt8]>
    /// Columns of answers that no question takes, as written.
    let unused: [String]
  }

  /// What one file should know of the others.
  package struct Others: Sendable {
    /// Variables that another file has a column for.
    let variables: Set<VariableID>
    /// Columns that no question takes, that others have and this one has not.
    let lackedColumns: [String]

    /// The only file of its run.
    package static let none = Others(variables: [], lackedColumns: [])
  }

  /// Reads the headers of all files.
  ///
  /// - Throws: `InputFault` where a file cannot be read or holds no table.
  package init(
    _ files: [(path: String, source: ResponseSource)], _ definition: SurveyDefinition
  ) throws(InputFault) {
    var schemas: [Schema] = []
    // A file alone differs from no other.
    for file in files where files.count > 1 {
      let records = try RecordFile(
        path: file.path, name: file.path, source: file.source, observe: { _, _ in })
      schemas.append(
        Schema(
          ResponseLayout(
            records.layout, file: file.path, source: file.source, definition: definition),
          definition))
    }
    self.schemas = schemas
  }

  /// What the file at this place, from 0, should know of the others.
  package func others(of index: Int) -> Others {
    guard schemas.indices.contains(index) else { return .none }
    var variables: Set<VariableID> = []
    var lacked: [String] = []
    var seen = schemas[index].names
    for other in schemas.indices where other != index {
      variables.formUnion(schemas[other].variables)
      for name in schemas[other].unused where seen.insert(name.foldedName).inserted {
        lacked.append(name)
      }
    }
    return Others(variables: variables, lackedColumns: lacked)
  }
}

extension SchemaDrift.Schema {
  fileprivate init(_ layout: ResponseLayout, _ definition: SurveyDefinition) {
    let bound = zip(definition.codebook.variables, layout.bound)
    variables = Set(bound.filter { $1.reading != .absent }.map(\.0.id))
    names = Set(layout.export.columns.flatMap(\.names).map(\.foldedName))
    let used = Set(
      layout.bound.flatMap {
        $0.reading.columns + $0.otherTexts.map(\.column) + $0.checks.compactMap { $0 }
      } + [layout.weightColumn].compactMap { $0 })
    unused = layout.export.columns.filter { $0.role == .answer && !used.contains($0.position) }
      .compactMap(\.names.first).filter { !$0.utf8.isEmpty }
  }
}
