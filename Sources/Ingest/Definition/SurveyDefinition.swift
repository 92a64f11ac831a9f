import Resources
package import SurveyModel
import Verbatims

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
    var document = try DefinitionDocument(parsing: bytes, file: file)
    self = try document.definition(opening: open)
    try document.checkSchema()
  }

  /// A survey that its reader found nothing wrong with.
  init(_ survey: Survey, _ reader: SurveyReader, file: String, codeframeFiles: [NamedFile]) {
    self.survey = survey
    self.file = file
    self.codeframeFiles = codeframeFiles
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

  /// The RELAX NG schema of definitions, as shipped.
  package static var schema: [UInt8] { Resource.surveySchema }
}

extension Finding {
  /// Whether what it is about cannot be used.
  var isError: Bool { rule.severity == .error }
}
