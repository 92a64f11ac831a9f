package import SurveyModel
import XMLText

/// The XML document of a survey definition, which becomes a definition in two steps: what it
/// declares is read, and it is held against the schema. In between a run can start on what the
/// definition names.
package struct DefinitionDocument: Sendable {
  private let document: XMLDocument
  /// Its name, for findings.
  private let file: String
  /// The codeframes that stand in files of their own, by their `href`, once they are read.
  private var codeframes: [String: CodeframeFile] = [:]

  /// - Throws: `SurveyDefinition.Fault` where the bytes are no XML.
  package init(parsing bytes: [UInt8], file: String) throws(SurveyDefinition.Fault) {
    do throws(XMLFault) {
      document = try XMLDocument(parsing: bytes, file: file)
    } catch {
      throw SurveyDefinition.Fault(findings: error.findings)
    }
    self.file = file
  }

  /// The response files that the document names; none where anything is wrong with them, which is
  /// told when the whole is read.
  package var sources: [ResponseSource] { SurveyReader.sources(in: document.root) ?? [] }

  /// Reads all that is declared.
  ///
  /// - Parameter open: Reads a codeframe that stands in a file of its own, by its `href`.
  /// - Returns: a definition that is not yet held against the schema.
  /// - Throws: `Fault` with all findings, each with line and column; those of the definition first.
  package mutating func definition(
    opening open: (_ href: String) throws(InputFault) -> SurveyDefinition.NamedFile
  ) throws(SurveyDefinition.Fault) -> SurveyDefinition {
    codeframes = codeframes(open)
    var reader = SurveyReader(file: file, codeframes: codeframes)
    guard let survey = reader.survey(document.root), !reader.findings.contains(where: \.isError)
    else {
      throw SurveyDefinition.Fault(findings: inOrder(reader.findings))
    }
    return SurveyDefinition(survey, reader, file: file, codeframeFiles: namedFiles)
  }

  /// Holds the document and the codeframes that were read against the schema. What it says counts
  /// only where the reader, whose findings are plainer, has nothing to say.
  ///
  /// - Throws: `Fault` with all findings.
  package func checkSchema() throws(SurveyDefinition.Fault) {
    var findings = Self.schema.findings(in: document, file: file)
    for codeframe in codeframes.sorted(by: { $0.key < $1.key }).map(\.value) {
      findings +=
        codeframe.document.map { Self.schema.findings(in: $0, file: codeframe.path) } ?? []
    }
    guard findings.isEmpty else { throw SurveyDefinition.Fault(findings: findings) }
  }

  /// Compiled once for all definitions: it takes longer than to check one.
  private static let schema: RelaxNGSchema = {
    do throws(XMLFault) {
      return try RelaxNGSchema(parsing: SurveyDefinition.schema, file: "survey.rng")
    } catch {
      preconditionFailure("the shipped schema is well-formed")
    }
  }()

  /// Makes what all definitions are checked with now, and not when the first one is.
  package static func prepare() {
    _ = schema
  }

  /// The codeframes that the elements name, each read once.
  private func codeframes(
    _ open: (_ href: String) throws(InputFault) -> SurveyDefinition.NamedFile
  ) -> [String: CodeframeFile] {
    var files: [String: CodeframeFile] = [:]
    for case let href? in document.root.all("codeframe").map({ $0["href"] })
    where files[href] == nil {
      do throws(InputFault) {
        let file = try open(href)
        files[href] = CodeframeFile(parsing: file.bytes, file: file.path)
      } catch {
        files[href] = CodeframeFile(unread: error.findings)
      }
    }
    return files
  }

  /// The files of codeframes, each once, in the order in which they are named.
  private var namedFiles: [SurveyDefinition.NamedFile] {
    document.root.all("codeframe").compactMap { $0["href"] }.reduce(into: []) { known, href in
      guard let file = codeframes[href], !known.contains(where: { $0.path == file.path }) else {
        return
      }
      known.append((file.path, file.bytes))
    }
  }

  /// By file, the definition first, then by place.
  private func inOrder(_ findings: [Finding]) -> [Finding] {
    func key(_ finding: Finding) -> (Int, [UInt8], Place) {
      let isOwn = finding.file.utf8.elementsEqual(file.utf8)
      return (isOwn ? 0 : 1, isOwn ? [] : Array(finding.file.utf8), finding.place ?? .start)
    }
    return findings.sorted { left, right in
      let (first, second) = (key(left), key(right))
      if first.0 != second.0 { return first.0 < second.0 }
      if first.1 != second.1 { return first.1.lexicographicallyPrecedes(second.1) }
      return first.2 < second.2
    }
  }
}

extension Place {
  fileprivate static let start = Place(line: 1, column: 1)
}
