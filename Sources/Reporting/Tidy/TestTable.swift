import DelimitedText
import SurveyModel
import Tabulation

/// Writes every test of every table as one record, with the names of `TidyTable`.
struct TestTable {
  /// The names of the columns.
  static let header = [
    "table", "question", "row", "row_label", "banner", "test", "statistic", "df", "df2", "p",
    "association", "people", "doubtful", "significant", "convention", "weighted", "within",
  ]

  private let names: TableNames
  private let convention: String
  private var csv = CSVWriter()

  private init(_ survey: Survey) {
    names = TableNames(survey)
    convention = survey.rules.convention.rawValue
  }

  static func bytes(of report: Report) -> [UInt8] {
    var writer = TestTable(report.survey)
    writer.csv.record(header)
    for question in report.tables {
      for table in question.tallies + question.crossings {
        for test in table.tests { writer.append(test, of: table) }
      }
    }
    return writer.csv.bytes
  }

  private mutating func append(_ test: TableTest, of table: Table) {
    let variable = table.variable
    csv.text(names.code(of: table))
    csv.text(variable.id.description)
    csv.text(test.stub.map { names.code(of: $0, in: variable) } ?? "")
    csv.text(test.stub.map { plainText(names.label(of: $0, in: variable)) } ?? "")
    csv.text(table.banner?.name ?? "")
    csv.text(test.kind.rawValue)
    csv.figure(significant: test.statistic)
    csv.figure(significant: test.degrees)
    csv.figure(significant: test.denominatorDegrees)
    csv.figure(significant: test.p)
    csv.figure(significant: test.association)
    csv.figure(test.people)
    csv.number(test.isDoubtful)
    csv.number(test.isSignificant)
    csv.text(convention)
    csv.number(table.total.weighted != nil)
    csv.text(
      zip(test.within, names.levels(of: table)).map(names.code).joined(separator: ">"))
    csv.end()
  }
}
