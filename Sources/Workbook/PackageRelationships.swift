import XMLText

/// Which other parts belong to a part of a workbook, and as what.
struct PackageRelationships {
  struct Relationship {
    let id: String
    /// The last word of its type, which is the same in the transitional and the strict form.
    let kind: String
    /// The name of the part; `nil` where it lies outside of the workbook.
    let target: String?
  }

  private enum Name: String, CaseIterable {
    case relationship = "Relationship"
    case id = "Id"
    case type = "Type"
    case target = "Target"
    case mode = "TargetMode"
  }

  private static let vocabulary = XMLVocabulary(
    Name.self, namespaces: ["http://schemas.openxmlformats.org/package/2006/relationships"])

  private(set) var all: [Relationship] = []

  /// The relationships of a part, or of the package where the part is `""`.
  ///
  /// - Throws: `WorkbookFault` where they are missing or damaged.
  init(of part: String, in container: ZipContainer) throws(WorkbookFault) {
    let folder = Self.folder(of: part)
    let name = "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
    var all: [Relationship] = []
    try XMLPart.read(name, in: container, Self.vocabulary) { events, event in
      guard event.kind == .start, event.name == Name.relationship.place else { return }
      let isExternal = events.value(Name.mode.place, of: event) == "External"
      let target = events.value(Name.target.place, of: event) ?? ""
      all.append(
        Relationship(
          id: events.value(Name.id.place, of: event) ?? "",
          kind: (events.value(Name.type.place, of: event) ?? "")
            .split(separator: "/").last.map(String.init) ?? "",
          target: isExternal ? nil : Self.resolve(target, against: folder)))
    }
    self.all = all
  }

  /// The first relationship of a kind.
  func first(_ kind: String) -> Relationship? { all.first { $0.kind == kind } }

  /// The name of a part as the archive has it: `/xl/a.xml` is `xl/a.xml`, and so is `a.xml` or
  /// `../xl/a.xml` in the folder `xl/`. No step leads out of the archive.
  static func resolve(_ target: String, against folder: String) -> String {
    var steps: [Substring] = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for step in target.split(separator: "/") {
      switch step {
      case ".": continue
      case "..": _ = steps.popLast()
      default: steps.append(step)
      }
    }
    return steps.joined(separator: "/")
  }

  private static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }
}
