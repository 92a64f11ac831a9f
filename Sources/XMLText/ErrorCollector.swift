import CLibXML2

/// Receives what libxml2 reports through the callbacks of one parser or validator.
///
/// The callbacks are closures without a written type: the error that they are given became
/// const in libxml2 2.12, and both pointers convert to the one that `record` takes.
final class ErrorCollector {
  /// A faulty document can make the library complain about every line of it.
  private static let most = 100

  private(set) var errors: [LibraryError] = []
  /// Whether the parser came to a document type declaration.
  var metDocumentType = false

  /// The pointer to hand to C; valid as long as the collector lives.
  var handle: UnsafeMutableRawPointer { unsafe Unmanaged.passUnretained(self).toOpaque() }

  /// The collector behind a pointer that C hands back.
  static func behind(_ handle: UnsafeMutableRawPointer?) -> ErrorCollector? {
    unsafe handle.map { unsafe Unmanaged<ErrorCollector>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Copies an error; warnings are passed over.
  func record(_ error: UnsafePointer<xmlError>?, offset: Int? = nil) {
    guard let error = unsafe error?.pointee, errors.count < Self.most else { return }
    guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
    let names = unsafe [error.str1, error.str2].compactMap { name in
      unsafe name.map { unsafe String(cString: $0) }
    }
    errors.append(
      LibraryError(
        domain: xmlErrorDomain(rawValue: UInt32(truncatingIfNeeded: unsafe error.domain)),
        code: xmlParserErrors(rawValue: UInt32(truncatingIfNeeded: unsafe error.code)),
        names: names, offset: offset, element: unsafe Self.elementNumber(of: error.node)))
  }

  /// The number that `ParsedTree` wrote into the element of a node or into the one around it.
  private static func elementNumber(of node: UnsafeMutableRawPointer?) -> Int? {
    var current = unsafe node?.assumingMemoryBound(to: xmlNode.self)
    while let node = unsafe current {
      if unsafe node.pointee.type == XML_DOCUMENT_NODE { return nil }
      if unsafe node.pointee.type == XML_ELEMENT_NODE {
        return unsafe ParsedTree.number(of: node)
      }
      unsafe current = unsafe node.pointee.parent
    }
    return nil
  }
}
