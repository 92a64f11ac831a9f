/// The light stem of an English word: endings of plural, of -ed and -ing taken off, so that
/// `payments`, `payment` and `paid` are two words and not three.
///
/// Method: steps 1a to 1c of M. F. Porter, "An algorithm for suffix stripping", Program 14
/// (1980), and no more: stems stay readable, and words of other meaning (`universe`,
/// `university`) stay apart.
enum EnglishStem {
  /// Writes the stem; false where the word is its own stem or no ASCII word.
  static func append(_ word: Span<UInt8>, to result: inout [UInt8]) -> Bool {
    guard word.count > 3, isPlain(word) else { return false }
    let start = result.count
    result.append(span: word)
    var stem = Stem(bytes: result[start...])
    stem.dropPossessive()
    stem.dropPlural()
    stem.dropTense()
    stem.settleY()
    guard !stem.bytes.elementsEqual(result[start...]) else { return false }
    let bytes = Array(stem.bytes)
    result.replaceSubrange(start..., with: bytes)
    return true
  }

  private static func isPlain(_ word: Span<UInt8>) -> Bool {
    for index in word.indices {
      let byte = word[index]
      guard (0x61...0x7A).contains(byte) || byte == 0x27 else { return false }
    }
    return true
  }

  private struct Stem {
    var bytes: ArraySlice<UInt8>

    func ends(with suffix: String) -> Bool {
      let suffix = suffix.utf8
      return bytes.count >= suffix.count && bytes.suffix(suffix.count).elementsEqual(suffix)
    }

    mutating func dropPossessive() {
      if ends(with: "'s") { bytes.removeLast(2) } else if ends(with: "'") { bytes.removeLast() }
    }

    /// Step 1a.
    mutating func dropPlural() {
      if ends(with: "sses") || ends(with: "ies") {
        bytes.removeLast(2)
      } else if ends(with: "s"), !ends(with: "ss"), !ends(with: "us"), !ends(with: "is"),
        bytes.count > 3
      {
        bytes.removeLast()
      }
    }

    /// Step 1b.
    mutating func dropTense() {
      if ends(with: "eed") {
        if measure(dropping: 3) > 0 { bytes.removeLast() }
      } else if ends(with: "ed"), hasVowel(dropping: 2) {
        bytes.removeLast(2)
        settleAfterTense()
      } else if ends(with: "ing"), hasVowel(dropping: 3) {
        bytes.removeLast(3)
        settleAfterTense()
      }
    }

    private mutating func settleAfterTense() {
      if ends(with: "at") || ends(with: "bl") || ends(with: "iz") {
        bytes.append(UInt8(ascii: "e"))
      } else if endsDoubled, let last = bytes.last, !"lsz".utf8.contains(last) {
        bytes.removeLast()
      } else if measure(dropping: 0) == 1, endsShort {
        bytes.append(UInt8(ascii: "e"))
      }
    }

    /// Step 1c.
    mutating func settleY() {
      if ends(with: "y"), hasVowel(dropping: 1), bytes.count > 2 {
        bytes[bytes.index(before: bytes.endIndex)] = UInt8(ascii: "i")
      }
    }

    private func isVowel(_ index: Int) -> Bool {
      switch bytes[index] {
      case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"),
        UInt8(ascii: "u"):
        return true
      case UInt8(ascii: "y"): return index > bytes.startIndex && !isVowel(index - 1)
      default: return false
      }
    }

    private func hasVowel(dropping count: Int) -> Bool {
      bytes.indices.dropLast(count).contains { isVowel($0) }
    }

    /// How often vowels are followed by consonants: m of the source.
    private func measure(dropping count: Int) -> Int {
      var result = 0
      var wasVowel = false
      for index in bytes.indices.dropLast(count) {
        let vowel = isVowel(index)
        if wasVowel, !vowel { result += 1 }
        wasVowel = vowel
      }
      return result
    }

    private var endsDoubled: Bool {
      guard bytes.count > 1 else { return false }
      let last = bytes.endIndex - 1
      return bytes[last] == bytes[last - 1] && !isVowel(last)
    }

    /// Consonant, vowel, consonant, and the last is not w, x or y: *o of the source.
    private var endsShort: Bool {
      guard bytes.count > 2, let final = bytes.last else { return false }
      let last = bytes.endIndex - 1
      return !isVowel(last) && isVowel(last - 1) && !isVowel(last - 2)
        && !"wxy".utf8.contains(final)
    }
  }
}
