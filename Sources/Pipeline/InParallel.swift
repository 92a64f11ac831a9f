import Dispatch
import Synchronization

/// The results of `make` for all items, in the order of the items, made on all cores.
func inParallel<Item: Sendable, Result: Sendable>(
  _ items: [Item], _ make: @Sendable (Item) -> Result
) -> [Result] {
  let results = Mutex([Int: Result]())
  DispatchQueue.concurrentPerform(iterations: items.count) { index in
    let result = make(items[index])
    results.withLock { $0[index] = result }
  }
  return results.withLock { results in items.indices.compactMap { results[$0] } }
}
