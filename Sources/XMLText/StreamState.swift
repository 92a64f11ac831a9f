import CLibXML2

/// What the callbacks of a streaming parser share: the events of the piece being parsed, and
/// how much of everything is open.
@safe
struct StreamState {
  var parser: xmlParserCtxtPtr?
  var events = XMLEvents()
  /// Whether the parser has reported no error.
  var isSound = true
  private(set) var refusal: XMLStreamFault.Reason?
  private var names: NameCache
  /// For each open element, how many namespaces it declares.
  private var declared: [Int] = []
  private var namespaces = 0
  /// Bytes of text since the last tag.
  private var textLength = 0

  init(_ vocabulary: XMLVocabulary) {
    names = NameCache(vocabulary)
  }

  /// The state behind the pointer that a callback is given.
  static func behind(_ context: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<StreamState>? {
    unsafe context?.assumingMemoryBound(to: StreamState.self)
  }

  mutating func start(
    _ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?, namespaces: Int,
    attributes: Int, _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    textLength = 0
    declared.append(namespaces)
    self.namespaces += namespaces
    if declared.count > XMLLimit.depth.most { return refuse(.depth) }
    if attributes > XMLLimit.attributes.most { return refuse(.attributes) }
    if self.namespaces > XMLLimit.namespaces.most { return refuse(.namespaces) }
    let place = unsafe names.place(name, in: namespace)
    guard place >= 0 else { return unsafe passOver(name) }
    events.start(place)
    guard let values = unsafe values else { return }
    // Five pointers each: name, prefix, namespace, begin and end of the value.
    for index in 0..<attributes {
      let attribute = unsafe values + index * 5
      let place = unsafe names.place(attribute[0], in: attribute[2])
      guard place >= 0, let begin = unsafe attribute[3], let end = unsafe attribute[4] else {
        // What is in a namespace, such as `xml:space`, belongs to no vocabulary of ours.
        if place < 0, unsafe attribute[2] == nil { unsafe passOver(attribute[0]) }
        continue
      }
      unsafe events.attribute(place, UnsafeBufferPointer(start: begin, count: end - begin))
    }
  }

  mutating func end(_ name: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?) {
    textLength = 0
    namespaces -= declared.popLast() ?? 0
    let place = unsafe names.place(name, in: namespace)
    if place >= 0 { events.end(place) }
  }

  mutating func text(_ text: UnsafeBufferPointer<UInt8>) {
    textLength += text.count
    if textLength > XMLLimit.text.most { return refuse(.text) }
    unsafe events.text(text)
  }

  private mutating func passOver(_ name: UnsafePointer<xmlChar>?) {
    guard names.isClosed, let name = unsafe name else { return }
    refuse(.unknownName(unsafe String(cString: name)))
  }

  private mutating func refuse(_ limit: XMLLimit) {
    refuse(.tooLarge(limit.rawValue, most: limit.most))
  }

  /// Gives the document up; the parser reads nothing more of it.
  mutating func refuse(_ reason: XMLStreamFault.Reason) {
    refusal = refusal ?? reason
    unsafe xmlStopParser(parser)
  }
}
