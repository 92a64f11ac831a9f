import SurveyModel

/// A document that is well-formed, within the limits and free of a document type.
package struct XMLDocument: Sendable {
  /// The outermost element.
  package let root: XMLElement

  /// The encoding that the XML declaration names, as written; `nil` where it names none.
  package let encodingName: String?

  /// The text that the root was made of; a validator parses it again, so that a document is a
  /// plain value and no memory of the parser is shared between threads.
  let source: SourceText

  /// Reads a document in UTF-8, UTF-16 or a Japanese encoding that its declaration names.
  ///
  /// Nothing is opened, fetched or expanded, whatever the document asks for. Safe to call on
  /// several threads at once. O(bytes).
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name as the planner knows it, for the findings.
  ///   - passingDocumentType: Whether a document type declaration that only names a description
  ///     kept elsewhere is passed over, as codebooks of other systems have one; none is followed.
  /// - Throws: `XMLFault` when the document is not well-formed, has a document type declaration
  ///   or exceeds a limit.
  package init(
    parsing bytes: [UInt8], file: String, passingDocumentType: Bool = false
  ) throws(XMLFault) {
    encodingName = EncodingDeclaration(in: bytes)?.name
    do {
      let decoded = try SourceText(decoding: bytes)
      source = passingDocumentType ? decoded.withoutPlainDocumentType : decoded
      root = try Self.root(of: source)
    } catch {
      throw XMLFault(error, file: file)
    }
  }

  private static func root(of source: SourceText) throws(Flaw) -> XMLElement {
    let map = try MarkupScanner.map(of: source)
    do {
      let tree = try ParsedTree(parsing: source.bytes)
      if let root = ElementReader.root(of: tree, map: map) { return root }
    } catch {
      throw Flaw(error, in: source, map: map)
    }
    throw Flaw(rule: .notWellFormed, place: Place(line: 1, column: 1))
  }
}
