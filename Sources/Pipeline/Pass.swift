import Dispatch
import Ingest
import SurveyModel
import Synchronization
import Tabulation

/// The one pass over the responses: counts, findings and the account of every row.
struct Pass: Sendable {
  var tally: Tally
  var findings = FindingLog()
  var accounting = RowAccounting()
  /// Who and what occurs twice: noted file by file, not thread by thread.
  var quality = QualityTally()
  /// Approved quotes whose answers were met, as their places in the review, ascending.
  var quotes: [Int] = []

  init(_ plan: CountingPlan) {
    tally = Tally(plan)
  }

  /// A pass without anything but a tally.
  private init(_ tally: Tally) {
    self.tally = tally
  }

  private mutating func merge(_ part: consuming Part) {
    part.counter?.finish(into: &tally)
    findings.merge(part.findings)
    accounting.merge(part.accounting)
  }

  mutating func merge(_ other: Pass) {
    tally.merge(other.tally)
    findings.merge(other.findings)
    accounting.merge(other.accounting)
    quality.merge(other.quality)
    quotes = Set(quotes + other.quotes).sorted()
  }

  /// Counts a whole file on several threads; the result does not depend on their number.
  ///
  /// The file is read to its end. `progress` is told how many rows and bytes a chunk had, as
  /// each is done, on any thread.
  ///
  /// - Throws: `InputFault` where the file can no longer be read.
  static func over(
    _ file: ResponseFile, _ definition: SurveyDefinition, _ plan: CountingPlan,
    _ quotes: QuoteRegister?, threads: Int,
    progress: @escaping @Sendable (_ rows: Int, _ bytes: Int) -> Void
  ) throws(InputFault) -> Pass {
    let chunks = file.size / RecordFile.chunkSize + 1
    // Made while the first chunk is coded.
    let shared =
      chunks <= Self.fewChunks
      ? InBackground<SharedCounters, Never> { .success(SharedCounters(plan)) } : nil
    let parts = Mutex<[Part]>([])
    let fault = Mutex<InputFault?>(nil)
    let register = QualityRegister(file: fileName(of: file.layout.file), definition.survey)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      do throws(InputFault) {
        let counter = shared == nil ? BlockCounter(plan) : nil
        var part = Part(counter: counter)
        try part.count(file, shared, definition, register, quotes, progress)
        parts.withLock { $0.append(part) }
      } catch {
        fault.withLock { $0 = error }
      }
    }
    if let fault = fault.withLock({ $0 }) { throw fault }
    var pass = parts.withLock { parts in
      let first = shared?.value().finish() ?? (parts.isEmpty ? nil : parts[0].takeTally())
      var pass = Pass(first ?? Tally(plan))
      while let part = parts.popLast() { pass.merge(part) }
      return pass
    }
    pass.quality = register.noted
    pass.quotes = quotes?.found ?? []
    pass.findings.record(contentsOf: file.layout.findings)
    pass.findings.merge(file.findings)
    if pass.accounting.read == 0 {
      pass.findings.record(Finding(.noRows, file: file.layout.file))
    }
    return pass
  }

  /// Files of so few chunks are counted into one set of counters.
  private static let fewChunks = 16

  /// What one thread counted.
  private struct Part {
    /// Counters of its own, unless they are shared.
    var counter: BlockCounter?
    var findings = FindingLog()
    var accounting = RowAccounting()

    /// Its tally, with which those of others are added up; it has none from then on.
    mutating func takeTally() -> Tally? { counter.take()?.finish() }

    /// Counts until the file is at its end.
    mutating func count(
      _ file: ResponseFile, _ shared: InBackground<SharedCounters, Never>?,
      _ definition: SurveyDefinition,
      _ register: QualityRegister, _ quotes: QuoteRegister?,
      _ progress: (_ rows: Int, _ bytes: Int) -> Void
    ) throws(InputFault) {
      var coder = ResponseCoder(definition, layout: file.layout, register: register, quotes: quotes)
      var chunk = RecordChunk()
      while try file.next(into: &chunk) {
        let before = coder.accounting.read
        coder.code(chunk) { block in
          if let shared { shared.value().count(block) } else { counter?.count(block) }
        }
        progress(coder.accounting.read - before, chunk.count)
      }
      findings = coder.findings
      accounting = coder.accounting
    }
  }
}
