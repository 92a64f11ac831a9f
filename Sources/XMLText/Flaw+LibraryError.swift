import CLibXML2
import SurveyModel

extension Flaw {
  /// Says what the parser's refusal means, with the place that a person would look at.
  init(_ refusal: ParsedTree.Refusal, in source: SourceText, map: MarkupMap) {
    let site = FaultSite(source: source, map: map, offset: refusal.error?.offset ?? 0)
    self.init(rule: .notWellFormed, place: site.place)
    if refusal.metDocumentType {
      rule = .documentTypeForbidden
    } else if let error = refusal.error {
      explain(error, at: site)
    } else {
      self = .tooLarge(.parser, at: site.place)
    }
  }

  private mutating func explain(_ error: LibraryError, at site: FaultSite) {
    if error.domain == XML_FROM_NAMESPACE {
      place = site.tagPlace
      found = error.names.first.map { .name($0) } ?? .nothing
      return
    }
    switch error.code {
    case XML_ERR_TAG_NAME_MISMATCH: explainMismatch(error, at: site)
    case XML_ERR_TAG_NOT_FINISHED: expected = Array(error.names.prefix(1))
    case XML_ERR_ATTRIBUTE_REDEFINED: explainRepetition(error, at: site)
    case XML_ERR_UNDECLARED_ENTITY: explainReference(error.names.first ?? "&", at: site)
    case XML_ERR_ENTITYREF_SEMICOL_MISSING: explainReference("&", at: site)
    case XML_ERR_NAME_REQUIRED: explainMissingName(at: site)
    case XML_ERR_LT_IN_ATTRIBUTE:
      found = .name("<")
      expected = ["&lt;"]
    case XML_ERR_NO_MEMORY, XML_ERR_NAME_TOO_LONG: self = .tooLarge(.parser, at: site.place)
    default: break
    }
  }

  private mutating func explainMismatch(_ error: LibraryError, at site: FaultSite) {
    place = site.map.mismatch ?? place
    expected = Array(error.names.prefix(1))
    found = error.names.dropFirst().first.map { .name($0) } ?? .nothing
  }

  private mutating func explainRepetition(_ error: LibraryError, at site: FaultSite) {
    found = error.names.first.map { .name($0) } ?? .nothing
    place = site.attributePlace(error.names.first ?? "") ?? site.tagPlace
  }

  /// Most often an ampersand that was meant as one.
  private mutating func explainReference(_ name: String, at site: FaultSite) {
    place = site.place(ofLast: UInt8(ascii: "&")) ?? place
    found = .name(name)
    expected = ["&amp;"]
  }

  private mutating func explainMissingName(at site: FaultSite) {
    switch site.byteBefore {
    case UInt8(ascii: "&"): explainReference("&", at: site)
    case UInt8(ascii: "<"):
      place = site.place(ofLast: UInt8(ascii: "<")) ?? place
      found = .name("<")
      expected = ["&lt;"]
    default: break
    }
  }
}
