/// Where in an answer cues stand, so that a number can ask what is said of it.
struct CueMap {
  /// By the index after the cue's last character.
  private var endings: [Cue]
  /// By the index of the cue's first character.
  private var beginnings: [Cue]
  private let text: FoldedAnswer

  /// Characters between a cue and what it is about, such as は and a colon.
  private static let connectors: Set<UInt32> = Set(
    " \n:;=はがのも・、,.()「『[【<〈→#№\"'-~*〔…です".unicodeScalars.map(\.value))
  private static let connectingWords: [StaticWord] = [
    "番号", "ナンバー", "no", "number", "is", "was", "ばんごう", "コード", "me at", "us at", "on", "at",
    "on the",
    "下記", "以下", "こちら",
  ]

  init(_ text: FoldedAnswer, words: WordIndex<Cue>) {
    self.text = text
    endings = Array(repeating: [], count: text.count + 1)
    beginnings = Array(repeating: [], count: text.count + 1)
    for place in 0..<text.count {
      // A word inside of a longer Latin word is none.
      let isInside = text.has(.latin, at: place) && text.has(.latin, at: place - 1)
      guard !isInside else { continue }
      var isLongest = true
      _ = words.all(in: text, at: place) { length, cue in
        let end = place + length
        if text.has(.latin, at: end - 1), text.has(.latin, at: end) { return false }
        endings[end].formUnion(cue)
        if isLongest { beginnings[place].formUnion(cue) }
        isLongest = false
        return false
      }
    }
  }

  /// Whether such a cue leads to a place, with nothing but connecting words between.
  func leads(_ wanted: Cue, to place: Int, within distance: Int = 14) -> Bool {
    var end = place
    while end >= 0, place - end <= distance {
      if !endings[end].isDisjoint(with: wanted) { return true }
      guard let before = beforeConnector(end) else { return false }
      end = before
    }
    return false
  }

  private func beforeConnector(_ end: Int) -> Int? {
    for word in Self.connectingWords where text.stands(word, before: end) {
      return end - word.scalars.count
    }
    return Self.connectors.contains(text[end - 1]) ? end - 1 : nil
  }

  /// Whether such a cue begins at a place or few characters after it.
  func follows(_ wanted: Cue, after place: Int, within distance: Int) -> Bool {
    for index in place...(place + distance) where index < beginnings.count {
      if !beginnings[index].isDisjoint(with: wanted) { return true }
    }
    return false
  }

  /// Whether such a cue stands near a range, in its sentence or not.
  func isNear(_ wanted: Cue, _ range: Range<Int>, within distance: Int) -> Bool {
    let first = max(0, range.lowerBound - distance)
    let last = min(text.count, range.upperBound + distance)
    return (first...last).contains { !endings[$0].isDisjoint(with: wanted) }
  }

  /// The places just behind such cues, in the order of the answer.
  func ends(of wanted: Cue) -> [Int] {
    endings.indices.filter { !endings[$0].isDisjoint(with: wanted) }
  }
}
