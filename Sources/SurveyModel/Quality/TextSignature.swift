/// What a text is like, in 32 bytes: two of them tell how much of two texts is the same, and none
/// tells what was written.
///
/// Of the groups of three neighbouring characters of the text each belongs to one of 64 cells, and of
/// those in a cell the one with the least digest is kept, as a number of four bits (minima of one
/// permutation: P. Li, A. Owen, C.-H. Zhang, "One permutation hashing", NIPS 2012; of few bits:
/// P. Li, A. C. König, "b-bit minwise hashing", WWW 2010).
///
///     word 0                                   … word 3
///     | cell 0 | cell 1 | … | cell 15 |        0: nothing in the cell; else 1 … 15
package struct TextSignature: Sendable, Equatable {
  /// How many cells there are.
  package static let cells = 64
  /// What a cell may hold beside nothing.
  package static let values = 15

  /// How many bytes its cells take.
  package static let size = 32

  /// Sixteen cells each, the first one in the lowest bits.
  package let words: InlineArray<4, UInt64>

  /// The signature with these cells.
  package init(words: InlineArray<4, UInt64>) {
    self.words = words
  }

  /// Whether two texts are nearly the same: of all their groups of three characters, an estimated
  /// half or more are in both (Jaccard).
  ///
  /// With U cells in use by either text, B by both and M alike in both, chance makes one in 15 alike
  /// of those that are not, so the share is estimated as
  ///
  ///     J = T ÷ U     with     M = T + (B − T) ÷ 15.
  ///
  /// Its standard error is about .05. Not to be trusted for texts that share a long part and differ
  /// in another as long.
  package func resembles(_ other: TextSignature) -> Bool {
    var (either, both, alike) = (UInt64(0), UInt64(0), UInt64(0))
    for word in 0..<4 {
      let (mine, theirs) = (Self.used(words[word]), Self.used(other.words[word]))
      either &+= mine | theirs
      both &+= mine & theirs
      alike &+= mine & theirs & ~Self.used(words[word] ^ other.words[word])
    }
    let (used, common) = (Self.sum(either), Self.sum(both))
    return used > 0
      && 2 * (Self.values * Self.sum(alike) - common) >= (Self.values - 1) * used
  }

  /// The lowest bit of each cell with anything in it.
  private static func used(_ word: UInt64) -> UInt64 {
    let pairs = word | word >> 1
    return (pairs | pairs >> 2) & 0x1111_1111_1111_1111
  }

  /// The sum of sixteen cells, none of which is over 4.
  private static func sum(_ cells: UInt64) -> Int {
    let bytes = (cells & 0x0F0F_0F0F_0F0F_0F0F) &+ (cells >> 4 & 0x0F0F_0F0F_0F0F_0F0F)
    return Int((bytes &* 0x0101_0101_0101_0101) >> 56)
  }

  /// What is in a cell.
  package subscript(cell cell: Int) -> Int { Int(words[cell >> 4] >> UInt64((cell & 15) * 4) & 15) }

  /// Whether both have the same cells.
  package static func == (left: Self, right: Self) -> Bool {
    (0..<4).allSatisfy { left.words[$0] == right.words[$0] }
  }
}
