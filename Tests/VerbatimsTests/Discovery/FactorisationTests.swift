import Testing

@testable import Verbatims

@Suite struct `Groups by factors` {
  /// Three lists of words of which each answer takes some: what the factors must find again.
  private let texts: [String] = (0..<60).map { index in
    let words = [
      ["parking", "car", "street", "road"], ["school", "child", "teacher", "lunch"],
      ["doctor", "hospital", "clinic", "nurse"],
    ][index % 3]
    return "\(words[index / 3 % 4]) \(words[(index / 3 + 1) % 4]) \(words[(index / 12 + 2) % 4])"
  }

  @Test(arguments: [1, 3]) func `each list of words is a group`(threads: Int) {
    var options = GroupingOptions()
    options.method = .factors
    options.groups = 3
    options.threads = threads
    let groups = GroupDiscovery(options, dictionary: nil).groups(
      of: texts.map { NormalisedText($0) })
    let found = groups.groupOfAnswer.map { Int32($0 ?? -1) }
    #expect(adjustedRandIndex(found, texts.indices.map { Int32($0 % 3) }) == 1)
  }
}
