import CLibXSLT
import SurveyModel

/// What libxslt said of a fault, copied out of its memory.
struct StylesheetMessage {
  /// The line of the stylesheet, or `nil` where that is not known.
  let line: Int?
  /// The name of the instruction at fault, without its prefix; may be empty.
  let element: String
  /// The library's words; may be empty.
  let text: String

  init(_ message: shukei_xslt_message) {
    line = message.line > 0 ? Int(message.line) : nil
    element = Self.text(of: message.element)
    let all = Self.text(of: message.text)
    text = all.split(separator: "\n").first.map(String.init) ?? ""
  }

  private static func text<Tuple>(of characters: Tuple) -> String {
    unsafe withUnsafeBytes(of: characters) { bytes in
      unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}

extension Flaw {
  /// What became of a stylesheet, at the instruction that libxslt named.
  init(_ end: shukei_xslt_end, _ message: StylesheetMessage, in root: XMLElement) {
    let rule: Finding.Rule =
      switch end {
      case SHUKEI_XSLT_FORBIDDEN: .stylesheetForbidden
      case SHUKEI_XSLT_ENDLESS, SHUKEI_XSLT_TOO_LARGE: .stylesheetLimit
      default: .stylesheetFaulty
      }
    self.init(rule: rule, place: message.place(in: root))
    if rule == .stylesheetFaulty, !message.text.isEmpty { found = .name(message.text) }
  }
}

extension StylesheetMessage {
  /// The instruction of that name on that line, else the line.
  fileprivate func place(in root: XMLElement) -> Place {
    guard let line else { return root.place }
    return element(in: root, on: line)?.place ?? Place(line: line, column: 1)
  }

  private func element(in element: XMLElement, on line: Int) -> XMLElement? {
    if element.place.line == line, element.name.utf8.elementsEqual(self.element.utf8) {
      return element
    }
    // The line that libxslt tells is the one on which a start tag ends.
    for child in element.elements where child.place.line <= line {
      if let found = self.element(in: child, on: line) { return found }
    }
    return nil
  }
}
