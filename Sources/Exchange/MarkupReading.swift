import XMLText

extension XMLElement {
  /// The elements of this name directly inside this one.
  func children(named name: String) -> [XMLElement] {
    elements.filter { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// The first element of this name directly inside this one.
  func child(_ name: String) -> XMLElement? { children(named: name).first }

  /// All text inside, that of inner elements included, on one line.
  var flatText: String { oneLine(rawText) }

  /// All text inside, as it stands.
  private var rawText: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let stretch, _): text += stretch
      case .element(let element):
        text += element.name == "br" || element.name == "p" ? "\n" : element.rawText
      }
    }
  }

  /// All text inside, cut at the line breaks that elements make.
  var lines: [String] {
    lines { _ in true }
  }

  /// The text of those inner elements that `isTaken` says, cut at the line breaks that elements
  /// make; a line without words is left out.
  func lines(where isTaken: (XMLElement) -> Bool) -> [String] {
    var lines = [""]
    for child in children {
      switch child {
      case .text(let stretch, _): lines[lines.count - 1] += stretch
      case .element(let element) where element.name == "br": lines.append("")
      case .element(let element):
        if isTaken(element) { lines[lines.count - 1] += element.rawText }
      }
    }
    return lines.map(oneLine).filter { !$0.utf8.isEmpty }
  }
}

/// Text without white space around it and with each run of it inside as one space.
func oneLine(_ text: String) -> String {
  text.unicodeScalars.split { $0 == " " || $0 == "\n" || $0 == "\t" || $0 == "\r" }
    .map { String(Substring($0)) }.joined(separator: " ")
}
