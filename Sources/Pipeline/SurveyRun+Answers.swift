import Ingest
import SurveyModel

extension SurveyRun {
  /// The answers that the examples of the findings are about, read once more from the files;
  /// `nil` unless somebody asked to see them. Partial tallies have none.
  func answers(
    _ reading: Reading, _ definition: SurveyDefinition
  ) throws(Stop) -> ShownAnswers? {
    guard showsAnswers, case .responses(let paths) = source else { return nil }
    let sources = try sources(definition.survey.responses, in: paths)
    let names = Dictionary(grouping: sources) { fileName(of: $0.path) }
    var shown = ShownAnswers()
    // Outputs name files without folders: where two have one name, nobody could say whose
    // answer it is.
    for (path, source) in sources where names[fileName(of: path)]?.count == 1 {
      let cells = reading.pass.findings.cells(of: path)
      guard !cells.isEmpty else { continue }
      do throws(InputFault) {
        let finder = try AnswerFinder(path: path, source: source)
        shown.add(try finder.answers(in: cells), of: fileName(of: path))
      } catch {
        throw Stop(findings: error.findings)
      }
    }
    return shown
  }
}

extension FindingLog {
  /// The cells that examples about this file are about.
  fileprivate func cells(of file: String) -> Set<ShownAnswers.Cell> {
    Set(
      groups.filter { $0.key.file.utf8.elementsEqual(file.utf8) }.flatMap(\.examples)
        .compactMap { finding in
          guard let row = finding.row, let field = finding.field else { return nil }
          return ShownAnswers.Cell(row: row, field: field)
        })
  }
}
