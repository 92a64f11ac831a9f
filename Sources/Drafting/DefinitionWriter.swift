import SurveyModel
package import Wording
import XMLText

/// Writes a survey as the XML of a definition that reads like the questionnaire.
///
/// What is a default is left out, and what was inferred stands in a comment beside it. Reading
/// the text gives the same survey again.
package struct DefinitionWriter {
  private let wording: DraftNoteWording
  var xml = XMLWriter()
  private let draft: DraftedSurvey
  let conditions: ConditionText
  /// A tag longer than this takes its long attributes to lines of their own.
  static let longestTag = 100

  /// Writes the definition in UTF-8, with comments in this language.
  package static func document(_ draft: DraftedSurvey, language: MessageLanguage) -> [UInt8] {
    var writer = DefinitionWriter(draft, language)
    writer.write()
    return writer.xml.finish()
  }

  private init(_ draft: DraftedSurvey, _ language: MessageLanguage) {
    self.draft = draft
    wording = DraftNoteWording(language)
    conditions = ConditionText(Codebook(draft.survey))
  }

  private var survey: Survey { draft.survey }

  private mutating func write() {
    notes(on: .survey)
    xml.start(
      "survey",
      [
        ("xmlns", "urn:shukei:survey:1"), ("id", survey.id.description),
        ("xml:lang", survey.language.rawValue),
      ])
    frame()
    for source in survey.responses { responses(source) }
    if let weighting = survey.weighting { weights(weighting) }
    if let sampling = survey.sampling { self.sampling(sampling) }
    rules(survey.rules)
    for codeframe in survey.codeframes { self.codeframe(codeframe) }
    if let quotes = survey.quotes { self.quotes(quotes) }
    for section in survey.sections { self.section(section) }
    report(survey)
    if survey.output != OutputPlan() { output(survey.output) }
    xml.end()
  }

  private mutating func frame() {
    xml.element("title", text: survey.title)
    if let organization = survey.organization { xml.element("organization", text: organization) }
    if let method = survey.method { xml.element("method", text: method) }
    if let fieldwork = survey.fieldwork {
      xml.start("fieldwork", [("from", fieldwork.from), ("to", fieldwork.to)])
      if fieldwork.calendar != .gregorian {
        xml.attribute("calendar", fieldwork.calendar.rawValue)
      }
      xml.end()
    }
    guard let population = survey.population else { return }
    xml.start("population")
    if let size = population.size { xml.attribute("size", String(size)) }
    if let invited = population.invited { xml.attribute("invited", String(invited)) }
    xml.text(population.description ?? "")
    xml.end()
  }

  /// The rules of themes are written as they stand: their white space is their writer's.
  private mutating func codeframe(_ codeframe: Codeframe) {
    xml.blankLine()
    xml.start("codeframe", [("id", codeframe.id)])
    if let href = codeframe.href {
      xml.attribute("href", href)
    } else {
      for phrase in codeframe.vacuous { xml.element("vacuous", text: phrase) }
      for index in codeframe.themes.indices where codeframe.themes[index].parent == nil {
        theme(index, of: codeframe)
      }
    }
    xml.end()
  }

  private mutating func theme(_ index: Int, of codeframe: Codeframe) {
    let theme = codeframe.themes[index]
    let parts = codeframe.themes.indices.filter { codeframe.themes[$0].parent == index }
    xml.start("theme", [("code", theme.code.description), ("title", theme.label)])
    if theme.isExclusive { xml.attribute("exclusive", "true") }
    if parts.isEmpty {
      xml.text(theme.rule ?? "")
    } else if let rule = theme.rule {
      xml.element("rule", text: rule)
    }
    for part in parts { self.theme(part, of: codeframe) }
    xml.end()
  }

  private mutating func quotes(_ rules: QuoteRules) {
    let usual = QuoteRules(href: rules.href)
    xml.start("quotes", [("href", rules.href)])
    if rules.perTheme != usual.perTheme { xml.attribute("per-theme", String(rules.perTheme)) }
    if rules.characters != usual.characters {
      xml.attribute("characters", String(rules.characters))
    }
    if rules.least != usual.least { xml.attribute("least", String(rules.least)) }
    if let names = rules.names { xml.attribute("names", names) }
    if let allowed = rules.allowed { xml.attribute("allow", allowed) }
    xml.end()
  }

  private mutating func section(_ section: Section) {
    xml.blankLine()
    xml.start("section", [("title", section.title)])
    if section.isDemographic { xml.attribute("demographics", "true") }
    if let note = section.note { xml.element("note", text: note) }
    for (index, question) in section.questions.enumerated() {
      if index > 0 { xml.blankLine() }
      if let heading = question.heading { xml.element("heading", text: heading) }
      notes(on: .question(question.id))
      self.question(question, base: survey.rules.base)
    }
    xml.end()
  }

  /// What is to be said of a part, in one comment with a line for each note.
  mutating func notes(on subject: DraftedSurvey.Subject) {
    guard let notes = draft.notes[subject], !notes.isEmpty else { return }
    xml.comment(lines: notes.map { wording.text(of: $0) })
  }
}
