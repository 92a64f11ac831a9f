import Glibc
import Ingest
import Reporting
import SurveyModel
import Synchronization

/// A file of responses that was opened, with the fingerprint of what is read of it.
final class OpenedResponses: Sendable {
  /// A file that is opened beside the reading of the definition.
  typealias InTheMaking = InBackground<OpenedResponses, InputFault>

  let records: RecordFile
  private let fingerprint: Fingerprint

  /// - Throws: `InputFault` where the file cannot be read or holds no table.
  init(path: String, source: ResponseSource) throws(InputFault) {
    let fingerprint = Fingerprint()
    self.fingerprint = fingerprint
    records = try RecordFile(
      path: path, name: path, source: source, observe: { fingerprint.update($0, $1) })
  }

  /// What the manifest says of a file that was read to its end.
  var input: Manifest.Input { fingerprint.input(of: records) }
}

extension SurveyRun {
  /// Starts to open the first of the response files that a definition names, or of those that are
  /// read in their place; `nil` where it is no regular file: a pipe may wait for ever, and nobody would
  /// need it where the definition is faulty.
  func inTheMaking(_ named: [ResponseSource]) -> OpenedResponses.InTheMaking? {
    guard case .responses(let paths) = source,
      let (path, source) = try? sources(named, in: paths).first, isRegularFile(path)
    else { return nil }
    return InBackground {
      do throws(InputFault) {
        return .success(try OpenedResponses(path: path, source: source))
      } catch {
        return .failure(error)
      }
    }
  }
}

/// What tells a file from another, made while the file is read.
final class Fingerprint: Sendable {
  private let state = Mutex(InputFingerprint())

  func update(_ bytes: Span<UInt8>, _ size: Int) {
    state.withLock { $0.update(bytes, fileSize: size) }
  }

  func input(of file: RecordFile) -> Manifest.Input {
    state.withLock { Manifest.Input(file.name, file.layout, &$0) }
  }
}

private func isRegularFile(_ path: String) -> Bool {
  var facts = stat()
  return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFREG
}
