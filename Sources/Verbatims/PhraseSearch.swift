/// Finds one phrase in many texts by its bytes.
///
/// Source: R. N. Horspool, "Practical fast searching in strings", Software: Practice and
/// Experience 10 (1980). The byte under the phrase's last one says how far the phrase can
/// move on. In UTF-8 last bytes vary and first bytes hardly do, which suits Japanese.
struct PhraseSearch {
  let phrase: [UInt8]
  /// By the byte under the phrase's end, how many bytes the phrase can move on.
  private let steps: [UInt8]

  /// - Precondition: `phrase` is not empty.
  init(_ phrase: [UInt8]) {
    precondition(!phrase.isEmpty, "a phrase has a character")
    self.phrase = phrase
    var steps = [UInt8](repeating: UInt8(clamping: phrase.count), count: 256)
    for (index, byte) in phrase.dropLast().enumerated() {
      steps[Int(byte)] = UInt8(clamping: phrase.count - 1 - index)
    }
    self.steps = steps
  }

  /// Where the phrase first stands, in bytes. O(text / phrase) as a rule, O(text × phrase)
  /// at worst.
  func firstOffset(in text: [UInt8], from start: Int = 0) -> Int? {
    var end = start + phrase.count - 1
    let last = phrase[phrase.count - 1]
    while end < text.count {
      let byte = text[end]
      if byte == last, isPresent(endingAt: end, in: text) { return end + 1 - phrase.count }
      end += Int(steps[Int(byte)])
    }
    return nil
  }

  private func isPresent(endingAt end: Int, in text: [UInt8]) -> Bool {
    let start = end + 1 - phrase.count
    for index in phrase.indices where text[start + index] != phrase[index] { return false }
    return true
  }
}
