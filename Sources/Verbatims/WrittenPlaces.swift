/// Where the characters of a normalised answer stand in the answer as it was written.
///
///     written      子 供 の ﾏ ｲ ﾅ ｶ ｰ ﾄ ﾞ &amp; Ｘ        characters 0 … 15
///     normalised   子 ど も の マ イ ナ カ ー ド & x
///
/// Characters that take their form together, such as a kana with its voiced mark, an entity or a spelling
/// variant, have one place, that of all of them: what stands there has the same form by itself.
package struct WrittenPlaces: Sendable {
  /// For each byte of the normalised answer, the characters that it was made of.
  private var starts: [Int] = []
  private var ends: [Int] = []
  /// The normalised answer as far as it is made.
  private(set) var form: [UInt8] = []

  /// Places in this answer of the form that `NormalisedText` gives it. O(n).
  package init(_ answer: [UInt8], variants: SpellingVariants = .shipped) {
    self = Self.traced(answer, variants)
    let whole = NormalisedText(answer, variants: variants).bytes
    guard form != whole else { return }
    // Should another form come of it as a whole, no part of it has a place of its own.
    let end = String(decoding: answer, as: UTF8.self).unicodeScalars.count
    self = WrittenPlaces()
    for byte in whole { append(byte, 0..<end) }
  }

  private init() {}

  /// The answer normalised piece by piece.
  static func traced(_ answer: [UInt8], _ variants: SpellingVariants) -> WrittenPlaces {
    var places = WrittenPlaces()
    let written = Array(String(decoding: answer, as: UTF8.self).utf8)
    var characters = WrittenCharacters(written)
    while let cluster = characters.next() { places.append(cluster) }
    places.replace(variants)
    return places
  }

  /// The characters, from 0, of the answer as it was written that some bytes of the normalised answer
  /// were made of. O(1).
  ///
  /// - Precondition: the normalised answer has these bytes.
  package func characters(of bytes: Range<Int>) -> Range<Int> {
    precondition(bytes.upperBound <= form.count, "bytes of the normalised answer")
    guard let last = bytes.last else {
      let place = bytes.lowerBound < starts.count ? starts[bytes.lowerBound] : ends.last ?? 0
      return place..<place
    }
    return starts[bytes.lowerBound]..<ends[last]
  }

  /// Adds the form of some characters: ASCII letters small, white space as one space and none in front.
  private mutating func append(_ cluster: WrittenCharacters.Cluster) {
    for byte in cluster.form {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\n"):
        if form.last == UInt8(ascii: " ") {
          ends[ends.count - 1] = cluster.places.upperBound
        } else if !form.isEmpty {
          append(UInt8(ascii: " "), cluster.places)
        }
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20, cluster.places)
      default: append(byte, cluster.places)
      }
    }
  }

  private mutating func append(_ byte: UInt8, _ places: Range<Int>) {
    form.append(byte)
    starts.append(places.lowerBound)
    ends.append(places.upperBound)
  }

  /// Puts the spellings that are kept in place of others, without the space at the end.
  private mutating func replace(_ variants: SpellingVariants) {
    if form.last == UInt8(ascii: " ") {
      form.removeLast()
      starts.removeLast()
      ends.removeLast()
    }
    let before = self
    var copied = 0
    (form, starts, ends) = ([], [], [])
    variants.visit(before.form) { spelling, kept in
      append(before, copied..<spelling.lowerBound)
      for byte in kept { append(byte, before.characters(of: spelling)) }
      copied = spelling.upperBound
    }
    append(before, copied..<before.form.count)
  }

  private mutating func append(_ other: WrittenPlaces, _ bytes: Range<Int>) {
    form += other.form[bytes]
    starts += other.starts[bytes]
    ends += other.ends[bytes]
  }
}
