import CLibXML2
import SurveyModel

/// What a validator's errors come down to: one flaw for each element that is itself at fault.
///
/// libxml2 tries alternatives and reports each that failed, then every element around the fault.
/// Errors that only say "something in here was wrong" count when nothing better is known.
struct SchemaViolations {
  private let order: ElementOrder
  /// The errors that are told, by the number of the element at fault.
  private var causes: [Int: LibraryError] = [:]

  init(_ errors: [LibraryError], in root: XMLElement) {
    order = ElementOrder(root)
    for error in errors { note(error) }
    dropConsequences()
  }

  /// The flaws in document order; the root is at fault when the validator named no element.
  var flaws: [Flaw] {
    if causes.isEmpty { return [Flaw(order[0])] }
    return causes.sorted { $0.key < $1.key }.map { flaw(of: $0.value, at: order[$0.key]) }
  }

  private mutating func note(_ error: LibraryError) {
    let number = element(at: error)
    let known = causes[number]
    if known.map({ $0.isVague && !error.isVague }) ?? true { causes[number] = error }
  }

  /// An error about an element as a whole may be attached to one inside it; its name tells.
  private func element(at error: LibraryError) -> Int {
    let path = order.path(from: error.element ?? 0)
    let named = path.first { number in
      error.isAboutWhole && error.names.first == order[number].name
    }
    return named ?? path.first ?? 0
  }

  private mutating func dropConsequences() {
    var around: Set<Int> = []
    for number in causes.keys { around.formUnion(order.path(from: number).dropFirst()) }
    causes = causes.filter { !($0.value.isVague && around.contains($0.key)) }
  }
}

extension SchemaViolations {
  private func flaw(of error: LibraryError, at element: XMLElement) -> Flaw {
    var flaw = Flaw(element)
    switch error.relaxNG {
    case XML_RELAXNG_ERR_INVALIDATTR:
      guard let name = error.names.first, let attribute = element.attribute(name) else { break }
      flaw.place = attribute.place
      flaw.found = .name(attribute.name)
    case XML_RELAXNG_ERR_TYPE, XML_RELAXNG_ERR_TYPEVAL:
      guard let type = error.names.first, let attribute = element.onlyAttribute(error.names.last)
      else { break }
      flaw.place = attribute.valuePlace
      flaw.found = .name(attribute.name)
      flaw.expected = [type]
    case XML_RELAXNG_ERR_ELEMNAME: flaw.expected = Array(error.names.prefix(1))
    case XML_RELAXNG_ERR_TEXTWRONG: flaw.place = element.firstInk ?? element.place
    default: break
    }
    return flaw
  }
}

extension Flaw {
  /// Something about an element that the schema does not allow.
  fileprivate init(_ element: XMLElement) {
    self.init(rule: .schemaViolation, place: element.place, found: .name(element.name))
  }
}

extension LibraryError {
  /// The code as one of the validator's, which share their numbers with other codes.
  fileprivate var relaxNG: xmlRelaxNGValidErr { xmlRelaxNGValidErr(rawValue: code.rawValue) }

  /// Whether it says no more than that an element is not as it should be inside.
  fileprivate var isVague: Bool {
    switch relaxNG {
    case XML_RELAXNG_ERR_NOELEM, XML_RELAXNG_ERR_CONTENTVALID, XML_RELAXNG_ERR_EXTRACONTENT: true
    default: false
    }
  }

  /// Whether its first name is that of the element at fault.
  fileprivate var isAboutWhole: Bool {
    relaxNG == XML_RELAXNG_ERR_CONTENTVALID || relaxNG == XML_RELAXNG_ERR_ATTRVALID
  }
}

extension XMLElement {
  /// The attribute with a value, when there is exactly one.
  fileprivate func onlyAttribute(_ value: String?) -> XMLAttribute? {
    let matches = attributes.filter { $0.value == value }
    return matches.count == 1 ? matches.first : nil
  }

  /// Where the first text other than white space is.
  fileprivate var firstInk: Place? {
    for child in children {
      if case .text(let text, let place) = child, text.utf8.contains(where: { $0 > 0x20 }) {
        return place
      }
    }
    return nil
  }
}
