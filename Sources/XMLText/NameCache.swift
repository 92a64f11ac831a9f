import CLibXML2

/// The places of names in a vocabulary, remembered by where the parser keeps each name.
///
/// The parser keeps a name once as long as it lives, so two names are the same where their
/// pointers are; most documents have few.
@safe
struct NameCache {
  private static let slots = 64

  private struct Entry {
    var name: UInt = 0
    var namespace: UInt = 0
    var place = -1
  }

  private let vocabulary: XMLVocabulary
  private var entries = [Entry](repeating: Entry(), count: Self.slots)

  init(_ vocabulary: XMLVocabulary) {
    self.vocabulary = vocabulary
  }

  /// Whether names that are in no vocabulary are refused.
  var isClosed: Bool { vocabulary.isClosed }

  /// The place of a name in the vocabulary, or -1.
  mutating func place(
    _ name: UnsafePointer<xmlChar>?, in namespace: UnsafePointer<xmlChar>?
  ) -> Int {
    let key = (UInt(bitPattern: name), UInt(bitPattern: namespace))
    let slot = Int(truncatingIfNeeded: (key.0 >> 2) ^ (key.0 >> 9) ^ (key.1 >> 4)) & 63
    let entry = entries[slot]
    if entry.name == key.0, entry.namespace == key.1 { return entry.place }
    let place = unsafe lookUp(name, in: namespace)
    entries[slot] = Entry(name: key.0, namespace: key.1, place: place)
    return place
  }

  private func lookUp(
    _ name: UnsafePointer<xmlChar>?, in namespace: UnsafePointer<xmlChar>?
  ) -> Int {
    guard let name = unsafe name else { return -1 }
    if let namespace = unsafe namespace {
      let isKnown = vocabulary.namespaces.contains { unsafe Self.isEqual(namespace, $0) }
      guard isKnown else { return -1 }
    }
    return vocabulary.names.firstIndex { unsafe Self.isEqual(name, $0) } ?? -1
  }

  private static func isEqual(_ text: UnsafePointer<xmlChar>, _ bytes: [UInt8]) -> Bool {
    for index in bytes.indices where unsafe text[index] != bytes[index] { return false }
    return unsafe text[bytes.count] == 0
  }
}
