import CLibXML2

/// Reads a document of any size piece by piece, with the refusals of `XMLDocument`.
///
/// Nothing is opened, fetched or expanded, whatever the document asks for. Memory does not
/// depend on the document's size: no tree is made, and what is long for a tag, a text or a name
/// is refused.
@safe
package struct XMLStream: ~Copyable {
  /// A tag, text or comment that is longer is refused: the parser compares each attribute of a
  /// tag with every other.
  private static let longestMarkup = 1 << 18

  /// Lives from `init` to `deinit`; the parser's callbacks are given it.
  private let state: UnsafeMutablePointer<StreamState>
  private let parser: xmlParserCtxtPtr
  /// Bytes since the last `>`.
  private var sinceMarkup = 0

  /// A reader of one document, before its first byte.
  package init(_ vocabulary: XMLVocabulary) {
    precondition(XMLLibrary.isReady, "the library is set up once")
    unsafe state = .allocate(capacity: 1)
    unsafe state.initialize(to: StreamState(vocabulary))
    var handler = unsafe Self.handler
    guard let parser = unsafe xmlCreatePushParserCtxt(&handler, state, nil, 0, nil) else {
      preconditionFailure("there is memory for a parser")
    }
    unsafe self.parser = parser
    unsafe state.pointee.parser = unsafe parser
    _ = unsafe xmlCtxtUseOptions(parser, CInt(XML_PARSE_NONET.rawValue))
  }

  deinit {
    unsafe xmlFreeParserCtxt(parser)
    unsafe state.deinitialize(count: 1)
    unsafe state.deallocate()
  }

  /// Takes the next bytes, and replaces `events` by all that they tell.
  ///
  /// - Parameters:
  ///   - bytes: At most 1 MiB.
  ///   - isLast: Whether the document ends with them.
  ///   - events: What the bytes tell; its storage is reused.
  /// - Throws: `XMLStreamFault` where the document is not well-formed, has a document type
  ///   declaration or exceeds a limit. Nothing more is read from it then.
  package mutating func parse(
    _ bytes: Span<UInt8>, isLast: Bool, into events: inout XMLEvents
  ) throws(XMLStreamFault) {
    precondition(bytes.count <= 1 << 20, "a document is read piece by piece")
    events.removeAll()
    try checkMarkup(bytes)
    unsafe swap(&events, &state.pointee.events)
    let result = unsafe bytes.withUnsafeBytes { source in
      unsafe xmlParseChunk(
        parser, source.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(source.count),
        isLast ? 1 : 0)
    }
    unsafe swap(&events, &state.pointee.events)
    if let reason = unsafe state.pointee.refusal { throw fault(reason) }
    guard result == 0, unsafe state.pointee.isSound, unsafe parser.pointee.nsWellFormed == 1,
      unsafe parser.pointee.wellFormed == 1
    else { throw fault(.notWellFormed) }
  }

  private func fault(_ reason: XMLStreamFault.Reason) -> XMLStreamFault {
    XMLStreamFault(reason, line: max(1, Int(unsafe parser.pointee.input?.pointee.line ?? 1)))
  }

  private mutating func checkMarkup(_ bytes: Span<UInt8>) throws(XMLStreamFault) {
    var last = bytes.count - 1
    while last >= 0, bytes[last] != UInt8(ascii: ">") { last -= 1 }
    sinceMarkup = last >= 0 ? bytes.count - 1 - last : sinceMarkup + bytes.count
    if sinceMarkup > Self.longestMarkup {
      throw fault(.tooLarge(XMLLimit.text.rawValue, most: Self.longestMarkup))
    }
  }

  /// Listens to tags, text, errors and document types; without more, no tree is made.
  private static var handler: xmlSAXHandler {
    var handler = unsafe xmlSAXHandler()
    unsafe handler.initialized = UInt32(XML_SAX2_MAGIC)
    unsafe handler.startElementNs = {
      context, name, _, namespace, namespaces, _, attributes, _, values in
      unsafe StreamState.behind(context)?.pointee.start(
        name, namespace, namespaces: Int(namespaces), attributes: Int(attributes), values)
    }
    unsafe handler.endElementNs = { context, name, _, namespace in
      unsafe StreamState.behind(context)?.pointee.end(name, namespace)
    }
    unsafe handler.characters = { context, text, count in
      unsafe StreamState.behind(context)?.pointee.text(
        UnsafeBufferPointer(start: text, count: Int(count)))
    }
    unsafe handler.ignorableWhitespace = handler.characters
    unsafe handler.cdataBlock = handler.characters
    unsafe handler.internalSubset = { context, _, _, _ in
      unsafe StreamState.behind(context)?.pointee.refuse(.documentType)
    }
    unsafe handler.serror = { context, error in
      guard unsafe (error?.pointee.level.rawValue ?? 0) >= XML_ERR_ERROR.rawValue else { return }
      unsafe StreamState.behind(context)?.pointee.isSound = false
    }
    return unsafe handler
  }
}
