import Ingest
import Reporting
import SurveyModel

extension SurveyRun {
  /// The definition with the targets of its weights that stand in files of their own, and what
  /// the manifest says of those files. A partial tally does without them.
  func readingRegisters(
    of definition: SurveyDefinition
  ) throws(Stop) -> (SurveyDefinition, registers: [Manifest.Input]) {
    guard case .folder = destination else { return (definition, []) }
    var opened: [(file: RecordFile, fingerprint: Fingerprint)] = []
    do throws(SurveyDefinition.Fault) {
      let complete = try definition.readingRegisters { href throws(InputFault) in
        let path = path(of: href)
        let fingerprint = Fingerprint()
        let file = try RecordFile(
          path: path, name: path, source: ResponseSource(href: href, format: .plain),
          observe: { fingerprint.update($0, $1) })
        opened.append((file, fingerprint))
        return file
      }
      return (complete, Self.distinct(opened.map { $0.fingerprint.input(of: $0.file) }))
    } catch {
      throw Stop(findings: error.findings)
    }
  }

  /// A file that a definition names, from where the run is.
  func path(of href: String) -> String {
    href.hasPrefix("/") ? href : folderPrefix(of: definition) + href
  }

  /// A register that two margins name is one file.
  private static func distinct(_ inputs: [Manifest.Input]) -> [Manifest.Input] {
    inputs.reduce(into: []) { known, input in
      if !known.contains(input) { known.append(input) }
    }
  }
}
