/// The elements of a document as their start tags follow one another, numbered from 0.
struct ElementOrder {
  private(set) var elements: [XMLElement] = []
  private var parents: [Int] = []

  /// Numbers a whole document. O(elements).
  init(_ root: XMLElement) {
    append(root, inside: -1)
  }

  private mutating func append(_ element: XMLElement, inside parent: Int) {
    let number = elements.count
    elements.append(element)
    parents.append(parent)
    for child in element.elements { append(child, inside: number) }
  }

  /// The element of a number, or the root for a number that is not given out.
  subscript(number: Int) -> XMLElement {
    elements.indices.contains(number) ? elements[number] : elements[0]
  }

  /// The elements around an element, itself first, the root last.
  func path(from number: Int) -> [Int] {
    var path: [Int] = []
    var current = number
    while parents.indices.contains(current) {
      path.append(current)
      current = parents[current]
    }
    return path
  }
}
