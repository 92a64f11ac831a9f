import Bytes

/// Text from a file made fit for one line of a terminal or a log.
///
/// Control characters could move the cursor or forge a line, and characters that turn the
/// direction of writing could hide a name: each becomes a space or a replacement character.
/// At most `limit` characters (Unicode scalars) are kept; `…` shows that more followed.
package func displayText(_ text: String, limit: Int = 80) -> String {
  // A report looks at thousands of labels, nearly all of them harmless and short.
  if text.utf8.count <= limit, !suspects.finds(in: text.utf8.span) { return text }
  var shown = String.UnicodeScalarView()
  for (index, scalar) in text.unicodeScalars.enumerated() {
    guard index < limit else { return String(shown) + "…" }
    shown.append(harmless(scalar))
  }
  return String(shown)
}

/// How many columns a text takes in a terminal: full-width characters take two.
package func displayWidth(_ text: String) -> Int {
  text.unicodeScalars.reduce(0) { $0 + width($1) }
}

/// The longest beginning of a text that fits in `columns`, with `…` where something was cut.
package func displayText(_ text: String, columns: Int) -> String {
  let text = displayText(text, limit: columns)
  guard displayWidth(text) > columns else { return text }
  var shown = String.UnicodeScalarView()
  // One column is kept for the ellipsis.
  var free = columns - 1
  for scalar in text.unicodeScalars {
    free -= width(scalar)
    guard free >= 0 else { break }
    shown.append(scalar)
  }
  return String(shown) + "…"
}

/// Bytes of characters that `harmless` replaces. Those above ASCII begin with the bytes C2 and E2,
/// as do some harmless ones.
private let suspects = OctetSieve(below: 0x20, or: 0x7F, 0xC2, 0xE2)

private func harmless(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x2028, 0x2029: " "
  case 0x00...0x1F, 0x7F...0x9F, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
  default: scalar
  }
}

/// Wide blocks of Unicode's East Asian Width that occur in Japanese text.
private func width(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x0300...0x036F, 0x200B...0x200D, 0x3099...0x309A, 0xFE00...0xFE0F: 0
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
    2
  default: 1
  }
}
