import Wording

/// A text of the definition as one harmless line of a table.
///
/// Line breaks become spaces and controls of the terminal or of the direction of writing are
/// replaced. Leading white space goes, since behind it a formula would pass unseen.
func plainText(_ text: String) -> String {
  let line = displayText(text, limit: .max)
  guard line.utf8.first == UInt8(ascii: " ") else { return line }
  return String(line.unicodeScalars.drop { $0 == " " })
}
