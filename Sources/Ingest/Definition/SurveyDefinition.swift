import Dispatch
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

  /// Everything that is wrong with a definition, in the order of its lines.
  package struct Fault: Error, Sendable {
    /// One for each thing to mend; there is at least one.
    package let findings: [Finding]
  }

  /// Reads a definition and checks it whole: form, names, references, conditions, rules of
  /// themes, and the schema.
  ///
  /// - Parameters:
  ///   - bytes: The XML document.
  ///   - file: Its name, for findings.
  /// - Throws: `Fault` with all findings, each with line and column.
  package init(parsing bytes: [UInt8], file: String) throws(Fault) {
    let document: XMLDocument
    do throws(XMLFault) {
      document = try XMLDocument(parsing: bytes, file: file)
    } catch {
      throw Fault(findings: error.findings)
    }
    let (survey, reader) = try Self.read(document, file)
    self.survey = survey
    self.file = file
    codeframes = reader.readCodeframes
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
    _ document: XMLDocument, _ file: String
  ) throws(Fault) -> (Survey, SurveyReader) {
    let read = Mutex<(survey: Survey?, reader: SurveyReader)>((nil, SurveyReader(file: file)))
    let residue = Mutex<[Finding]>([])
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        read.withLock { $0.survey = $0.reader.survey(document.root) }
      } else {
        residue.withLock { $0 = schemaFindings(document, file) }
      }
    }
    let (survey, reader) = read.withLock { $0 }
    guard let survey, !reader.findings.contains(where: \.isError) else {
      throw Fault(findings: reader.findings.sorted { ($0.place ?? .start) < ($1.place ?? .start) })
    }
    let findings = residue.withLock { $0 }
    guard findings.isEmpty else { throw Fault(findings: findings) }
    return (survey, reader)
  }

  /// The RELAX NG schema of definitions, as shipped.
  package static var schema: [UInt8] { PackageResources.survey_rng }

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
