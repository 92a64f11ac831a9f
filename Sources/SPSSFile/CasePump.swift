import Dispatch
import Synchronization

/// Hands blocks of records from the thread on which ReadStat reads to whoever asks for them.
///
/// The library calls back and cannot be asked to wait, so it runs on a thread of its own, which
/// stops while the block before is not taken: two blocks are in memory at most.
final class CasePump: Sendable {
  private struct Slot {
    var block: [UInt8]?
    var isEnded = false
    var isCancelled = false
    var fault: SPSSFault?
  }

  private let slot = Mutex(Slot())
  private let filled = DispatchSemaphore(value: 0)
  private let free = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// Begins to read the cases of an open file, which must stay open until `cancel` returns.
  init(descriptor: CInt, size: Int, _ dictionary: SPSSDictionary) {
    free.signal()
    DispatchQueue(label: "spss").async { [self] in
      produce(descriptor: descriptor, size: size, dictionary)
      slot.withLock { $0.isEnded = true }
      filled.signal()
      ended.signal()
    }
  }

  /// The next block; `nil` at the end.
  ///
  /// - Throws: `SPSSFault` where the file is damaged.
  func next() throws(SPSSFault) -> [UInt8]? {
    filled.wait()
    let (block, isEnded, fault) = slot.withLock { slot in
      (slot.block.take(), slot.isEnded, slot.fault)
    }
    if let block {
      free.signal()
      return block
    }
    // Whoever asks again after the end gets the same answer.
    if isEnded { filled.signal() }
    if let fault { throw fault }
    return nil
  }

  /// Ends the reading, wherever it is; returns once the file is not touched any more.
  func cancel() {
    slot.withLock { $0.isCancelled = true }
    free.signal()
    ended.wait()
    ended.signal()
  }

  private func produce(descriptor: CInt, size: Int, _ dictionary: SPSSDictionary) {
    guard let decoder = CharacterDecoder(dictionary.encoding) else { return }
    let writer = CaseWriter(dictionary, decoder) { block in self.handOn(block) }
    do throws(SPSSFault) {
      try writer.run(descriptor: descriptor, size: size)
    } catch {
      slot.withLock { $0.fault = error }
    }
  }

  /// Waits until the block before is taken; false where nobody wants more.
  private func handOn(_ block: [UInt8]) -> Bool {
    free.wait()
    let isCancelled = slot.withLock { slot in
      if !slot.isCancelled { slot.block = block }
      return slot.isCancelled
    }
    if !isCancelled { filled.signal() }
    return !isCancelled
  }
}
