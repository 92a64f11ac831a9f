import XMLText

/// What the numbers of cells stand for, by the style of the cell.
struct StyleSheet {
  private enum Name: String, CaseIterable {
    case numFmt, numFmtId, formatCode, cellXfs, xf
  }

  private static let vocabulary = XMLVocabulary(
    Name.self, namespaces: WorkbookOutline.namespaces)

  private var forms: [NumberForm] = []

  /// A workbook without styles: all numbers are numbers.
  init() {}

  /// - Throws: `WorkbookFault` where the part is damaged.
  init(_ part: String, in container: ZipContainer) throws(WorkbookFault) {
    var custom: [Int: NumberForm] = [:]
    var forms: [NumberForm] = []
    var isInside = false
    try XMLPart.read(part, in: container, Self.vocabulary) { events, event in
      switch (event.kind, event.name) {
      case (.start, Name.numFmt.place):
        let id = events.value(Name.numFmtId.place, of: event).flatMap { Int($0) }
        let code = events.value(Name.formatCode.place, of: event)
        if let id, let code { custom[id] = NumberForm(code: code) }
      case (.start, Name.cellXfs.place): isInside = true
      case (.end, Name.cellXfs.place): isInside = false
      case (.start, Name.xf.place) where isInside:
        let id = events.value(Name.numFmtId.place, of: event).flatMap { Int($0) } ?? 0
        forms.append(custom[id] ?? NumberForm(builtIn: id))
      default: break
      }
    }
    self.forms = forms
  }

  /// What a number in a cell of this style stands for.
  func form(of style: Int) -> NumberForm {
    forms.indices.contains(style) ? forms[style] : .general
  }
}
