import CMeCab
import Glibc

/// Cuts text by a dictionary. Owner of MeCab's tagger and of the memory of one sentence; one for
/// each thread. It keeps the dictionary alive.
@safe final class Tagger {
  private let dictionary: WordDictionary
  private let tagger: OpaquePointer
  private let lattice: OpaquePointer

  /// Bytes after which a text is cut at a sentence's end or a space, and where it is cut wherever
  /// a character ends: MeCab's memory grows with the sentence.
  private static let piece = 2_048
  private static let longestPiece = 4_096

  init?(_ dictionary: WordDictionary) {
    guard let tagger = unsafe shukei_mecab_tagger_new(dictionary.model) else { return nil }
    guard let lattice = unsafe shukei_mecab_lattice_new(dictionary.model) else {
      unsafe shukei_mecab_tagger_destroy(tagger)
      return nil
    }
    self.dictionary = dictionary
    unsafe (self.tagger, self.lattice) = (tagger, lattice)
  }

  deinit {
    unsafe shukei_mecab_lattice_destroy(lattice)
    unsafe shukei_mecab_tagger_destroy(tagger)
  }

  /// Adds the pieces of a text to an empty storage.
  func segment(_ text: [UInt8], into result: inout SegmentedText) {
    var start = 0
    while start < text.count {
      let end = Self.endOfPiece(from: start, in: text)
      segment(text, start..<end, into: &result)
      start = end
    }
  }

  private static func endOfPiece(from start: Int, in text: [UInt8]) -> Int {
    guard text.count - start > piece else { return text.count }
    let limit = min(text.count, start + longestPiece)
    var index = start + piece
    while index < limit {
      if text[index] == UInt8(ascii: " ") || endsSentence(index, in: text) { return index + 1 }
      index += 1
    }
    while index < text.count, index > start, text[index] & 0xC0 == 0x80 { index -= 1 }
    return index
  }

  /// Whether the last byte of 。 is here.
  private static func endsSentence(_ index: Int, in text: [UInt8]) -> Bool {
    index > 1 && text[index] == 0x82 && text[index - 1] == 0x80 && text[index - 2] == 0xE3
  }

  private func segment(_ text: [UInt8], _ range: Range<Int>, into result: inout SegmentedText) {
    var covered = range.lowerBound
    unsafe text.withUnsafeBytes { bytes in
      guard
        let base = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self),
        var node = unsafe shukei_mecab_parse(
          tagger, lattice, base + range.lowerBound, range.count)
      else { return }
      while let next = unsafe node.pointee.next {
        unsafe node = next
        guard unsafe node.pointee.status < 2 else { continue }
        let start = unsafe node.pointee.surface - base
        let end = unsafe start + Int(node.pointee.length)
        // A word of an alphabet is one piece, however the dictionary cuts it.
        guard start >= covered else { continue }
        if let word = ForeignWord.end(of: start, to: range.upperBound, in: text.span) {
          result.appendForeign(start..<word, in: text.span)
          covered = word
          continue
        }
        unsafe append(
          start..<end,
          UnsafeBufferPointer(start: node.pointee.feature, count: strlen(node.pointee.feature)),
          text.span, &result)
        covered = end
      }
    }
    if covered == range.lowerBound {
      cutByClasses(text.span, from: covered, to: range.upperBound, into: &result)
    }
  }

  private func append(
    _ bytes: Range<Int>, _ feature: UnsafeBufferPointer<CChar>, _ text: Span<UInt8>,
    _ result: inout SegmentedText
  ) {
    let features = unsafe WordFeatures(feature)
    if features.isPersonName { result.appendName(bytes) }
    let start = result.forms.count
    if features.isInflected {
      unsafe features.appendForm(feature, to: &result.forms)
    }
    let form = start..<result.forms.count
    var kind = features.kind
    if kind == .noun || kind == .verb || kind == .adjective || kind == .suffix {
      let isEmpty =
        form.isEmpty
        ? FunctionWords.contains(text.extracting(bytes))
        : FunctionWords.contains(result.forms.span.extracting(form))
      if isEmpty { kind = kind == .suffix ? .emptySuffix : .function }
      if kind == .noun, !hasLetter(text.extracting(bytes)) { kind = .mark }
    }
    result.morphemes.append(Morpheme(bytes: bytes, kind: kind, form: form))
  }

  /// Unknown signs are nouns to MeCab.
  private func hasLetter(_ text: Span<UInt8>) -> Bool {
    var index = 0
    while index < text.count {
      let (value, length) = TextScalars.scalar(at: index, in: text)
      switch CharacterClass(value) {
      case .kanji, .hiragana, .katakana, .letter: return true
      case .digit, .space, .mark: index += length
      }
    }
    return false
  }
}
