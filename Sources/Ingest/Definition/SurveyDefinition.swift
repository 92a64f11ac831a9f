import Dispatch
import Resources
package import SurveyModel
import Synchronization
import Verbatims
import XMLText

/// A survey definition, read and found without fault.
package struct SurveyDefinition: Sendable {
  /// What the planner declared; every name in it refers to something declared.
  package private(set) var survey: Survey
  /// The same survey as variables with categories, made once for all that count.
  package let codebook: Codebook
  /// What a planner should know of the definition, though it can be used: warnings at most.
  package private(set) var findings: [Finding]
  /// Its name, for findings.
  private let file: String
  /// The codeframes with their rules, by name.
  let codeframes: [String: ReadCodeframe]
  /// The files that codeframes stand in, each once, in the order in which they are named.
  package let codeframeFiles: [NamedFile]

  /// Everything that is wrong with a definition, in the order of its lines.
  package struct Fault: Error, Sendable {
    /// One for each thing to mend; there is at least one.
    package let findings: [Finding]
  }

  /// A file that a definition names: where it was found, for findings, and its bytes.
  package typealias NamedFile = (path: String, bytes: [UInt8])

  /// Reads a definition and checks it whole: form, names, references, conditions, rules of
  /// themes, and the schema.
  ///
  /// - Parameters:
  ///   - bytes: The XML document.
  ///   - file: Its name, for findings.
  ///   - open: Reads a codeframe that stands in a file of its own, by its `href`.
  /// - Throws: `Fault` with all findings, each with line and column; those of the definition first.
  package init(
    parsing bytes: [UInt8], file: String,
    opening open: (_ href: String) throws(InputFault) -> NamedFile = { href throws(InputFault) in
      throw InputFault([Finding(.fileUnreadable, file: href)])
    }
  ) throws(Fault) {
    let document: XMLDocument
    do throws(XMLFault) {
      document = try XMLDocument(parsing: bytes, file: file)
    } catch {
      throw Fault(findings: error.findings)
    }
    let codeframes = Self.codeframes(of: document, open)
    let (survey, reader) = try Self.read(document, file, codeframes)
    self.survey = survey
    self.file = file
    self.codeframes = reader.readCodeframes
    codeframeFiles = document.root.all("codeframe").compactMap { $0["href"] }
      .reduce(into: []) { known, href in
        guard let file = codeframes[href], !known.contains(where: { $0.path == file.path }) else {
          return
        }
        known.append((file.path, file.bytes))
      }
    codebook = Codebook(survey)
    findings = reader.findings
  }

  /// The same definition with the targets that stand in files of their own, such as a register of
  /// residents. Counting does not need them; weights do.
  ///
  /// `open` opens the file that a margin names, by its `href`.
  ///
  /// - Throws: `Fault` with all that is wrong with the files, each with line and column.
  package func readingRegisters(
    _ open: (_ href: String) throws(InputFault) -> RecordFile
  ) throws(Fault) -> SurveyDefinition {
    guard let margins = survey.weighting?.margins, margins.contains(where: { $0.source != nil })
    else { return self }
    var read = self
    var faults: [Finding] = []
    for (index, margin) in margins.enumerated() {
      guard let href = margin.source else { continue }
      do throws(InputFault) {
        var reader = RegisterReader(margin, survey, codebook)
        let targets = try reader.targets(in: open(href))
        read.survey.weighting?.margins[index].targets = targets
        faults += reader.findings
      } catch {
        faults += error.findings
      }
    }
    guard faults.isEmpty else { throw Fault(findings: faults) }
    let check = MarginCheck(read.survey, codebook, file: file)
    guard !check.findings.contains(where: \.isError) else {
      throw Fault(findings: check.findings)
    }
    read.findings += check.findings
    return read
  }

  /// Reads the elements and holds them against the schema at the same time: each takes a
  /// noticeable part of a small survey's run. What the schema says counts only where the
  /// reader, whose findings are plainer, has nothing to say.
  private static func read(
    _ document: XMLDocument, _ file: String, _ codeframes: [String: CodeframeFile]
  ) throws(Fault) -> (Survey, SurveyReader) {
    let read = Mutex<(survey: Survey?, reader: SurveyReader)>(
      (nil, SurveyReader(file: file, codeframes: codeframes)))
    let residue = Mutex<[Finding]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        read.withLock { $0.survey = $0.reader.survey(document.root) }
      } else {
        residue.withLock { residue in
          residue = schemaFindings(document, file)
          for codeframe in codeframes.sorted(by: { $0.key < $1.key }).map(\.value) {
            residue += codeframe.document.map { schemaFindings($0, codeframe.path) } ?? []
          }
        }
      }
    }
    let (survey, reader) = read.withLock { $0 }
    guard let survey, !reader.findings.contains(where: \.isError) else {
      throw Fault(findings: inOrder(reader.findings, file))
    }
    let findings = residue.withLock { $0 }
    guard findings.isEmpty else { throw Fault(findings: findings) }
    return (survey, reader)
  }

  /// The codeframes that the elements name, each read once.
  private static func codeframes(
    of document: XMLDocument, _ open: (_ href: String) throws(InputFault) -> NamedFile
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

  /// By file, the definition first, then by place.
  private static func inOrder(_ findings: [Finding], _ file: String) -> [Finding] {
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

  /// The RELAX NG schema of definitions, as shipped.
  package static var schema: [UInt8] { Resource.surveySchema }

  private static func schemaFindings(_ document: XMLDocument, _ file: String) -> [Finding] {
    do throws(XMLFault) {
      return try RelaxNGSchema(parsing: schema, file: "survey.rng")
        .findings(in: document, file: file)
    } catch {
      preconditionFailure("the shipped schema is well-formed")
    }
  }
}

extension Finding {
  /// Whether what it is about cannot be used.
  var isError: Bool { rule.severity == .error }
}

extension Place {
  fileprivate static let start = Place(line: 1, column: 1)
}
