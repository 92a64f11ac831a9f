import CLibXML2
import SurveyModel

/// The one owner of a document in libxml2's memory.
///
/// The memory lives from `init` to `deinit`; no pointer into it outlives a method's closure.
@safe
struct ParsedTree: ~Copyable {
  private let document: xmlDocPtr

  /// Why the parser would not have a document.
  struct Refusal: Error {
    /// The first error; nil when the parser gave no reason.
    var error: LibraryError?
    var metDocumentType: Bool
  }

  /// Parses UTF-8, whatever its XML declaration says.
  init(parsing bytes: [UInt8]) throws(Refusal) {
    let collector = ErrorCollector()
    guard let document = unsafe Self.parse(bytes, reportingTo: collector) else {
      throw Refusal(error: collector.errors.first, metDocumentType: collector.metDocumentType)
    }
    unsafe self.document = document
    unsafe Self.numberElements(of: document)
  }

  deinit {
    unsafe xmlFreeDoc(document)
  }

  /// Lends the document; the pointer must not leave the closure.
  func withDocument<Result>(_ body: (xmlDocPtr) throws -> Result) rethrows -> Result {
    unsafe try body(document)
  }
}

// MARK: - Parsing

extension ParsedTree {
  private static func parse(
    _ bytes: [UInt8], reportingTo collector: ErrorCollector
  ) -> xmlDocPtr? {
    guard XMLLibrary.isReady, let size = CInt(exactly: bytes.count) else { return nil }
    guard let parser = unsafe xmlNewParserCtxt() else { return nil }
    defer { unsafe xmlFreeParserCtxt(parser) }
    unsafe listen(to: parser, with: collector)
    // The bytes are UTF-8 by now, so what the declaration says is to be ignored. No encoding is
    // named either: the parser would convert block by block and lose count of its offset.
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    let document = unsafe withExtendedLifetime(collector) {
      unsafe bytes.withUnsafeBytes { source in
        unsafe xmlCtxtReadMemory(
          parser, source.baseAddress?.assumingMemoryBound(to: CChar.self), size, nil, nil,
          CInt(options))
      }
    }
    guard let document = unsafe document else { return nil }
    guard unsafe isSound(parser, collector), unsafe xmlDocGetRootElement(document) != nil else {
      unsafe xmlFreeDoc(document)
      return nil
    }
    return unsafe document
  }

  /// After running out of memory `wellFormed` alone can say too much.
  private static func isSound(_ parser: xmlParserCtxtPtr, _ collector: ErrorCollector) -> Bool {
    unsafe parser.pointee.wellFormed == 1 && parser.pointee.nsWellFormed == 1
      && parser.pointee.errNo != XML_ERR_NO_MEMORY.rawValue && collector.errors.isEmpty
      && !collector.metDocumentType
  }

  private static func listen(to parser: xmlParserCtxtPtr, with collector: ErrorCollector) {
    unsafe parser.pointee._private = collector.handle
    unsafe parser.pointee.sax.pointee.serror = { context, error in
      guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      let offset = unsafe xmlByteConsumed(parser)
      unsafe ErrorCollector.behind(parser.pointee._private)?.record(error, offset: offset)
    }
    unsafe parser.pointee.sax.pointee.internalSubset = { context, _, _, _ in
      guard let parser = unsafe context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
      unsafe ErrorCollector.behind(parser.pointee._private)?.metDocumentType = true
      unsafe xmlStopParser(parser)
    }
  }
}

// MARK: - Numbers

extension ParsedTree {
  /// Writes into each element its number in document order, so that an error can name it.
  private static func numberElements(of document: xmlDocPtr) {
    var count = 0
    unsafe numberElements(from: xmlDocGetRootElement(document), &count)
  }

  /// Goes no deeper than `XMLLimit.depth`, which the scanner has checked.
  private static func numberElements(from first: xmlNodePtr?, _ count: inout Int) {
    var current = unsafe first
    while let node = unsafe current {
      if unsafe node.pointee.type == XML_ELEMENT_NODE {
        count += 1
        unsafe node.pointee._private = UnsafeMutableRawPointer(bitPattern: count)
        unsafe numberElements(from: node.pointee.children, &count)
      }
      unsafe current = unsafe node.pointee.next
    }
  }

  /// The place of an element among all elements, from 0; nil for one not numbered.
  static func number(of element: xmlNodePtr) -> Int? {
    let number = unsafe Int(bitPattern: element.pointee._private)
    return number > 0 ? number - 1 : nil
  }
}
