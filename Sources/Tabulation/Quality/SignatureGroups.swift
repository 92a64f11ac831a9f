import SurveyModel

/// Texts that are nearly the same, told by their signatures.
///
/// Not all pairs are compared, but those that agree in a band of three cells: J. Leskovec, A.
/// Rajaraman, J. Ullman, "Mining of Massive Datasets", 3.4. Each cell is in two bands, beside its
/// neighbours and beside cells far from it. Of two texts of which the share s is the same, one of 42
/// bands agrees with the chance 1 − (1 − s³)⁴², which is .996 for s = ½. For this, an empty cell has
/// what is in the first one in use of a list of its own: A. Shrivastava, "Optimal Densification for
/// Fast and Accurate Minwise Hashing", ICML 2017.
struct SignatureGroups {
  private static let bandWidth = 3
  private static let stride = TextSignature.cells / bandWidth
  private static let keys = 1 << (4 * bandWidth)
  /// Of texts that agree in a band and are not alike, so many are compared with those that follow.
  private static let mostCompared = 64

  private let signatures: [TextSignature]
  /// The cells of all texts, none of them empty.
  private let filled: [UInt8]
  /// A text further to the front that each belongs to; the first of a group belongs to itself.
  private var parents: [Int]

  /// Finds what belongs together; the order of the signatures decides between bounds alone.
  ///
  /// Complexity: O(n) where few texts agree in a band.
  init(_ signatures: [TextSignature]) {
    self.signatures = signatures
    filled = signatures.flatMap(Self.filled)
    parents = Array(signatures.indices)
    // Of each key a chain of texts, one of every group: its first one, and behind each the next.
    var firsts = [Int](repeating: -1, count: Self.keys)
    var nexts = [Int](repeating: -1, count: signatures.count)
    for band in 0..<2 * Self.stride { join(band, &firsts, &nexts) }
  }

  /// All texts, those that belong together in one list each; every list ascends.
  var groups: [[Int]] {
    Dictionary(grouping: signatures.indices, by: root).values.sorted { $0[0] < $1[0] }
  }

  /// Joins texts that agree in a band and are alike.
  private mutating func join(_ band: Int, _ firsts: inout [Int], _ nexts: inout [Int]) {
    for text in signatures.indices {
      let key = key(of: text, band)
      var (other, last, compared, isKnown) = (firsts[key], -1, 0, false)
      while other >= 0 {
        isKnown = joined(other, text) || isKnown
        compared += 1
        (other, last) = (nexts[other], other)
      }
      guard !isKnown, compared < Self.mostCompared else { continue }
      if last < 0 { firsts[key] = text } else { nexts[last] = text }
    }
    // As they were, for the next band: few keys of many have a chain.
    for text in signatures.indices {
      firsts[key(of: text, band)] = -1
      nexts[text] = -1
    }
  }

  /// Whether two texts are in one group, which they are from now on where they are alike.
  private mutating func joined(_ one: Int, _ other: Int) -> Bool {
    let (left, right) = (root(one), root(other))
    guard left != right else { return true }
    guard signatures[one].resembles(signatures[other]) else { return false }
    parents[max(left, right)] = min(left, right)
    return true
  }

  private func root(_ text: Int) -> Int {
    var text = text
    while parents[text] != text { text = parents[text] }
    return text
  }

  private func key(of text: Int, _ band: Int) -> Int {
    let first = text * TextSignature.cells
    let (start, step) =
      band < Self.stride ? (band * Self.bandWidth, 1) : (band - Self.stride, Self.stride)
    return (0..<Self.bandWidth).reduce(0) { $0 << 4 | Int(filled[first + start + $1 * step]) }
  }

  /// The cells, where an empty one borrows from others: for each cell the same ones in turn,
  /// whatever the text.
  private static func filled(_ signature: TextSignature) -> [UInt8] {
    var cells = [UInt8](repeating: 0, count: TextSignature.cells)
    for word in 0..<4 {
      var bits = signature.words[word]
      for cell in word * 16..<word * 16 + 16 {
        cells[cell] = UInt8(truncatingIfNeeded: bits & 15)
        bits >>= 4
      }
    }
    // Read once: this is done for every cell of every text.
    let (own, lenders) = (cells, lenders)
    for cell in 0..<TextSignature.cells where own[cell] == 0 {
      var turn = cell &* mostTurns
      let end = turn &+ mostTurns
      while turn < end, own[Int(lenders[turn])] == 0 { turn &+= 1 }
      if turn < end { cells[cell] = own[Int(lenders[turn])] }
    }
    return cells
  }

  /// So many cells are looked at before a cell stays empty, which few are where four are in use.
  private static let mostTurns = 64

  /// For each cell the others that it borrows from, in an order like chance.
  private static let lenders: [UInt8] = (0..<TextSignature.cells * mostTurns).map { turn in
    var mixed = UInt64(turn) &* 0x9E37_79B9_7F4A_7C15
    mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
    return UInt8(mixed >> 58)
  }
}
