/// What a stretch of a document holds, in its order. The storage is reused from stretch to
/// stretch.
package struct XMLEvents: Sendable {
  /// A tag or a stretch of text.
  package struct Event: Sendable {
    /// What happens here.
    package enum Kind: Sendable {
      /// An element begins; the range is that of its attributes.
      case start
      case end
      /// The range is that of its bytes. A text may come in several stretches.
      case text
    }

    /// What happens here.
    package let kind: Kind
    /// The element's name, as its place in the vocabulary; -1 for a text.
    package let name: Int
    fileprivate(set) var first: Int
    fileprivate(set) var last: Int

    /// Places among `attributes` or, of a text, among `bytes`.
    package var range: Range<Int> { first..<last }
  }

  /// An attribute whose name is in the vocabulary.
  package struct Attribute: Sendable {
    /// The place of its name in the vocabulary.
    package let name: Int
    fileprivate let first: Int
    fileprivate let last: Int

    /// Where the value stands among `bytes`.
    package var range: Range<Int> { first..<last }
  }

  /// Tags and texts in the order of the document.
  package private(set) var events: [Event] = []
  /// The attributes of all start tags, one tag after the other.
  package private(set) var attributes: [Attribute] = []
  /// Texts and values, in UTF-8 and with references resolved.
  package private(set) var bytes: [UInt8] = []

  /// No events.
  package init() {}

  mutating func removeAll() {
    events.removeAll(keepingCapacity: true)
    attributes.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
  }

  mutating func start(_ name: Int) {
    events.append(
      Event(kind: .start, name: name, first: attributes.count, last: attributes.count))
  }

  /// Adds an attribute to the start tag added last.
  mutating func attribute(_ name: Int, _ value: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    unsafe bytes.append(contentsOf: value)
    if unsafe value.contains(UInt8(ascii: "&")) { resolveAmpersands(from: start) }
    attributes.append(Attribute(name: name, first: start, last: bytes.count))
    events[events.count - 1].last = attributes.count
  }

  mutating func end(_ name: Int) {
    events.append(Event(kind: .end, name: name, first: 0, last: 0))
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    let start = bytes.count
    unsafe bytes.append(contentsOf: text)
    if let last = events.last, last.kind == .text, last.last == start {
      events[events.count - 1].last = bytes.count
    } else {
      events.append(Event(kind: .text, name: -1, first: start, last: bytes.count))
    }
  }

  /// The parser resolves every reference in a value but one: an ampersand stays `&#38;`.
  private mutating func resolveAmpersands(from start: Int) {
    let value = Array(bytes[start...])
    bytes.removeLast(value.count)
    var position = 0
    while position < value.count {
      bytes.append(value[position])
      let isReference = value[position...].starts(with: "&#38;".utf8)
      position += isReference ? 5 : 1
    }
  }
}
