import DelimitedText
import Glibc
package import SurveyModel
import Synchronization

/// A file of records read once from front to back, in chunks of whole records.
///
/// Memory stays at a few chunks, whatever the size of the file. Several threads may take
/// chunks; each record goes to exactly one of them.
package final class RecordFile: Sendable {
  /// Enough that taking a chunk costs little, and so little that one and all that is made
  /// of it stay in a core's cache.
  package static let chunkSize = 1 << 18
  private static let smallestChunk = 1 << 14
  /// What is looked at to find out how the file is written.
  private static let sampleSize = 1 << 20
  /// A record that is longer is handed on as it is, so that a quote that never closes
  /// cannot fill the memory.
  private static let longestRecord = 1 << 28

  /// What findings call the file that holds the answers.
  package let name: String
  /// How the file is laid out: without an error among its findings.
  package let layout: ExportLayout
  /// Bytes in the file when it was opened, for progress.
  package let size: Int
  private let state: Mutex<State>

  private struct State: ~Copyable {
    let input: any TextInput
    /// Bytes read but not handed on: at first the sample, later the start of a record.
    var pending: [UInt8]
    /// Bytes of the sample handed on already; 0 once it is used up.
    var sampleTaken = 0
    var isAtEnd: Bool
    var recordsBefore: Int
    var linesBefore: Int
    var log: MendingLog
  }

  /// Opens the file and finds out how it is laid out.
  ///
  /// `name` is what findings call the file; `observe` is given its every byte, in order, with the file's size.
  ///
  /// - Throws: `InputFault` where the file cannot be read or holds no table.
  package init(
    path: String, name: String, source: ResponseSource,
    observe: @escaping @Sendable (_ bytes: Span<UInt8>, _ size: Int) -> Void
  ) throws(InputFault) {
    let tripleS = try TripleSFile.of(path: path, name: name, source: source)
    let data = tripleS?.data ?? (path: path, name: name)
    let file = try InputFile(path: data.path, name: data.name, observe: observe)
    self.name = data.name
    var sample: [UInt8] = []
    var isWhole = try !file.read(upTo: Self.sampleSize, into: &sample)
    if sample.isEmpty { throw InputFault([Finding(.fileEmpty, file: data.name)]) }
    let input: any TextInput
    if let tripleS {
      size = file.size
      (input, layout) = tripleS.opened(file, sample: sample, isWhole: isWhole, source)
      sample.removeAll(keepingCapacity: true)
      isWhole = try !input.read(upTo: Self.sampleSize, into: &sample)
    } else {
      let opened = try OpenedInput(file, sample: sample, name: name, source: source)
      size = opened.size
      if opened.container != .text {
        sample.removeAll(keepingCapacity: true)
        isWhole = try !opened.input.read(upTo: Self.sampleSize, into: &sample)
      }
      let text = try OpenedText(
        opened.input, sample: sample, isWhole: isWhole, sampleSize: Self.sampleSize,
        form: opened.source(source).form, name: name)
      (input, sample, isWhole) = (text.input, text.sample, text.isWhole)
      layout = opened.layout(of: text, name: name, source: source)
      text.mended?.setHeaderRecords(layout.header.records)
    }
    if layout.findings.contains(where: { $0.rule.severity == .error }) {
      throw InputFault(layout.findings)
    }
    sample.removeFirst(layout.header.bytes)
    state = Mutex(
      State(
        input: input, pending: sample, isAtEnd: isWhole,
        recordsBefore: layout.header.records, linesBefore: layout.header.lines,
        log: MendingLog(file: name, headerRecords: layout.header.records)))
  }

  /// What was noted of the records handed on so far, before they became rows.
  package var findings: FindingLog {
    state.withLock { state in
      var findings = state.input.findings
      findings.merge(state.log.findings)
      return findings
    }
  }

  /// Fills the chunk with the next whole records; false at the end of the file.
  ///
  /// - Throws: `InputFault` where the file can no longer be read.
  package func next(into chunk: inout RecordChunk) throws(InputFault) -> Bool {
    try state.withLock { state throws(InputFault) in try next(&state, into: &chunk) }
  }

  private func next(
    _ state: inout State, into chunk: inout RecordChunk
  ) throws(InputFault) -> Bool {
    let scanner = RecordScanner(layout.dialect)
    if takeFromSample(&state, scanner, into: &chunk) { return true }
    chunk.bytes.removeAll(keepingCapacity: true)
    swap(&chunk.bytes, &state.pending)
    while !state.isAtEnd {
      if chunk.bytes.count >= Self.chunkSize {
        let extent = chunk.measure(layout.dialect)
        if chunk.isSound, extent.bytes > 0 {
          close(&chunk, extent, &state)
          return true
        }
        if mend(&chunk, &state) { return true }
        if chunk.bytes.count >= Self.longestRecord { break }
      }
      // Twice as much where a record goes on and on, so that it is not measured over and over.
      let more = max(Self.chunkSize, chunk.bytes.count)
      state.isAtEnd = try !state.input.read(upTo: more, into: &chunk.bytes)
    }
    guard !chunk.bytes.isEmpty else { return false }
    if chunk.bytes.last != layout.dialect.recordEnd {
      chunk.bytes.append(layout.dialect.recordEnd)
    }
    let extent = chunk.measure(layout.dialect)
    if chunk.isSound, extent.bytes == chunk.bytes.count {
      close(&chunk, extent, &state)
      return true
    }
    return mend(&chunk, &state)
  }

  /// Cuts a chunk in which a quote stands where none may, or stays open, and writes it anew as
  /// sound records; false where more must be read to tell where its first record ends.
  private func mend(_ chunk: inout RecordChunk, _ state: inout State) -> Bool {
    var mender = RecordMender(
      DelimitedForm(layout.dialect), width: layout.width, reach: .tornRecords)
    let isForced = chunk.bytes.count >= Self.longestRecord || state.isAtEnd
    var log = state.log
    log.skip(toRecord: state.recordsBefore, line: state.linesBefore)
    var raw: [UInt8] = []
    swap(&raw, &chunk.bytes)
    let text = raw.span
    var mended: [UInt8] = []
    var place = 0
    while place < text.count, mender.next(text, from: place, isAtEnd: isForced) {
      let record = mender.record
      if record.departures != .strayQuote {
        // Sound, or for the reader of the rows to set aside.
        mended.append(contentsOf: raw[place..<record.end])
      } else {
        mender.appendSound(text, delimiter: layout.dialect.delimiter, to: &mended)
        mended[mended.count - 1] = layout.dialect.recordEnd
      }
      log.note(record, lines: record.lineCount(in: text, from: place))
      place = record.end
    }
    guard place > 0 else {
      chunk.bytes = raw
      return false
    }
    let extent = RecordScanner.Extent(
      bytes: mended.count, records: log.records - state.recordsBefore,
      lines: log.lines - state.linesBefore)
    state.log = log
    state.pending.removeAll(keepingCapacity: true)
    state.pending.append(contentsOf: raw[place...])
    chunk.bytes = mended
    // What was mapped were other bytes.
    chunk.map = SeparatorMap()
    self.place(&chunk, extent, &state)
    return true
  }

  /// The sample is several chunks long: hands them on one by one, so that a small file, too,
  /// keeps all threads at work.
  private func takeFromSample(
    _ state: inout State, _ scanner: RecordScanner, into chunk: inout RecordChunk
  ) -> Bool {
    let start = state.sampleTaken
    let isLarge = state.pending.count - start > sampleChunk
    let window = start..<(isLarge ? start + sampleChunk : start)
    let extent = scanner.measure(
      state.pending.span.extracting(window), into: &chunk.map)
    guard chunk.isSound, extent.bytes > 0 else {
      state.pending.removeFirst(start)
      state.sampleTaken = 0
      return false
    }
    chunk.bytes.removeAll(keepingCapacity: true)
    chunk.bytes.append(contentsOf: state.pending[start..<start + extent.bytes])
    state.sampleTaken += extent.bytes
    place(&chunk, extent, &state)
    return true
  }

  /// Of a small file many chunks, so that no thread waits long for the last one.
  private var sampleChunk: Int { min(Self.chunkSize, max(Self.smallestChunk, size / 32)) }

  /// Ends the chunk with its last whole record and keeps the rest for the next one.
  private func close(
    _ chunk: inout RecordChunk, _ extent: RecordScanner.Extent, _ state: inout State
  ) {
    state.pending.removeAll(keepingCapacity: true)
    state.pending.append(contentsOf: chunk.bytes[extent.bytes...])
    place(&chunk, extent, &state)
  }

  private func place(
    _ chunk: inout RecordChunk, _ extent: RecordScanner.Extent, _ state: inout State
  ) {
    chunk.close(at: extent.bytes, layout.dialect)
    chunk.recordsBefore = state.recordsBefore
    chunk.linesBefore = state.linesBefore
    state.recordsBefore += extent.records
    state.linesBefore += extent.lines
  }
}
