import SurveyModel
import XMLText

/// Reads a DDI Codebook: of what it says, that which a survey definition can say as well.
struct DDIReader {
  private let file: String
  private(set) var findings: [Finding] = []

  init(file: String) {
    self.file = file
  }

  /// The codebook, or `nil` where it describes no variables.
  mutating func codebook(_ root: XMLElement) -> DDICodebook? {
    guard root.name == "codeBook" else {
      report(.notACodebook, at: root.place, found: .name(root.name), expected: ["<codeBook>"])
      return nil
    }
    let data = root.children(named: "dataDscr")
    let variables = data.flatMap { $0.children(named: "var") }.compactMap { variable($0) }
    guard !variables.isEmpty else {
      report(.codebookWithoutVariables, at: data.first?.place ?? root.place)
      return nil
    }
    var codebook = DDICodebook(
      title: "", variables: variables,
      groups: data.flatMap { $0.children(named: "varGrp") }.map(group))
    codebook.language = root["xml:lang"]
    codebook.notes = data.flatMap(notes)
    codebook.dataFile = root.children(named: "fileDscr").compactMap(dataFile).first
    if let study = root.child("stdyDscr") { read(study, into: &codebook) }
    return codebook
  }

  private func read(_ study: XMLElement, into codebook: inout DDICodebook) {
    let citation = study.child("citation")
    let titles = citation?.child("titlStmt")
    codebook.title = titles?.child("titl")?.flatText ?? ""
    codebook.id = titles?.child("IDNo")?.flatText
    codebook.organization =
      citation?.child("rspStmt")?.child("AuthEnty")?.filledText
      ?? citation?.child("prodStmt")?.child("producer")?.filledText
    codebook.software = citation?.child("prodStmt")?.child("software")?.filledText
    codebook.mode = study.child("method")?.child("dataColl")?.child("collMode")?.filledText
    guard let summary = study.child("stdyInfo")?.child("sumDscr") else { return }
    codebook.universe = summary.child("universe")?.filledText
    let dates = summary.children(named: "collDate")
    func date(_ event: String) -> String? {
      dates.first { $0["event"] == event }.flatMap { $0["date"] ?? $0.filledText }
    }
    if let from = date("start"), let to = date("end") { codebook.collected = (from, to) }
  }

  private func dataFile(_ element: XMLElement) -> String? {
    let named = element.child("fileTxt")?.child("fileName")?.filledText ?? element["URI"]
    return named?.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last
      .map { String(Substring($0)) }
      .flatMap { [".", ".."].contains($0) ? nil : $0 }
  }

  private func group(_ element: XMLElement) -> DDIGroup {
    var group = DDIGroup(
      id: element["ID"] ?? "", kind: .init(type: element["type"], other: element["otherType"]),
      name: element["name"] ?? "", label: element.child("labl")?.flatText ?? "",
      variables: references(element["var"]), groups: references(element["varGrp"]))
    group.text = element.child("txt")?.filledText
    group.notes = notes(element)
    return group
  }

  private mutating func variable(_ element: XMLElement) -> DDIVariable? {
    guard let name = element["name"], !name.utf8.isEmpty else {
      report(.missingAttribute, at: element.place, found: .name("var"), expected: ["name"])
      return nil
    }
    var variable = DDIVariable(
      id: element["ID"] ?? "", name: name, label: element.child("labl")?.flatText ?? "",
      isContinuous: element["intrvl"] == "contin")
    variable.wording = element.child("qstn").flatMap { $0.child("qstnLit")?.filledText }
    variable.isText = element.child("varFormat")?["type"] == "character"
    variable.isWeight = element["wgt"] == "wgt"
    if let range = element.child("valrng")?.child("range") {
      variable.minimum = range["min"]
      variable.maximum = range["max"]
    }
    variable.invalid = element.children(named: "invalrng").flatMap(invalidCodes)
    variable.universe = element.child("universe")?.filledText
    variable.categoryGroups = element.children(named: "catgryGrp").map(categoryGroup)
    variable.categories = element.children(named: "catgry").compactMap(category)
    variable.notes = notes(element)
    return variable
  }

  /// Single codes; a range only where it is a short one of whole numbers.
  private func invalidCodes(_ element: XMLElement) -> [String] {
    let items = element.children(named: "item").compactMap { $0["VALUE"].map(oneLine) }
    let ranges = element.children(named: "range").flatMap { range -> [String] in
      guard let from = range["min"].flatMap({ Int($0) }),
        let to = range["max"].flatMap({ Int($0) }),
        from <= to, to - from < 100
      else { return [] }
      return (from...to).map { String($0) }
    }
    return items + ranges
  }

  private func categoryGroup(_ element: XMLElement) -> DDIVariable.CategoryGroup {
    DDIVariable.CategoryGroup(
      id: element["ID"] ?? "", name: element["levelnm"] ?? "",
      label: element.child("labl")?.flatText ?? "", text: element.child("txt")?.flatText ?? "",
      members: references(element["catgry"]) + references(element["catGrp"]))
  }

  private func category(_ element: XMLElement) -> DDIVariable.Category? {
    guard let code = element.child("catValu")?.filledText else { return nil }
    return DDIVariable.Category(
      id: element["ID"] ?? "", code: code, label: element.child("labl")?.flatText ?? "",
      isMissing: element["missing"] == "Y", missingType: element["missType"])
  }

  private func notes(_ element: XMLElement) -> [DDINote] {
    element.children(named: "notes").compactMap { note in
      guard note["type"] == DDINote.type, let subject = note["subject"] else { return nil }
      return DDINote(subject, note.flatText)
    }
  }

  private func references(_ list: String?) -> [String] {
    (list ?? "").split(separator: " ").map(String.init)
  }

  private mutating func report(
    _ rule: Finding.Rule, at place: Place, found: Finding.Found = .nothing,
    expected: [String] = []
  ) {
    findings.append(Finding(rule, file: file, place: place, found: found, expected: expected))
  }
}

extension XMLElement {
  /// All text inside on one line; `nil` where there is none.
  fileprivate var filledText: String? { flatText.utf8.isEmpty ? nil : flatText }
}
