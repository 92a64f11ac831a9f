import Dispatch
import Synchronization

/// The results of `make` for stretches of `count` things, in their order, on so many threads. The
/// stretches do not depend on the threads.
func inBlocks<Result: Sendable>(
  of size: Int, _ count: Int, threads: Int, _ make: @Sendable (Range<Int>) -> Result
) -> [Result] {
  let blocks = stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  guard threads > 1, blocks.count > 1 else { return blocks.map(make) }
  let results = Mutex([Int: Result]())
  let next = Atomic(0)
  DispatchQueue.concurrentPerform(iterations: min(threads, blocks.count)) { _ in
    while true {
      let block = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard block < blocks.count else { return }
      let result = make(blocks[block])
      results.withLock { $0[block] = result }
    }
  }
  return results.withLock { results in blocks.indices.compactMap { results[$0] } }
}
