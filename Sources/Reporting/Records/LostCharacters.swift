import DelimitedText
package import TextNormalization

/// `characters.csv`: which characters CSV files in CP932 could not hold, and what stands in their
/// place.
///
/// A record for each file and character, by file and code point; in UTF-8, since the characters are
/// those that the other encoding lacks.
package enum LostCharacters {
  /// The name under which it is published.
  package static let fileName = "characters.csv"

  /// The file.
  ///
  /// - Parameter texts: the files by name, in the order in which they are listed.
  /// - Returns: The whole file.
  package static func bytes(_ texts: [(name: String, text: CP932Text)]) -> [UInt8] {
    var csv = CSVWriter()
    csv.record(["file", "character", "code_point", "times", "written_as"])
    for (name, text) in texts {
      for lost in text.substitutions {
        csv.text(name)
        csv.text(String(Character(lost.scalar)))
        csv.text(codePoint(lost.scalar))
        csv.number(lost.times)
        csv.text(lost.replacement)
        csv.end()
      }
    }
    return csv.bytes
  }

  /// As Unicode writes it, such as `U+2661`.
  private static func codePoint(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
