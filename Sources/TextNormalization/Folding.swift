/// The form in which labels and headers compare: two that a reader takes for the same
/// have the same bytes.
///
/// Compatibility composed form (ａ = a, ① = 1, ㈱ = (株), ｱ = ア), one wave dash, one
/// hyphen, one form of 高 and of 崎, straight quotes, no white space. Case, kana and
/// punctuation stay: two real options may differ by one comma. Folding twice changes
/// nothing. Bytes that are not UTF-8 come back as they are.
///
/// Complexity: O(n); ASCII and plain Japanese do not need the Unicode tables.
package func folded(_ text: [UInt8]) -> [UInt8] {
  fold(text, whiteSpace: .removed)
}

/// `folded`, but for white space: a run of spaces and tabs is one space, and every line
/// break (CR LF, CR or LF) one LF, so that a cell can be cut at its separators.
package func foldedKeepingSpaces(_ text: [UInt8]) -> [UInt8] {
  fold(text, whiteSpace: .kept)
}

private enum WhiteSpace {
  case removed
  case kept
}

private func fold(_ text: [UInt8], whiteSpace: WhiteSpace) -> [UInt8] {
  if isASCII(text.span) { return settled(text, whiteSpace) }
  guard isUTF8(text.span) else { return text }
  if endOfPlainJapanese(text.span, from: 0) == text.count { return settled(text, whiteSpace) }
  var result = text
  while true {
    let before = result
    let (mapped, isStable) = unified(before)
    if isStable { return settled(mapped, whiteSpace) }
    // Each step may give the others new work: `e` + space + accent, a superscript minus.
    result = settled(compatibilityForm(of: mapped) ?? mapped, whiteSpace)
    if result == before { return result }
  }
}

/// Where the characters end that folding keeps, from a place on: most labels and answers have no
/// other, and are looked at byte by byte.
///
/// - Precondition: the text is UTF-8, and a character begins at the place.
private func endOfPlainJapanese(_ text: Span<UInt8>, from start: Int) -> Int {
  var index = start
  while index < text.count {
    let lead = text[index]
    if lead < 0x80 {
      index += 1
      continue
    }
    guard lead & 0xF0 == 0xE0 else { return index }
    let value =
      UInt32(lead & 0x0F) << 12 | UInt32(text[index + 1] & 0x3F) << 6
      | UInt32(text[index + 2] & 0x3F)
    // 〜 and 髙 are composed, but have a more usual look-alike.
    guard isComposedAlready(value), value != 0x301C, value != 0x9AD9 else { return index }
    index += 3
  }
  return index
}

/// Characters that look alike made one, and whether the result is in compatibility
/// composed form already.
///
/// Runs of characters that stay, which are most of a text, are copied as one.
private func unified(_ text: [UInt8]) -> (text: [UInt8], isStable: Bool) {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  let span = text.span
  var isStable = true
  var copied = 0
  var index = 0
  while true {
    index = endOfPlainJapanese(span, from: index)
    guard index < span.count else { break }
    let (scalar, length) = scalar(at: index, in: span)
    let lookalike = unifiedForm(of: scalar)
    isStable = isStable && lookalike.map { isComposedAlready($0.value) } ?? true
    if lookalike != scalar {
      result.append(span: span.extracting(copied..<index))
      if let lookalike { result.append(scalar: lookalike) }
      copied = index + length
    }
    index += length
  }
  result.append(span: span.extracting(copied..<span.count))
  return (result, isStable)
}

/// The character whose first byte stands here, and how many bytes it takes.
///
/// - Precondition: the text is UTF-8.
private func scalar(at index: Int, in text: Span<UInt8>) -> (Unicode.Scalar, length: Int) {
  let lead = text[index]
  func rest(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3F) }
  let (value, length): (UInt32, Int) =
    switch lead {
    case 0x00...0x7F: (UInt32(lead), 1)
    case 0x80...0xDF: (UInt32(lead & 0x1F) << 6 | rest(1), 2)
    case 0xE0...0xEF: (UInt32(lead & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default: (UInt32(lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
  return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
}

/// The one form of characters that readers and keyboards mix up; `nil` for those that
/// have neither ink nor width.
private func unifiedForm(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar {
  case "\u{200B}"..."\u{200D}", "\u{2060}", "\u{FEFF}": nil
  case "\u{301C}", "\u{FF5E}": "~"
  case "\u{2010}"..."\u{2015}", "\u{2212}", "\u{FF0D}": "-"
  case "\u{2018}", "\u{2019}": "'"
  case "\u{201C}", "\u{201D}": "\""
  case "髙": "高"
  case "\u{FA11}": "崎"
  // Kana with a voiced mark of its own width; the compatibility form would part them.
  case "\u{309B}": "\u{3099}"
  case "\u{309C}": "\u{309A}"
  case "\u{3000}", "\u{00A0}", "\u{1680}": " "
  case "\u{0085}", "\u{2028}", "\u{2029}": "\n"
  // Full-width forms of ASCII, which stand at one distance from it.
  case "\u{FF01}"..."\u{FF5D}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  default: scalar
  }
}

/// Whether the compatibility form keeps a character next to any other of this set.
private func isComposedAlready(_ scalar: UInt32) -> Bool {
  switch scalar {
  case 0x00...0x7F, 0x3001...0x3029, 0x3041...0x3096, 0x309D...0x309E, 0x30A1...0x30FE,
    0x4E00...0x9FFF:
    true
  default: false
  }
}

/// White space as asked for; complete once the text is in compatibility form.
private func settled(_ text: [UInt8], _ whiteSpace: WhiteSpace) -> [UInt8] {
  // Most labels and answers hold none.
  guard text.contains(where: { isSpace($0) || isBreak($0) }) else { return text }
  return switch whiteSpace {
  case .removed: text.filter { !isSpace($0) && !isBreak($0) }
  case .kept: withSingleSpaces(text)
  }
}

private func withSingleSpaces(_ text: [UInt8]) -> [UInt8] {
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var last: UInt8 = 0
  for byte in text {
    if byte == UInt8(ascii: "\n"), last == UInt8(ascii: "\r") {
      // The second half of a break that is written already.
    } else if isBreak(byte) {
      result.append(UInt8(ascii: "\n"))
    } else if !isSpace(byte) {
      result.append(byte)
    } else if !isSpace(last) {
      result.append(UInt8(ascii: " "))
    }
    last = byte
  }
  return result
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
}

/// CR, LF and, as rare as they are, vertical tab and form feed.
private func isBreak(_ byte: UInt8) -> Bool {
  (0x0A...0x0D).contains(byte)
}
