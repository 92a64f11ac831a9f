import Dispatch
import Synchronization

/// A result that another core works out while its maker goes on.
final class InBackground<Value: Sendable, Failure: Error>: Sendable {
  private let work = DispatchGroup()
  private let result = Mutex<Result<Value, Failure>?>(nil)

  /// Starts to work it out.
  init(_ make: @escaping @Sendable () -> Result<Value, Failure>) {
    BackgroundWork.queue.async(group: work) { [self] in
      let made = make()
      result.withLock { $0 = made }
    }
  }

  /// The result, as soon as it is there.
  ///
  /// - Throws: what kept it from being made.
  func value() throws(Failure) -> Value {
    work.wait()
    guard let result = result.withLock({ $0 }) else {
      preconditionFailure("a group is waited for until its work is done")
    }
    return try result.get()
  }
}
