import CLibXSLT

/// The one owner of a compiled stylesheet of XSLT 1.0 in libxslt's memory.
///
/// A stylesheet touches nothing: it can neither read nor write a file or an address, imports what
/// is shipped and nothing else, and has no functions but those of XSLT. What goes on without end or
/// makes too much is stopped.
@safe
package struct Stylesheet: ~Copyable {
  private let style: OpaquePointer
  private let document: XMLDocument
  private let file: String

  /// Templates in one another, instructions carried out, steps of expressions, bytes made and bytes
  /// held: many times what the pages of a large survey need.
  private static let limits = shukei_xslt_limits(
    depth: 1_000, instructions: 5_000_000, steps: 100_000_000, bytes: 256 << 20,
    memory: 512 << 20)

  /// A stylesheet that others may import.
  package struct Shipped: Sendable {
    /// What an `href` names it by: an absolute address, such as `shukei:appendix.xsl`.
    package let address: String
    /// The whole file.
    package let bytes: [UInt8]

    /// A stylesheet under an address.
    package init(address: String, bytes: [UInt8]) {
      self.address = address
      self.bytes = bytes
    }
  }

  /// Compiles a stylesheet.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name as the planner knows it, for the findings.
  ///   - shipped: What it may import, by the addresses that it writes.
  /// - Throws: `XMLFault` with line and column where it is no sound document, no stylesheet, or
  ///   one that asks for other files.
  package init(
    parsing bytes: [UInt8], file: String, importing shipped: [Shipped] = []
  ) throws(XMLFault) {
    let document = try XMLDocument(parsing: bytes, file: file)
    var style: OpaquePointer?
    var message = shukei_xslt_message()
    let source = document.source.bytes
    let end = unsafe withShipped(shipped) { shipped in
      unsafe source.withUnsafeBytes { bytes in
        unsafe shukei_xslt_compile(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), shipped,
          &style, &message)
      }
    }
    guard let style = unsafe style, end == SHUKEI_XSLT_DONE else {
      throw XMLFault(Flaw(end, StylesheetMessage(message), in: document.root), file: file)
    }
    self.document = document
    self.file = file
    unsafe self.style = style
  }

  deinit {
    unsafe shukei_xslt_free(style)
  }

  /// The bytes that the stylesheet makes of a document in UTF-8.
  ///
  /// - Parameters:
  ///   - source: A well-formed document.
  ///   - parameters: Values of the stylesheet's parameters, as strings; those that it does not
  ///     have are passed over.
  /// - Returns: The page, in the encoding that the stylesheet names.
  /// - Throws: `XMLFault` with the place in the stylesheet at which it failed.
  package func apply(
    to source: [UInt8], parameters: [(name: String, value: String)] = []
  ) throws(XMLFault) -> [UInt8] {
    var result: UnsafeMutablePointer<UInt8>?
    var length: CInt = 0
    var message = shukei_xslt_message()
    let words = parameters.flatMap { [$0.name, $0.value] }
    let end = unsafe withCStrings(words) { words in
      unsafe source.withUnsafeBytes { bytes in
        unsafe shukei_xslt_apply(
          style, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count), words,
          Self.limits, &result, &length, &message)
      }
    }
    guard let result = unsafe result, end == SHUKEI_XSLT_DONE else {
      throw XMLFault(Flaw(end, StylesheetMessage(message), in: document.root), file: file)
    }
    defer { unsafe shukei_xslt_free_result(result) }
    return unsafe Array(UnsafeBufferPointer(start: result, count: Int(length)))
  }
}

/// Lends texts as C has them, ended by a null pointer.
private func withCStrings<Result>(
  _ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>?) -> Result
) -> Result {
  var characters: [CChar] = []
  var starts: [Int] = []
  for text in texts {
    starts.append(characters.count)
    characters += text.utf8.map(CChar.init(bitPattern:)) + [0]
  }
  return unsafe characters.withUnsafeBufferPointer { buffer in
    let pointers =
      unsafe starts.map { start in unsafe buffer.baseAddress.map { unsafe $0 + start } } + [nil]
    return unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
  }
}

/// Lends stylesheets as C has them, ended by one without a name.
private func withShipped<Result>(
  _ shipped: [Stylesheet.Shipped], _ body: (UnsafePointer<shukei_xslt_shipped>) -> Result
) -> Result {
  var texts: [UInt8] = []
  var starts: [(name: Int, bytes: Int, size: Int)] = []
  for one in shipped {
    starts.append((texts.count, texts.count + one.address.utf8.count + 1, one.bytes.count))
    texts += Array(one.address.utf8) + [0] + one.bytes + [0]
  }
  // Never empty, so that there is an address.
  texts.append(0)
  return unsafe texts.withUnsafeBufferPointer { buffer in
    var list = unsafe starts.map { start in
      unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
        let base = characters.baseAddress
        return unsafe shukei_xslt_shipped(
          name: base.map { unsafe $0 + start.name }, bytes: base.map { unsafe $0 + start.bytes },
          size: CInt(start.size))
      }
    }
    unsafe list.append(shukei_xslt_shipped(name: nil, bytes: nil, size: 0))
    return unsafe body(&list)
  }
}
