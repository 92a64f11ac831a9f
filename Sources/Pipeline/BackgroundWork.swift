import CPlatform
import Dispatch

/// What is done beside the main work, one thing after the other: a second thread of it would take a
/// core from the main work on the machines that most cities have.
package enum BackgroundWork {
  /// It has the threads that work in parallel has: each that is made costs a tenth of a millisecond.
  static let queue = DispatchQueue(label: "background", target: .global())
  private static let isPlaced = DispatchGroup()

  /// Makes its thread, and keeps it off the core on which the main thread is. Where both have work, the
  /// system often puts them on one core while others stand idle, for a third of the time that a small
  /// survey takes. The main thread is free to go where it is better off.
  package static func begin() {
    let core = shukei_core()
    queue.async(group: isPlaced) { shukei_keep_off_core(core) }
  }

  /// Waits until the thread has a core; at once where it was not begun.
  static func ready() {
    isPlaced.wait()
  }
}
