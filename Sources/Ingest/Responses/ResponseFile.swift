import DelimitedText
import Glibc
package import SurveyModel
import Synchronization

/// A response file read once from front to back, in chunks of whole records.
///
/// Memory stays at a few chunks, whatever the size of the file. Several threads may take
/// chunks; each record goes to exactly one of them.
package final class ResponseFile: Sendable {
  package static let chunkSize = 1 << 20
  /// A record that is longer is handed on as it is, so that a quote that never closes
  /// cannot fill the memory.
  private static let longestRecord = 1 << 28

  package let layout: ResponseLayout
  /// Bytes in the file when it was opened, for progress.
  package let size: Int
  private let state: Mutex<State>

  private struct State: ~Copyable {
    var input: InputFile
    /// Bytes read but not handed on: at first the sample, later the start of a record.
    var pending: [UInt8]
    var isAtEnd: Bool
    var recordsBefore: Int
    var linesBefore: Int
  }

  /// Opens the file and finds out how it is to be read.
  ///
  /// `name` is what findings call the file; `observe` is given its every byte, in order.
  ///
  /// - Throws: `InputFault` where the file cannot be read or has no header that the
  ///   definition fits.
  package init(
    path: String, name: String, source: ResponseSource, definition: SurveyDefinition,
    observe: @escaping @Sendable (Span<UInt8>) -> Void
  ) throws(InputFault) {
    var input = try InputFile(path: path, name: name, observe: observe)
    size = input.size
    var sample: [UInt8] = []
    let isWhole = try !input.read(upTo: Self.chunkSize, into: &sample)
    if sample.isEmpty { throw InputFault([Finding(.fileEmpty, file: name)]) }
    layout = ResponseLayout(
      sample: sample, isWhole: isWhole, file: name, source: source, definition: definition)
    if layout.findings.contains(where: { $0.rule.severity == .error }) {
      throw InputFault(layout.findings)
    }
    sample.removeFirst(layout.header.bytes)
    state = Mutex(
      State(
        input: input, pending: sample, isAtEnd: isWhole,
        recordsBefore: layout.header.records, linesBefore: layout.header.lines))
  }

  /// The next whole records, or `nil` at the end.
  ///
  /// - Throws: `InputFault` where the file can no longer be read.
  package func next() throws(InputFault) -> RecordChunk? {
    try state.withLock { state throws(InputFault) in try next(&state) }
  }

  private func next(_ state: inout State) throws(InputFault) -> RecordChunk? {
    let scanner = RecordScanner(layout.dialect)
    while true {
      if state.isAtEnd {
        guard !state.pending.isEmpty else { return nil }
        let extent = RecordScanner.Extent(bytes: state.pending.count)
        return take(extent, from: &state)
      }
      let extent = scanner.measure(state.pending.span)
      if extent.bytes > 0, state.pending.count >= Self.chunkSize {
        return take(extent, from: &state)
      }
      if state.pending.count >= Self.longestRecord {
        return take(RecordScanner.Extent(bytes: state.pending.count), from: &state)
      }
      state.isAtEnd = try !state.input.read(upTo: Self.chunkSize, into: &state.pending)
    }
  }

  private func take(_ extent: RecordScanner.Extent, from state: inout State) -> RecordChunk {
    let rest = Array(state.pending[extent.bytes...])
    var bytes = state.pending
    state.pending = rest
    bytes.removeLast(bytes.count - extent.bytes)
    defer {
      state.recordsBefore += extent.records
      state.linesBefore += extent.lines
    }
    return RecordChunk(
      bytes: bytes, recordsBefore: state.recordsBefore, linesBefore: state.linesBefore)
  }
}

/// An input that cannot be used, with what is wrong with it.
package struct InputFault: Error, Sendable {
  package let findings: [Finding]

  package init(_ findings: [Finding]) {
    self.findings = findings
  }
}
