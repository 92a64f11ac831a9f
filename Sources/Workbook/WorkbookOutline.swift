import XMLText

/// What a workbook says of itself: its sheets, and how its days are counted.
struct WorkbookOutline {
  struct Sheet {
    let name: String
    /// The name of its part; `nil` where it has none that is a table of cells.
    let part: String?
    let isHidden: Bool
  }

  private enum Name: String, CaseIterable {
    case workbookPr, date1904, sheet, name, state, id
  }

  /// Namespaces of the transitional and of the strict form.
  static let namespaces = [
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
  ]
  private static let vocabulary = XMLVocabulary(
    Name.self,
    namespaces: namespaces + [
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
      "http://purl.oclc.org/ooxml/officeDocument/relationships",
    ])

  let sheets: [Sheet]
  let dates: DateSystem
  let stylesPart: String?
  let stringsPart: String?

  /// Reads the outline of whatever workbook the archive holds.
  ///
  /// - Throws: `WorkbookFault` where it holds none, or a damaged one.
  init(of container: ZipContainer) throws(WorkbookFault) {
    let part = try Self.workbookPart(of: container)
    let relationships = try PackageRelationships(of: part, in: container)
    var dates = DateSystem.from1900
    var found: [(name: String, id: String, isHidden: Bool)] = []
    try XMLPart.read(part, in: container, Self.vocabulary) { events, event in
      guard event.kind == .start else { return }
      if event.name == Name.workbookPr.place {
        let value = events.value(Name.date1904.place, of: event)
        if value == "1" || value == "true" { dates = .from1904 }
      } else if event.name == Name.sheet.place {
        found.append(
          (
            events.value(Name.name.place, of: event) ?? "",
            events.value(Name.id.place, of: event) ?? "",
            (events.value(Name.state.place, of: event) ?? "visible") != "visible"
          ))
      }
    }
    sheets = try found.map { sheet throws(WorkbookFault) in
      try Self.sheet(sheet, relationships)
    }
    self.dates = dates
    stylesPart = relationships.first("styles")?.target
    stringsPart = relationships.first("sharedStrings")?.target
  }

  private static func sheet(
    _ found: (name: String, id: String, isHidden: Bool), _ relationships: PackageRelationships
  ) throws(WorkbookFault) -> Sheet {
    let relationship = relationships.all.first { $0.id == found.id && $0.kind == "worksheet" }
    if let relationship, relationship.target == nil {
      throw WorkbookFault(.forbidden(.externalTarget))
    }
    return Sheet(name: found.name, part: relationship?.target, isHidden: found.isHidden)
  }

  /// The part with the list of sheets, found as the packages of Office say it.
  private static func workbookPart(of container: ZipContainer) throws(WorkbookFault) -> String {
    if container.index(of: "content.xml") != nil, container.index(of: "mimetype") != nil {
      throw WorkbookFault(.otherForm(.openDocument))
    }
    guard container.index(of: "_rels/.rels") != nil else { throw WorkbookFault(.noWorkbook("zip")) }
    let package = try PackageRelationships(of: "", in: container)
    guard let document = package.first("officeDocument")?.target else {
      throw WorkbookFault(.noWorkbook("zip"))
    }
    if document.hasPrefix("word/") { throw WorkbookFault(.noWorkbook(".docx")) }
    if document.hasPrefix("ppt/") { throw WorkbookFault(.noWorkbook(".pptx")) }
    if document.hasSuffix(".bin") { throw WorkbookFault(.otherForm(.xlsb)) }
    return document
  }
}
