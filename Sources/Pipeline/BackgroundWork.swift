import CPlatform
import Dispatch

/// What is done beside the main work, one thing after the other: a second thread of it would take a
/// core from the main work on the machines that most cities have.
package enum BackgroundWork {
  /// It has the threads that work in parallel has: each that is made costs a tenth of a millisecond.
  static let queue = DispatchQueue(label: "background", target: .global())
  private static let isPlaced = DispatchGroup()

  /// Makes its thread, and sends it to another core than the main thread's. A thread that is made while
  /// there is work may be put on the core that has it, and comes back to it for milliseconds while
  /// others stand idle.
  package static func begin() {
    let core = shukei_core()
    queue.async(group: isPlaced) { shukei_leave_core(core) }
  }

  /// Waits until the thread is where it was sent; at once where it was not begun.
  static func ready() {
    isPlaced.wait()
  }
}
