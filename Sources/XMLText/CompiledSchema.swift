import CLibXML2

/// The one owner of a compiled RELAX NG schema in libxml2's memory.
///
/// Validating writes into the schema's shared tables, so one thread at a time may use it.
@safe
struct CompiledSchema: ~Copyable {
  private let schema: xmlRelaxNGPtr

  /// Why a schema cannot be compiled.
  struct Refusal: Error {
    var error: LibraryError?
  }

  /// Compiles a copy of the schema's document.
  init(of tree: borrowing ParsedTree) throws(Refusal) {
    let collector = ErrorCollector()
    let compiled = unsafe tree.withDocument { unsafe Self.compile($0, reportingTo: collector) }
    guard let compiled = unsafe compiled else { throw Refusal(error: collector.errors.first) }
    unsafe schema = compiled
  }

  deinit {
    unsafe xmlRelaxNGFree(schema)
  }

  /// What the validator reports about a text; nil when it is a valid document.
  func errors(in source: SourceText) throws(ParsedTree.Refusal) -> [LibraryError]? {
    let tree = try ParsedTree(parsing: source.bytes)
    let collector = ErrorCollector()
    guard let validator = unsafe xmlRelaxNGNewValidCtxt(schema) else { return [] }
    defer { unsafe xmlRelaxNGFreeValidCtxt(validator) }
    unsafe xmlRelaxNGSetValidStructuredErrors(
      validator, { unsafe ErrorCollector.behind($0)?.record($1) }, collector.handle)
    let result = withExtendedLifetime(collector) {
      unsafe tree.withDocument { unsafe xmlRelaxNGValidateDoc(validator, $0) }
    }
    return result == 0 && collector.errors.isEmpty ? nil : collector.errors
  }

  private static func compile(
    _ document: xmlDocPtr, reportingTo collector: ErrorCollector
  ) -> xmlRelaxNGPtr? {
    guard let parser = unsafe xmlRelaxNGNewDocParserCtxt(document) else { return nil }
    defer { unsafe xmlRelaxNGFreeParserCtxt(parser) }
    unsafe xmlRelaxNGSetParserStructuredErrors(
      parser, { unsafe ErrorCollector.behind($0)?.record($1) }, collector.handle)
    return unsafe withExtendedLifetime(collector) { unsafe xmlRelaxNGParse(parser) }
  }
}
