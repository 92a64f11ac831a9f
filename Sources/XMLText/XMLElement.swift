package import SurveyModel

/// An element with everything inside it, and where it stands in the file.
package struct XMLElement: Sendable, Hashable {
  /// The name without its prefix.
  package let name: String
  /// The namespace that its prefix, or the lack of one, stands for; empty for none.
  package let namespace: String
  /// Where the `<` of the start tag is.
  package let place: Place
  /// The attributes in the order of the file, namespace declarations left out.
  package let attributes: [XMLAttribute]
  /// Elements and stretches of text in the order of the file.
  package let children: [XMLNode]

  /// An element made by hand, as a test needs it.
  package init(
    name: String, namespace: String, place: Place, attributes: [XMLAttribute], children: [XMLNode]
  ) {
    self.name = name
    self.namespace = namespace
    self.place = place
    self.attributes = attributes
    self.children = children
  }

  /// The attribute of this name, prefix included. Names are compared byte by byte.
  package func attribute(_ name: String) -> XMLAttribute? {
    attributes.first { $0.name.utf8.elementsEqual(name.utf8) }
  }

  /// The value of the attribute of this name, prefix included.
  package subscript(name: String) -> String? { attribute(name)?.value }

  /// The elements directly inside this one.
  package var elements: [XMLElement] {
    children.compactMap { child in
      switch child {
      case .element(let element): element
      case .text: nil
      }
    }
  }

  /// The element's own text, without that of the elements inside it.
  package var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .element: break
      case .text(let stretch, _): text += stretch
      }
    }
  }
}
