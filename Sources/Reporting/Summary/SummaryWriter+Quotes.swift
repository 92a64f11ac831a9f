import SurveyModel
import Tabulation
import XMLText

// What people wrote, below the tables of their question
extension SummaryWriter {
  mutating func appendQuotes(of tables: QuestionTables) {
    guard let table = tables.tallies.first, table.variable.hasThemes else { return }
    let quotes = report.quotes.filter { $0.variable == table.variable.id }
    guard !quotes.isEmpty else { return }
    xml.start("quotes")
    for category in table.variable.categories {
      let own = quotes.filter { $0.theme == category.code }
      guard !own.isEmpty else { continue }
      let people = table.rows.first { row in
        row.stub == .category(category.code, label: category.label)
      }?.total.count
      xml.start("theme", [("code", category.code.description), ("title", category.label)])
      xml.attribute("count", people ?? 0)
      for quote in own {
        xml.element("quote", text: String(decoding: quote.text, as: UTF8.self))
      }
      xml.end()
    }
    xml.end()
  }
}
