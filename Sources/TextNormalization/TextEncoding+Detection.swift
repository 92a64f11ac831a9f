extension TextEncoding {
  /// The encoding that a file's first bytes are most likely written in.
  ///
  /// A byte order mark decides; so does a sample without a fault in UTF-8. Otherwise it is
  /// UTF-8 where most of its longer characters are well formed (a damaged file), and CP932
  /// where that has fewer faults.
  ///
  /// - Parameters:
  ///   - sample: the file's first bytes.
  ///   - isWhole: whether they are all its bytes; if not, the last character may be cut.
  /// - Returns: the encoding, and how many bytes of byte order mark to skip.
  package static func detect(
    sample: Span<UInt8>, isWhole: Bool
  ) -> (encoding: TextEncoding, bomLength: Int) {
    if sample.count >= 3, sample[0] == 0xEF, sample[1] == 0xBB, sample[2] == 0xBF {
      return (.utf8, 3)
    }
    // Nearly every file is sound UTF-8, which the standard library sees at once.
    if isUTF8(sample.extracting(0..<wholeCharacters(sample, isWhole: isWhole))) {
      return (.utf8, 0)
    }
    let asUTF8 = UnitCount(utf8: sample, isWhole: isWhole)
    if asUTF8.faults == 0 || asUTF8.multibyte > asUTF8.faults { return (.utf8, 0) }
    let asCP932 = UnitCount(cp932: sample, isWhole: isWhole)
    return (asCP932.faults < asUTF8.faults ? .cp932 : .utf8, 0)
  }
}

/// How many of the bytes come before a last character that may be cut.
private func wholeCharacters(_ sample: Span<UInt8>, isWhole: Bool) -> Int {
  guard !isWhole else { return sample.count }
  var end = sample.count
  while end > max(0, sample.count - 4), sample[end - 1] & 0xC0 == 0x80 { end -= 1 }
  return end > 0 && sample[end - 1] >= 0xC0 ? end - 1 : end
}

/// How well bytes read in one encoding.
private struct UnitCount {
  /// Well-formed characters of more than one byte.
  var multibyte = 0
  /// Bytes that begin no well-formed character.
  var faults = 0

  init(utf8 bytes: Span<UInt8>, isWhole: Bool) {
    var index = 0
    while index < bytes.count {
      index += count(utf8Unit(bytes, at: index), isWhole: isWhole) ?? bytes.count
    }
  }

  init(cp932 bytes: Span<UInt8>, isWhole: Bool) {
    var index = 0
    while index < bytes.count {
      index += count(cp932Unit(bytes, at: index), isWhole: isWhole) ?? bytes.count
    }
  }

  /// Bytes to go on by; `nil` at the end.
  private mutating func count(_ unit: Unit, isWhole: Bool) -> Int? {
    switch unit {
    case .character(let length):
      if length > 1 { multibyte += 1 }
      return length
    case .fault:
      faults += 1
      return 1
    case .cut:
      if isWhole { faults += 1 }
      return nil
    }
  }
}

private enum Unit {
  case character(Int)
  /// One byte that cannot stand here.
  case fault
  /// The bytes end inside a character.
  case cut
}

/// Well-formed byte sequences as in table 3-7 of the Unicode Standard.
private func utf8Unit(_ bytes: Span<UInt8>, at index: Int) -> Unit {
  let lead = bytes[index]
  let length: Int
  switch lead {
  case 0x00...0x7F: return .character(1)
  case 0xC2...0xDF: length = 2
  case 0xE0...0xEF: length = 3
  case 0xF0...0xF4: length = 4
  default: return .fault
  }
  for offset in 1..<length {
    guard index + offset < bytes.count else { return .cut }
    let range = offset == 1 ? secondBytes(after: lead) : 0x80...0xBF
    guard range.contains(bytes[index + offset]) else { return .fault }
  }
  return .character(length)
}

/// The second bytes that are neither overlong, a surrogate, nor beyond U+10FFFF.
private func secondBytes(after lead: UInt8) -> ClosedRange<UInt8> {
  switch lead {
  case 0xE0: 0xA0...0xBF
  case 0xED: 0x80...0x9F
  case 0xF0: 0x90...0xBF
  case 0xF4: 0x80...0x8F
  default: 0x80...0xBF
  }
}

private func cp932Unit(_ bytes: Span<UInt8>, at index: Int) -> Unit {
  switch bytes[index] {
  case 0x00...0x7F, 0xA1...0xDF: return .character(1)
  case 0x81...0x9F, 0xE0...0xFC:
    guard index + 1 < bytes.count else { return .cut }
    switch bytes[index + 1] {
    case 0x40...0x7E, 0x80...0xFC: return .character(2)
    default: return .fault
    }
  default: return .fault
  }
}
