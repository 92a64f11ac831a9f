import SurveyModel
import Tabulation
import Wording
import XMLText

/// Writes `summary.xml`: everything that was computed, for programs and for other reports.
///
/// No fact of it depends on the order of rows, the day or the machine. Every element and
/// attribute is described in the schema.
struct SummaryWriter {
  let report: Report
  let names: TableNames
  let notes: TableNotes
  /// Whether pages print shares of the whole table.
  let showsTotalPercent: Bool
  var xml = XMLWriter()

  private init(_ report: Report) {
    self.report = report
    names = TableNames(report.survey)
    notes = TableNotes(report, names)
    showsTotalPercent = report.survey.rules.percents.contains(.total)
  }

  static func bytes(of report: Report) -> [UInt8] {
    var writer = SummaryWriter(report)
    writer.appendDocument()
    return writer.xml.finish()
  }

  private mutating func appendDocument() {
    let survey = report.survey
    xml.start(
      "summary",
      [
        ("xmlns", "urn:shukei:summary:1"), ("survey", survey.id.description),
        ("xml:lang", survey.language.rawValue), ("version", report.version),
      ])
    appendIdentity(survey)
    appendRows()
    appendRules(survey.rules)
    if let tests = survey.tests { append(tests) }
    if let weights = report.weights { append(weights) }
    if let sampling = survey.sampling { append(sampling) }
    if let errors = SamplingErrors(report, names) { append(errors) }
    append(notes.head)
    for codeframe in survey.codeframes { append(codeframe) }
    for section in survey.sections { append(section) }
    append(report.quality)
    appendFindings()
    appendLabels()
    xml.end()
  }

  private mutating func appendIdentity(_ survey: Survey) {
    xml.element("title", text: survey.title)
    if let organization = survey.organization { xml.element("organization", text: organization) }
    if let method = survey.method { xml.element("method", text: method) }
    if let fieldwork = survey.fieldwork {
      xml.start("fieldwork", [("from", fieldwork.from), ("to", fieldwork.to)])
      xml.attribute("text", names.labels.period(fieldwork))
      xml.attribute("era", ifAny: names.labels.eraPeriod(fieldwork))
      xml.attribute("era-year", ifAny: names.labels.eraFiscalYear(fieldwork))
      xml.end()
    }
    guard let population = survey.population else { return }
    xml.start("population")
    xml.attribute("size", ifAny: population.size)
    xml.attribute("invited", ifAny: population.invited)
    xml.text(population.description ?? "")
    xml.end()
  }

  private mutating func appendRows() {
    xml.start("rows")
    xml.attribute("read", report.accounting.read)
    xml.attribute("tallied", report.accounting.tallied)
    xml.attribute("quarantined", report.accounting.quarantined)
    xml.attribute("dropped", report.accounting.dropped)
    xml.attribute("response-rate", report.responseRate)
    xml.end()
  }

  private mutating func append(_ codeframe: Codeframe) {
    xml.start("codeframe", [("id", codeframe.id)])
    for phrase in codeframe.vacuous { xml.element("vacuous", text: phrase) }
    for theme in codeframe.themes {
      xml.start("theme", [("code", theme.code.description), ("title", theme.label)])
      xml.mark("exclusive", if: theme.isExclusive)
      xml.attribute("parent", ifAny: theme.parent.map { codeframe.themes[$0].code.description })
      xml.text(theme.rule ?? "")
      xml.end()
    }
    xml.end()
  }

  private mutating func append(_ section: Section) {
    xml.start("section", [("title", section.title)])
    xml.mark("demographics", if: section.isDemographic)
    if let note = section.note { xml.element("note", text: note) }
    for question in section.questions {
      if let heading = question.heading { xml.element("heading", text: heading) }
      append(question)
    }
    xml.end()
  }

  /// Counts only: where faults stand would change with the order of rows.
  private mutating func appendFindings() {
    xml.start("findings")
    for (key, count, _) in report.findings.groups {
      xml.start("finding", [("rule", key.rule.rawValue), ("severity", key.rule.severity.rawValue)])
      xml.attribute("file", key.file)
      xml.attribute("variable", ifAny: key.variable)
      xml.attribute("count", count)
      xml.end()
    }
    xml.end()
  }
}
