import Ingest
import Reporting
import SurveyModel
import Synchronization

extension SurveyRun {
  /// The definition with the targets of its weights that stand in files of their own, and what
  /// the manifest says of those files. A partial tally does without them.
  func readingRegisters(
    of definition: SurveyDefinition
  ) throws(Stop) -> (SurveyDefinition, registers: [Manifest.Input]) {
    guard case .folder = destination else { return (definition, []) }
    var opened: [(file: RecordFile, digest: RegisterDigest)] = []
    do throws(SurveyDefinition.Fault) {
      let complete = try definition.readingRegisters { href throws(InputFault) in
        let path = path(of: href)
        let digest = RegisterDigest()
        let file = try RecordFile(
          path: path, name: path, source: ResponseSource(href: href, format: .plain),
          observe: { bytes, size in digest.update(bytes, size) })
        opened.append((file, digest))
        return file
      }
      return (complete, Self.distinct(opened.map { $0.digest.input(of: $0.file) }))
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

/// The fingerprint of a register while it is read.
private final class RegisterDigest: Sendable {
  private let state = Mutex(InputFingerprint())

  func update(_ bytes: Span<UInt8>, _ size: Int) {
    state.withLock { $0.update(bytes, fileSize: size) }
  }

  func input(of file: RecordFile) -> Manifest.Input {
    state.withLock { Manifest.Input(file.name, file.layout, &$0) }
  }
}
