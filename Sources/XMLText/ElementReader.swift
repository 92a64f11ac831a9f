import CLibXML2
import SurveyModel

/// Walks the parser's tree and the scanner's map side by side and makes values of them.
struct ElementReader {
  private let map: MarkupMap
  private var nextTag = 0
  private var nextText = 0

  private init(_ map: MarkupMap) {
    self.map = map
  }

  /// The root element of a tree whose source the map was made of.
  static func root(of tree: borrowing ParsedTree, map: MarkupMap) -> XMLElement? {
    unsafe tree.withDocument { document in
      guard let root = unsafe xmlDocGetRootElement(document) else { return nil }
      var reader = ElementReader(map)
      return unsafe reader.element(root)
    }
  }

  private mutating func element(_ node: xmlNodePtr) -> XMLElement {
    let tag = map.tags.indices.contains(nextTag) ? map.tags[nextTag] : nil
    nextTag += 1
    return unsafe XMLElement(
      name: string(node.pointee.name), namespace: string(node.pointee.ns?.pointee.href),
      place: tag?.place ?? Place(line: xmlGetLineNo(node), column: 1),
      attributes: attributes(of: node, tag), children: children(of: node))
  }

  private func attributes(of node: xmlNodePtr, _ tag: MarkupMap.Tag?) -> [XMLAttribute] {
    var result: [XMLAttribute] = []
    var current = unsafe node.pointee.properties
    var marks = map.attributes[tag?.attributes ?? 0..<0].makeIterator()
    while let attribute = unsafe current {
      let mark = marks.next()
      let start = tag?.place ?? Place(line: 1, column: 1)
      result.append(
        XMLAttribute(
          name: unsafe name(of: attribute), value: unsafe content(of: attribute.pointee.children),
          place: mark?.place ?? start, valuePlace: mark?.valuePlace ?? start))
      unsafe current = unsafe attribute.pointee.next
    }
    return result
  }

  private mutating func children(of node: xmlNodePtr) -> [XMLNode] {
    var result: [XMLNode] = []
    var stretch = ""
    var current = unsafe node.pointee.children
    while let child = unsafe current {
      switch unsafe child.pointee.type {
      case XML_ELEMENT_NODE:
        flush(&stretch, into: &result)
        unsafe result.append(.element(element(child)))
      case XML_TEXT_NODE, XML_CDATA_SECTION_NODE:
        unsafe stretch += string(child.pointee.content)
      default: break
      }
      unsafe current = unsafe child.pointee.next
    }
    flush(&stretch, into: &result)
    return result
  }

  private mutating func flush(_ stretch: inout String, into result: inout [XMLNode]) {
    if stretch.isEmpty { return }
    let place = map.texts.indices.contains(nextText) ? map.texts[nextText] : nil
    nextText += 1
    result.append(.text(stretch, place ?? Place(line: 1, column: 1)))
    stretch = ""
  }
}

// MARK: - Strings

extension ElementReader {
  private func name(of attribute: xmlAttrPtr) -> String {
    let local = unsafe string(attribute.pointee.name)
    guard let prefix = unsafe attribute.pointee.ns?.pointee.prefix else { return local }
    return unsafe string(prefix) + ":" + local
  }

  private func content(of first: xmlNodePtr?) -> String {
    var result = ""
    var current = unsafe first
    while let node = unsafe current {
      unsafe result += string(node.pointee.content)
      unsafe current = unsafe node.pointee.next
    }
    return result
  }

  private func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    unsafe bytes.map { unsafe String(cString: $0) } ?? ""
  }
}
