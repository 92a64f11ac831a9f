import SurveyModel

/// A regular expression in the form that meets normalised text.
///
/// Runs of characters outside ASCII are normalised as answers are, and what becomes a sign of
/// the pattern language by that is escaped: `（` finds the `(` that it is in every answer.
package struct RulePattern: Hashable, Sendable {
  /// What PCRE2 compiles.
  package let text: String

  /// - Parameters:
  ///   - source: the pattern as written, without its slashes.
  ///   - place: where the pattern's first character stands.
  ///   - variants: spellings made one, the same as for the answers.
  /// - Throws: what PCRE2 says of the pattern, and where in it.
  init(
    _ source: String, at place: Place, variants: SpellingVariants
  ) throws(ThemeRuleFault) {
    let pieces = Self.pieces(of: source, at: place)
    var text = ""
    var ends: [Int] = []
    for piece in pieces {
      text += piece.isASCII ? piece.text : escaped(NormalisedText(piece.text, variants: variants))
      ends.append(text.utf8.count)
    }
    self.text = text
    do {
      _ = try RegularExpression(text)
    } catch {
      let faulty = zip(pieces, ends).first { error.offset < $1 }?.0.place
      throw ThemeRuleFault(
        reason: .badPattern(error.message), place: faulty ?? pieces.last?.end ?? place,
        found: "/\(source)/", expected: [error.message])
    }
  }

  /// One ASCII character, or a run of others.
  private struct Piece {
    var text: String
    var isASCII: Bool
    var place: Place
    /// Where the next piece begins.
    var end: Place
  }

  private static func pieces(of source: String, at start: Place) -> [Piece] {
    // A full-width space is a space; at the end of a run it would get lost.
    let scalars = source.unicodeScalars.map { $0 == "\u{3000}" ? " " : $0 }
    var pieces: [Piece] = []
    var place = start
    for (index, scalar) in scalars.enumerated() {
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      let end = place.advanced(past: scalar, followedBy: next)
      if let last = pieces.indices.last, !pieces[last].isASCII, !scalar.isASCII {
        pieces[last].text.unicodeScalars.append(scalar)
        pieces[last].end = end
      } else {
        pieces.append(
          Piece(text: String(scalar), isASCII: scalar.isASCII, place: place, end: end))
      }
      place = end
    }
    return pieces
  }
}

/// The text with every ASCII sign taken for itself.
private func escaped(_ text: NormalisedText) -> String {
  var result = String.UnicodeScalarView()
  for scalar in String(decoding: text.bytes, as: UTF8.self).unicodeScalars {
    let isPlain = !scalar.isASCII || ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar)
    if !isPlain { result.append("\\") }
    result.append(scalar)
  }
  return String(result)
}
