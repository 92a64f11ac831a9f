package import SurveyModel
import Synchronization

/// A grammar of documents in the XML syntax of RELAX NG.
package final class RelaxNGSchema: Sendable {
  private let schema: Mutex<CompiledSchema>

  /// Compiles a schema that is complete in itself: it can neither include nor refer to a file.
  ///
  /// - Throws: `XMLFault` when the schema is no sound document or no schema.
  package init(parsing bytes: [UInt8], file: String) throws(XMLFault) {
    do {
      schema = Mutex(try CompiledSchema(of: ParsedTree(parsing: bytes)))
    } catch {
      // Read once more, now with places.
      let document = try XMLDocument(parsing: bytes, file: file)
      let errors = ((error as? CompiledSchema.Refusal)?.error).map { [$0] } ?? []
      throw XMLFault(SchemaViolations(errors, in: document.root).flaws, file: file)
    }
  }

  /// Tells where a document does not follow the grammar: one finding for each faulty element,
  /// in the order of the document.
  ///
  /// The validator gives up on an element at its first fault, and the elements around a faulty
  /// one are faulty as a consequence; those are left out. O(document), one document at a time.
  package func findings(in document: XMLDocument, file: String) -> [Finding] {
    guard let errors = errors(in: document) else { return [] }
    return SchemaViolations(errors, in: document.root).flaws.map { $0.finding(file: file) }
  }

  private func errors(in document: XMLDocument) -> [LibraryError]? {
    do {
      return try schema.withLock { try $0.errors(in: document.source) }
    } catch {
      // It was parsed before, so only memory can be missing: that is not "valid".
      return []
    }
  }
}
