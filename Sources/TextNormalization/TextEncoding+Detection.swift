extension TextEncoding {
  /// The encoding that a file's first bytes are most likely written in.
  ///
  /// A byte order mark decides; so does a sample without a fault in UTF-8. UTF-16 without a mark
  /// shows by the zeros beside its ASCII. Otherwise it is UTF-8 where most of its longer
  /// characters are well formed (a damaged file), and else CP932 or EUC-JP, whichever reads more
  /// plausibly: EUC-JP has kana, and read as CP932 it is full of half-width katakana.
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
    if sample.count >= 2, sample[0] == 0xFF, sample[1] == 0xFE { return (.utf16LittleEndian, 2) }
    if sample.count >= 2, sample[0] == 0xFE, sample[1] == 0xFF { return (.utf16BigEndian, 2) }
    if let unmarked = utf16(withoutMark: sample) { return (unmarked, 0) }
    // Nearly every file is sound UTF-8, which the standard library sees at once.
    if isUTF8(sample.extracting(0..<wholeCharacters(sample, isWhole: isWhole))) {
      return (.utf8, 0)
    }
    let asUTF8 = UnitCount(utf8: sample, isWhole: isWhole)
    if asUTF8.faults == 0 || asUTF8.multibyte > asUTF8.faults { return (.utf8, 0) }
    let asCP932 = UnitCount(cp932: sample, isWhole: isWhole)
    let asEUCJP = UnitCount(eucJP: sample, isWhole: isWhole)
    if asEUCJP.implausibility < asCP932.implausibility, asEUCJP.faults < asUTF8.faults {
      return (.eucJP, 0)
    }
    return (asCP932.faults < asUTF8.faults ? .cp932 : .utf8, 0)
  }

  /// Whether the bytes are an image, a program or the like rather than text: characters that no
  /// text holds are too many for an accident.
  ///
  /// - Parameter sample: the file's first bytes.
  /// - Returns: true for what no reader of text can use.
  package static func isBinary(_ sample: Span<UInt8>) -> Bool {
    guard !startsWithTextMark(sample), utf16(withoutMark: sample) == nil else { return false }
    // The beginning tells.
    let sample = sample.extracting(0..<min(sample.count, telling))
    var controls = 0
    for index in sample.indices {
      switch sample[index] {
      case 0x00...0x08, 0x0E...0x19, 0x1B...0x1F, 0x7F: controls += 1
      default: break
      }
    }
    return controls >= 4 && controls * 50 > sample.count
  }

  /// Bytes that are looked at where a file has a nature all over.
  private static let telling = 1 << 16

  private static func startsWithTextMark(_ sample: Span<UInt8>) -> Bool {
    guard sample.count >= 2 else { return false }
    return sample[0] == 0xFF && sample[1] == 0xFE || sample[0] == 0xFE && sample[1] == 0xFF
  }

  /// UTF-16 by its zeros: every ASCII character has one, always on the same side, and no other
  /// text has any.
  private static func utf16(withoutMark sample: Span<UInt8>) -> TextEncoding? {
    let sample = sample.extracting(0..<min(sample.count, telling))
    var zeros = (even: 0, odd: 0)
    for index in sample.indices where sample[index] == 0 {
      if index.isMultiple(of: 2) { zeros.even += 1 } else { zeros.odd += 1 }
    }
    let (most, least) = (max(zeros.even, zeros.odd), min(zeros.even, zeros.odd))
    guard most >= 4, most * 40 > sample.count, least * 20 <= most else { return nil }
    return zeros.odd > zeros.even ? .utf16LittleEndian : .utf16BigEndian
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
  /// Half-width katakana of CP932.
  var halfWidth = 0
  /// Hiragana and katakana of EUC-JP.
  var kana = 0

  /// How little it looks like Japanese: a fault weighs as much as eight half-width katakana, and
  /// text in EUC-JP without kana is about as rare as one half-width katakana a byte.
  var implausibility: Int { faults * 8 + halfWidth + (kana == 0 ? eucPairs * 2 : 0) }
  private var eucPairs = 0

  init(utf8 bytes: Span<UInt8>, isWhole: Bool) {
    var index = 0
    while index < bytes.count {
      index += count(utf8Unit(bytes, at: index), isWhole: isWhole) ?? bytes.count
    }
  }

  init(eucJP bytes: Span<UInt8>, isWhole: Bool) {
    var index = 0
    while index < bytes.count {
      let unit = eucJPUnit(bytes, at: index)
      if case .character(let length) = unit, length > 1 {
        eucPairs += 1
        if bytes[index] == 0xA4 || bytes[index] == 0xA5 { kana += 1 }
      }
      index += count(unit, isWhole: isWhole) ?? bytes.count
    }
  }

  init(cp932 bytes: Span<UInt8>, isWhole: Bool) {
    var index = 0
    while index < bytes.count {
      if (0xA1...0xDF).contains(bytes[index]) { halfWidth += 1 }
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

enum Unit {
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

private func eucJPUnit(_ bytes: Span<UInt8>, at index: Int) -> Unit {
  let length: Int
  switch bytes[index] {
  case 0x00...0x7F: return .character(1)
  case 0x8E, 0xA1...0xFE: length = 2
  case 0x8F: length = 3
  default: return .fault
  }
  for offset in 1..<length {
    guard index + offset < bytes.count else { return .cut }
    guard (0xA1...0xFE).contains(bytes[index + offset]) else { return .fault }
  }
  return .character(length)
}

func cp932Unit(_ bytes: Span<UInt8>, at index: Int) -> Unit {
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
