/// What a document may hold at most: far more than any survey, little enough for any computer.
///
/// The raw value is what a finding says there is too much of.
enum XMLLimit: String, CaseIterable {
  case bytes
  /// Elements inside one another.
  case depth
  /// Attributes of one element.
  case attributes
  /// Bytes of one stretch of text or one attribute value.
  case text
  /// Elements and attributes of the whole document: each costs the parser some hundred bytes.
  case nodes
  /// Namespace declarations in force at one element: the parser looks them up one by one.
  case namespaces
  /// What the parser itself can bear: memory, length of a name.
  case parser

  /// The largest number that is accepted.
  var most: Int {
    switch self {
    case .bytes: 16 << 20
    case .depth: 256
    case .attributes: 1_000
    case .text: 1 << 20
    case .nodes: 1_000_000
    case .namespaces: 256
    case .parser: 50_000
    }
  }
}
