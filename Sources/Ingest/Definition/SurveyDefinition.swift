package import SurveyModel
import Verbatims
import XMLText

/// A survey definition, read and found without fault.
package struct SurveyDefinition: Sendable {
  /// What the planner declared; every name in it refers to something declared.
  package let survey: Survey
  /// The same survey as variables with categories, made once for all that count.
  package let codebook: Codebook
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
    var reader = SurveyReader(file: file)
    let survey = reader.survey(document.root)
    guard let survey, reader.findings.isEmpty else {
      throw Fault(findings: reader.findings.sorted { ($0.place ?? .start) < ($1.place ?? .start) })
    }
    let residue = Self.schemaFindings(document, file)
    guard residue.isEmpty else { throw Fault(findings: residue) }
    self.survey = survey
    codeframes = reader.readCodeframes
    codebook = Codebook(survey)
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

extension Place {
  fileprivate static let start = Place(line: 1, column: 1)
}
