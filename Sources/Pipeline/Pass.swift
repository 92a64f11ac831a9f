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

  /// What one thread counted, as a pass of its own.
  private init(_ part: consuming Part) {
    tally = part.counter.finish()
    findings = part.findings
    accounting = part.accounting
  }

  private mutating func merge(_ part: consuming Part) {
    part.counter.finish(into: &tally)
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
    let total = Mutex<Pass?>(nil)
    let fault = Mutex<InputFault?>(nil)
    let register = QualityRegister(file: fileName(of: file.layout.file), definition.survey)
    let chunks = file.size / RecordFile.chunkSize + 1
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, chunks))) { _ in
      do throws(InputFault) {
        let part = try Pass.part(of: file, definition, plan, register, quotes, progress)
        total.withLock { total in
          if total == nil { total = Pass(part) } else { total?.merge(part) }
        }
      } catch {
        fault.withLock { $0 = error }
      }
    }
    if let fault = fault.withLock({ $0 }) { throw fault }
    var pass = total.withLock { $0.take() } ?? Pass(plan)
    pass.quality = register.noted
    pass.quotes = quotes?.found ?? []
    pass.findings.record(contentsOf: file.layout.findings)
    pass.findings.merge(file.findings)
    if pass.accounting.read == 0 {
      pass.findings.record(Finding(.noRows, file: file.layout.file))
    }
    return pass
  }

  /// What one thread counted.
  private struct Part {
    var counter: BlockCounter
    var findings: FindingLog
    var accounting: RowAccounting
  }

  /// What one thread counts until the file is at its end.
  private static func part(
    of file: ResponseFile, _ definition: SurveyDefinition, _ plan: CountingPlan,
    _ register: QualityRegister, _ quotes: QuoteRegister?,
    _ progress: (_ rows: Int, _ bytes: Int) -> Void
  ) throws(InputFault) -> Part {
    var counter = BlockCounter(plan)
    var coder = ResponseCoder(definition, layout: file.layout, register: register, quotes: quotes)
    var chunk = RecordChunk()
    while try file.next(into: &chunk) {
      let before = coder.accounting.read
      coder.code(chunk) { counter.count($0) }
      progress(coder.accounting.read - before, chunk.count)
    }
    return Part(counter: counter, findings: coder.findings, accounting: coder.accounting)
  }
}
