import SurveyModel
import TextNormalization
import Verbatims
import XMLText

/// Reads a `<survey>` element in two steps: what it declares, then what it refers to.
struct SurveyReader {
  static let namespace = "urn:shukei:survey:1"

  private let file: String
  private var decoder: ElementDecoder
  private var conditions: [QuestionID: XMLAttribute] = [:]
  /// The codeframes with their rules, by name.
  private(set) var readCodeframes: [String: ReadCodeframe] = [:]

  /// The codeframes that stand in files of their own, by their `href`.
  private let files: [String: CodeframeFile]

  var findings: [Finding] { decoder.findings }

  init(file: String, codeframes files: [String: CodeframeFile]) {
    self.file = file
    self.files = files
    decoder = ElementDecoder(file: file)
  }

  /// The survey, or `nil` where not even its frame can be read; faults are in `findings`.
  mutating func survey(_ root: XMLElement) -> Survey? {
    guard root.name == "survey", root.namespace == Self.namespace else {
      decoder.report(
        .wrongRoot, at: root.place, found: .name(root.name),
        expected: ["<survey xmlns=\"\(Self.namespace)\">"])
      return nil
    }
    decoder.expect(
      root, attributes: ["id", "xml:lang"],
      children: [
        "title", "organization", "method", "fieldwork", "population", "responses", "weights",
        "sampling", "rules", "codeframe", "quotes", "section", "report", "output",
      ])
    guard var survey = declared(root) else { return nil }
    resolveConditions(&survey)
    let codebook = Codebook(survey)
    checkLacking(root, survey)
    let weights = WeightingDecoder(codebook)
    survey.weighting = root.first("weights").flatMap { weights.weighting($0, &decoder) }
    survey.sampling = root.first("sampling").map { weights.sampling($0, survey, &decoder) }
    if let report = root.first("report") {
      ReportDecoder(codebook).read(report, into: &survey, &decoder)
    }
    survey.quotes = root.first("quotes").flatMap { decoder.quotes($0) }
    if let output = root.first("output") { survey.output = decoder.output(output) }
    checkLabels(survey, codebook)
    // Targets in files are there to be checked once the files are read.
    if !findings.contains(where: \.isError),
      survey.weighting?.margins.allSatisfy({ $0.source == nil }) ?? false
    {
      for finding in MarginCheck(survey, codebook, file: file).findings { decoder.report(finding) }
    }
    return survey
  }

  /// The response files that a definition names, read before the rest; `nil` where anything is wrong
  /// with them, which is told when the whole is read.
  static func sources(in root: XMLElement) -> [ResponseSource]? {
    var reader = SurveyReader(file: "", codeframes: [:])
    let sources = root.all("responses").compactMap { reader.responses($0) }
    return reader.findings.isEmpty ? sources : nil
  }

  private mutating func declared(_ root: XMLElement) -> Survey? {
    let rules = root.first("rules").map { decoder.rules($0) } ?? TabulationRules()
    let codeframes = codeframes(root)
    let sections = root.all("section").map { section($0, rules, codeframes) }
    if sections.isEmpty { missing("section", in: root) }
    if root.first("title") == nil { missing("title", in: root) }
    let language: ReportLanguage = decoder.choice("xml:lang", of: root) ?? .japanese
    guard decoder.required("id", of: root) != nil,
      let id = decoder.value("id", of: root, expected: ["<name>"], SurveyID.init)
    else { return nil }
    return Survey(
      id: id, title: root.first("title").map { decoder.label($0) } ?? "", language: language,
      organization: root.first("organization").map { trimmed($0.text) },
      method: root.first("method").map { trimmed($0.text) },
      fieldwork: root.first("fieldwork").flatMap { fieldwork($0) },
      population: root.first("population").map { population($0) },
      responses: root.all("responses").compactMap { responses($0) }, rules: rules,
      codeframes: codeframes, sections: uniqueQuestions(sections), banners: [], crossings: [])
  }

  private mutating func fieldwork(_ element: XMLElement) -> Fieldwork? {
    decoder.expect(element, attributes: ["from", "to", "calendar"])
    _ = decoder.required("from", of: element)
    _ = decoder.required("to", of: element)
    let from = decoder.value("from", of: element, expected: ["<date>"], isoDate)
    let to = decoder.value("to", of: element, expected: ["<date>"], isoDate)
    guard let from, let to else { return nil }
    // ISO dates are in order where their letters are.
    if to.utf8.lexicographicallyPrecedes(from.utf8) {
      decoder.report(
        .badValue, at: element.attribute("to")?.valuePlace ?? element.place, found: .name(to),
        expected: ["<date>"])
    }
    return Fieldwork(
      from: from, to: to, calendar: decoder.choice("calendar", of: element) ?? .gregorian)
  }

  private mutating func population(_ element: XMLElement) -> Population {
    decoder.expect(element, attributes: ["size", "invited"], text: true)
    let people = 1...100_000_000_000
    let text = trimmed(element.text)
    return Population(
      description: text.isEmpty ? nil : text,
      size: decoder.whole("size", of: element, in: people),
      invited: decoder.whole("invited", of: element, in: people))
  }

  private enum Delimiter: String, CaseIterable {
    case comma, semicolon, tab, pipe, space

    var byte: UInt8 {
      switch self {
      case .comma: UInt8(ascii: ",")
      case .semicolon: UInt8(ascii: ";")
      case .tab: UInt8(ascii: "\t")
      case .pipe: UInt8(ascii: "|")
      case .space: UInt8(ascii: " ")
      }
    }
  }

  private static let formAttributes = [
    "encoding", "delimiter", "quote", "escape", "record-end", "preamble-lines", "header-rows",
    "footer-lines",
    "columns",
  ]

  private mutating func responses(_ element: XMLElement) -> ResponseSource? {
    decoder.expect(
      element,
      attributes: ["href", "format", "sheet", "metadata", "separator", "respondent"]
        + Self.formAttributes + Self.mappingAttributes,
      children: ["missing", "tick", "blank", "drop"])
    let format: ExportFormat? = decoder.choice("format", of: element)
    let form = form(element)
    let mapping = mapping(element)
    guard let href = decoder.required("href", of: element) else { return nil }
    var source = ResponseSource(
      href: href, format: format, form: form, sheet: element["sheet"],
      metadata: element["metadata"], separator: element["separator"],
      respondentColumn: element["respondent"], missing: element.missingValues(&decoder))
    source.mapping = mapping
    return source
  }

  private static let mappingAttributes = [
    "preset", "started", "completed", "status", "unfinished", "previews", "lacks",
  ]

  private mutating func mapping(_ element: XMLElement) -> ExportMapping {
    var mapping = ExportMapping()
    mapping.preset = decoder.value("preset", of: element, expected: ExportProfile.presetNames) {
      name in ExportProfile.presetNames.first { $0.utf8.elementsEqual(name.utf8) }
    }
    mapping.startedColumn = element["started"]
    mapping.completedColumn = element["completed"]
    mapping.statusColumn = element["status"]
    mapping.unfinished = decoder.choice("unfinished", of: element)
    mapping.previews = decoder.choice("previews", of: element)
    mapping.lacks = (element["lacks"] ?? "").split(whereSeparator: { $0 == " " || $0 == "," })
      .compactMap { QuestionID(String($0)) }
    mapping.ticks = element.all("tick").map { trimmed($0.text) }
    mapping.blanks = element.all("blank").map { trimmed($0.text) }
    for child in element.all("tick") + element.all("blank") {
      decoder.expect(child, attributes: [], text: true)
    }
    mapping.drops = element.all("drop").compactMap { drop in
      decoder.expect(drop, attributes: ["column", "value"])
      guard let column = decoder.required("column", of: drop) else { return nil }
      return RowDrop(column: column, value: drop["value"] ?? "")
    }
    return mapping
  }

  /// A byte by its word, or that there is none.
  private mutating func mark(
    _ name: String, of element: XMLElement, _ words: KeyValuePairs<String, Unicode.Scalar>
  ) -> DeclaredForm.Mark? {
    decoder.value(name, of: element, expected: words.map(\.key) + ["none"]) { word in
      if word == "none" { return DeclaredForm.Mark.none }
      return words.first { $0.key == word }.map { .byte(UInt8(ascii: $0.value)) }
    }
  }

  private mutating func form(_ element: XMLElement) -> DeclaredForm {
    let delimiter: Delimiter? = decoder.choice("delimiter", of: element)
    var form = DeclaredForm(
      encoding: decoder.choice("encoding", of: element), delimiter: delimiter.map { [$0.byte] })
    form.quote = mark("quote", of: element, ["double": "\"", "single": "'"])
    form.escape = mark("escape", of: element, ["quote": "\"", "backslash": "\\"])
    form.recordEnd = decoder.choice("record-end", of: element)
    form.preambleLines = decoder.whole("preamble-lines", of: element, in: 0...1_000)
    form.headerRows = decoder.whole("header-rows", of: element, in: 0...10)
    form.footerLines = decoder.whole("footer-lines", of: element, in: 0...1_000)
    form.columns = decoder.whole("columns", of: element, in: 1...1_000_000)
    return form
  }

  private mutating func codeframes(_ root: XMLElement) -> [Codeframe] {
    let codeframes = root.all("codeframe").compactMap { element -> (Codeframe, Place)? in
      let href = element["href"]
      decoder.expect(
        element, attributes: ["id", "href"], children: href == nil ? ["vacuous", "theme"] : [])
      guard let id = decoder.required("id", of: element) else { return nil }
      let read =
        href.map { codeframe(id, inFile: $0) }
        ?? CodeframeDecoder.codeframe(id, in: element, href: nil, &decoder)
      readCodeframes[id] = read
      return (read.codeframe, element.place)
    }
    return decoder.unique(codeframes, by: \.id)
  }

  /// The codeframe of a file; one without themes where it cannot be read, so that questions that
  /// name it are no faults of their own.
  private mutating func codeframe(_ id: String, inFile href: String) -> ReadCodeframe {
    guard let opened = files[href], let root = opened.document?.root else {
      for finding in files[href]?.findings ?? [] { decoder.report(finding) }
      return ReadCodeframe(Codeframe(id: id, themes: [], href: href), file: file)
    }
    var inner = ElementDecoder(file: opened.path)
    defer { for finding in inner.findings { decoder.report(finding) } }
    guard root.name == "codeframe", root.namespace == Self.namespace else {
      inner.report(
        .wrongRoot, at: root.place, found: .name(root.name),
        expected: ["<codeframe xmlns=\"\(Self.namespace)\">"])
      return ReadCodeframe(Codeframe(id: id, themes: [], href: href), file: file)
    }
    inner.expect(root, attributes: ["id"], children: ["vacuous", "theme"])
    if inner.required("id", of: root) != nil, let own = root.attribute("id"),
      !own.value.utf8.elementsEqual(id.utf8)
    {
      inner.report(.badValue, at: own.valuePlace, found: .name(own.value), expected: [id])
    }
    return CodeframeDecoder.codeframe(id, in: root, href: href, &inner)
  }

  private mutating func section(
    _ element: XMLElement, _ rules: TabulationRules, _ codeframes: [Codeframe]
  ) -> Section {
    decoder.expect(
      element, attributes: ["title", "demographics"], children: ["note", "heading", "question"])
    let questionDecoder = QuestionDecoder(rules: rules, codeframes: codeframes)
    var questions: [Question] = []
    var heading: String?
    for child in element.elements {
      if child.name == "heading" { heading = trimmed(child.text) }
      guard child.name == "question" else { continue }
      guard let decoded = questionDecoder.question(child, heading: heading, &decoder) else {
        decoder.noteUnread(child["id"])
        continue
      }
      heading = nil
      questions.append(decoded.question)
      if let condition = decoded.condition { conditions[decoded.question.id] = condition }
    }
    if element.all("question").isEmpty { missing("question", in: element) }
    return Section(
      title: decoder.required("title", of: element) ?? "",
      note: element.first("note").map { trimmed($0.text) },
      isDemographic: decoder.flag("demographics", of: element), questions: questions)
  }

  private mutating func uniqueQuestions(_ sections: [Section]) -> [Section] {
    var seen: Set<QuestionID> = []
    return sections.map { section in
      var section = section
      section.questions = section.questions.filter { question in
        if seen.insert(question.id).inserted { return true }
        decoder.report(
          .duplicateName, at: question.place, found: .name(question.id.description))
        return false
      }
      return section
    }
  }

  private mutating func resolveConditions(_ survey: inout Survey) {
    let codebook = Codebook(survey)
    for section in survey.sections.indices {
      for index in survey.sections[section].questions.indices {
        let question = survey.sections[section].questions[index]
        guard let attribute = conditions[question.id] else { continue }
        do throws(ConditionParser.Fault) {
          survey.sections[section].questions[index].askedIf = try ConditionParser.condition(
            attribute.value, codebook)
        } catch {
          report(error, attribute)
        }
      }
    }
  }

  private mutating func report(_ fault: ConditionParser.Fault, _ attribute: XMLAttribute) {
    let place = Place(
      line: attribute.valuePlace.line, column: attribute.valuePlace.column + fault.offset)
    switch fault.reason {
    case .unexpected(let found, let expected):
      decoder.report(
        .badCondition, at: place, found: found.isEmpty ? .nothing : .name(found), expected: expected
      )
    case .unknownQuestion(let name, let known):
      decoder.reportUnknownQuestion(name, at: place, known: known)
    case .unknownCategory(let code, let variable, let known):
      decoder.report(
        .unknownCategory, at: place, variable: variable, found: .name(code), expected: known,
        nearest: nearest(to: code, among: known))
    case .notANumber(let text):
      decoder.report(.badCondition, at: place, found: .name(text), expected: ["<number>"])
    case .notNumeric(let variable):
      decoder.report(
        .badCondition, at: place, variable: variable, found: .name(variable),
        expected: ["=", "!=", "in"])
    }
  }

  /// Two categories that one spelling names would be counted as one.
  private mutating func checkLabels(_ survey: Survey, _ codebook: Codebook) {
    for question in survey.questions {
      guard let variable = codebook.variables(of: question.id).first else { continue }
      if case .text = variable.coding { continue }
      let categories = variable.answerCategories
      for conflict in CategoryKeys(categories).conflicts {
        decoder.report(
          .ambiguousLabel, at: question.place, variable: question.id.description,
          found: .name(conflict.spelling),
          expected: [conflict.first, conflict.second].map { categories[$0].code.description })
      }
    }
  }

  /// Questions that a file is said to lack must be there.
  private mutating func checkLacking(_ root: XMLElement, _ survey: Survey) {
    let known = survey.questions.map(\.id.description)
    for case let attribute? in root.all("responses").map({ $0.attribute("lacks") }) {
      for name in attribute.value.split(whereSeparator: { $0 == " " || $0 == "," })
      where !known.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
        decoder.reportUnknownQuestion(String(name), at: attribute.valuePlace, known: known)
      }
    }
  }

  private mutating func missing(_ child: String, in element: XMLElement) {
    decoder.report(
      .missingElement, at: element.place, found: .name(element.name), expected: [child])
  }
}

/// A calendar date of the form 2025-08-20, or `nil`.
private func isoDate(_ text: String) -> String? {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  guard parts.map(\.utf8.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
    let day = Int(parts[2]), (1...12).contains(month)
  else { return nil }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  return (1...days[month - 1]).contains(day) ? text : nil
}
