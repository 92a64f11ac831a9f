import TextNormalization

/// What a respondent wrote, in the form in which rules and answers meet: HTML entities
/// read, full-width and half-width made one, Latin letters small, common spelling variants
/// made one, white space single and none at the ends. Kana stay as they are.
///
/// The words of a rule take the same form, so a rule finds what it names however a
/// respondent typed it.
package struct NormalisedText: Hashable, Sendable {
  /// Valid UTF-8.
  package let bytes: [UInt8]

  /// The answer in this form; bytes that are no text become U+FFFD. O(n).
  package init(_ answer: [UInt8], variants: SpellingVariants = .shipped) {
    let readable = foldedKeepingSpaces(repaired(withoutEntities(answer)))
    bytes = variants.applied(to: settled(readable))
  }

  /// The form in which a text meets rules, made from its UTF-8 bytes.
  ///
  /// Complexity: O(n).
  package init(_ answer: String, variants: SpellingVariants = .shipped) {
    self.init(Array(answer.utf8), variants: variants)
  }
}

/// Text as it is; where bytes are no text, each fault becomes U+FFFD.
private func repaired(_ text: [UInt8]) -> [UInt8] {
  let isText = (try? UTF8Span(validating: text.span)) != nil
  return isText ? text : Array(String(decoding: text, as: UTF8.self).utf8)
}

/// ASCII capitals made small, runs of spaces and breaks one space, none at the ends.
private func settled(_ text: [UInt8]) -> [UInt8] {
  // Most answers have neither.
  guard text.contains(where: { isSpace($0) || isCapital($0) }) else { return text }
  var result: [UInt8] = []
  result.reserveCapacity(text.count)
  var isSpaceOwed = false
  for byte in text {
    if isSpace(byte) {
      isSpaceOwed = !result.isEmpty
      continue
    }
    if isSpaceOwed { result.append(UInt8(ascii: " ")) }
    isSpaceOwed = false
    result.append(isCapital(byte) ? byte | 0x20 : byte)
  }
  return result
}

private func isSpace(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n")
}

private func isCapital(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
}
