/// Answers that are the same but for a few characters: copies with a changed word, or the many of
/// a campaign.
///
/// Two answers are near-duplicates where their sets of three neighbouring characters agree to
/// four fifths or more (Jaccard). Pairs are looked for among answers with a common digest of several
/// minima: A. Z. Broder, "On the resemblance and containment of documents", Compression and
/// Complexity of Sequences (1997). Of two answers that agree to four fifths more than 99 of 100 are
/// found.
package struct NearDuplicates: Sendable, Equatable {
  /// Answers that belong together, each list ascending, the longest first; lists of two or more.
  package let clusters: [[Int]]

  private static let leastCharacters = 12
  private static let bands = 16
  private static let rows = 3
  private static let resemblance = 0.8

  /// Looks at all answers; those of fewer than 12 characters are too short to be a copy.
  ///
  /// Complexity: near O(total length); answers in one cluster are compared with its first one.
  package init(_ answers: [NormalisedText]) {
    let shingles = answers.map { Self.shingles(of: $0.bytes) }
    var union = DisjointSets(answers.count)
    for band in 0..<Self.bands {
      var firsts: [UInt64: [Int]] = [:]
      for answer in answers.indices where !shingles[answer].isEmpty {
        let key = Self.key(shingles[answer], band)
        var known = firsts[key] ?? []
        if let match = known.first(where: {
          union.root($0) == union.root(answer)
            || Self.resemble(shingles[$0], shingles[answer])
        }) {
          union.join(match, answer)
        } else if known.count < 8 {
          known.append(answer)
          firsts[key] = known
        }
      }
    }
    clusters = union.sets().filter { $0.count > 1 }
      .sorted { ($1.count, $0[0]) < ($0.count, $1[0]) }
  }

  /// Digests of three neighbouring characters that are no marks, ascending, each once.
  private static func shingles(of text: [UInt8]) -> [UInt64] {
    var ends: [Int] = []
    var core: [UInt8] = []
    var index = 0
    while index < text.count {
      let (value, length) = TextScalars.scalar(at: index, in: text.span)
      switch CharacterClass(value) {
      case .kanji, .hiragana, .katakana, .letter, .digit:
        ends.append(core.count)
        core += text[index..<(index + length)]
      case .space, .mark: break
      }
      index += length
    }
    guard ends.count >= leastCharacters else { return [] }
    ends.append(core.count)
    let hashes = (0..<(ends.count - 3)).map { start in
      TermHash(core.span.extracting(ends[start]..<ends[start + 3])).value
    }.sorted()
    return hashes.indices.filter { $0 == 0 || hashes[$0] != hashes[$0 - 1] }.map { hashes[$0] }
  }

  /// A digest of the least values of the shingles under some orders of their own.
  private static func key(_ shingles: [UInt64], _ band: Int) -> UInt64 {
    var key = UInt64(band)
    for row in 0..<rows {
      let salt = UInt64(band * rows + row + 1) &* 0x9E37_79B9_7F4A_7C15
      var least = UInt64.max
      for shingle in shingles {
        var mixed = (shingle ^ salt) &* 0xBF58_476D_1CE4_E5B9
        mixed ^= mixed >> 31
        least = min(least, mixed)
      }
      key = (key ^ least) &* 0x94D0_49BB_1331_11EB
    }
    return key
  }

  private static func resemble(_ one: [UInt64], _ other: [UInt64]) -> Bool {
    let (short, long) = one.count < other.count ? (one, other) : (other, one)
    guard Double(short.count) >= resemblance * Double(long.count) else { return false }
    var (left, right, both) = (0, 0, 0)
    while left < one.count, right < other.count {
      if one[left] == other[right] {
        both += 1
        left += 1
        right += 1
      } else if one[left] < other[right] {
        left += 1
      } else {
        right += 1
      }
    }
    return Double(both) >= resemblance * Double(one.count + other.count - both)
  }
}

/// Things that belong together, known by the first of them.
private struct DisjointSets {
  private var parents: [Int]

  init(_ count: Int) {
    parents = (0..<count).map { $0 }
  }

  func root(_ item: Int) -> Int {
    var item = item
    while parents[item] != item { item = parents[item] }
    return item
  }

  mutating func join(_ one: Int, _ other: Int) {
    let (left, right) = (root(one), root(other))
    parents[max(left, right)] = min(left, right)
    parents[other] = min(left, right)
    parents[one] = min(left, right)
  }

  func sets() -> [[Int]] {
    var sets: [Int: [Int]] = [:]
    for item in parents.indices { sets[root(item), default: []].append(item) }
    return sets.values.sorted { $0[0] < $1[0] }
  }
}
