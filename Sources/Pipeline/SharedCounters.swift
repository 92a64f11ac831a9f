import SurveyModel
import Synchronization
import Tabulation

/// What all threads count into, one at a time, where a file is so small that nobody waits: counters
/// of their own would take longer to make, and to add up, than it takes to count.
final class SharedCounters: Sendable {
  private let counter: Mutex<BlockCounter?>

  init(_ plan: CountingPlan) {
    counter = Mutex(BlockCounter(plan))
  }

  /// Counts one block of coded responses.
  func count(_ block: CodedBlock) {
    counter.withLock { $0?.count(block) }
  }

  /// All that was counted; nothing can be counted after.
  func finish() -> Tally? {
    counter.withLock { $0.take()?.finish() }
  }
}
