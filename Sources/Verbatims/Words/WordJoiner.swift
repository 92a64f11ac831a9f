/// Joins pieces to words: nouns with the nouns, prefixes and suffixes beside them (駐車/場), numbers
/// with what they count.
enum WordJoiner {
  /// More pieces than this are a list without marks between, and no word.
  private static let mostPieces = 8

  static func join(_ text: inout SegmentedText, in bytes: Span<UInt8>) {
    var index = 0
    while index < text.morphemes.count {
      let end = nounEnd(from: index, in: text.morphemes)
      if end > index {
        append(.noun, index..<end, to: &text)
        index = end
      } else {
        index = appendOther(at: index, to: &text)
      }
    }
  }

  /// Where the noun that begins here ends; the same place where none begins.
  private static func nounEnd(from start: Int, in pieces: [Morpheme]) -> Int {
    var index = start
    var end = start
    while index < pieces.count, index - start < mostPieces,
      index == start || pieces[index - 1].bytes.upperBound == pieces[index].bytes.lowerBound
    {
      switch pieces[index].kind {
      case .noun, .foreign: end = index + 1
      case .suffix where end > start: end = index + 1
      case .suffix where index > start && pieces[index - 1].kind == .verb: end = index + 1
      // 使い方: a verb before a suffix belongs to the noun.
      case .verb where index == start && isBeforeSuffix(index, pieces): break
      case .prefix where end == index: break
      case .suffix, .verb, .prefix, .emptySuffix, .number, .counter, .adjective, .adverb,
        .function, .mark:
        return end
      }
      index += 1
    }
    return end
  }

  private static func isBeforeSuffix(_ index: Int, _ pieces: [Morpheme]) -> Bool {
    index + 1 < pieces.count && pieces[index + 1].kind == .suffix
      && pieces[index].bytes.upperBound == pieces[index + 1].bytes.lowerBound
  }

  /// Takes one piece, or a number with its counter; where the next word may begin.
  private static func appendOther(at index: Int, to text: inout SegmentedText) -> Int {
    switch text.morphemes[index].kind {
    case .verb: append(.verb, index..<(index + 1), to: &text)
    case .adjective: append(.adjective, index..<(index + 1), to: &text)
    case .adverb: append(.adverb, index..<(index + 1), to: &text)
    case .number:
      let end = quantityEnd(from: index, in: text.morphemes)
      append(.quantity, index..<end, to: &text)
      return end
    case .noun, .foreign, .prefix, .suffix, .emptySuffix, .counter, .function, .mark: break
    }
    return index + 1
  }

  private static func quantityEnd(from start: Int, in pieces: [Morpheme]) -> Int {
    var index = start + 1
    while index < pieces.count,
      pieces[index - 1].bytes.upperBound == pieces[index].bytes.lowerBound,
      pieces[index].kind == .number || pieces[index].kind == .counter
    {
      index += 1
    }
    return index
  }

  private static func append(
    _ kind: SegmentedText.Word.Kind, _ range: Range<Int>, to text: inout SegmentedText
  ) {
    let bytes =
      text.morphemes[range.lowerBound].bytes
      .lowerBound..<text.morphemes[range.upperBound - 1]
      .bytes.upperBound
    text.words.append(SegmentedText.Word(morphemes: range, bytes: bytes, kind: kind))
  }
}
