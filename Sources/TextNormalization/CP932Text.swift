import Glibc

/// A text in CP932, Shift_JIS as Windows has it, with what became of characters that it lacks.
///
/// A character without a code is written in its compatibility form (NFKC) where that has one, as a
/// space for one that does not break, and else as 〓, the printer's mark for a missing letter.
package struct CP932Text: Sendable {
  /// A character that CP932 lacks.
  package struct Substitution: Sendable, Equatable {
    /// The character.
    package let scalar: Unicode.Scalar
    /// How often it stood in the text.
    package fileprivate(set) var times: Int
    /// What stands in its place.
    package let replacement: String
  }

  /// The text in CP932.
  package private(set) var bytes: [UInt8] = []
  /// What was replaced, by code point.
  package private(set) var substitutions: [Substitution] = []

  private static let geta: [UInt8] = [0x81, 0xAC]
  /// What means something in a table or to a spreadsheet must not come out of a replacement.
  private static let marks = Array("\",;\t\r\n=+-@'".utf8)

  /// Encodes a text in UTF-8; a byte order mark at its start is left out.
  ///
  /// - Precondition: the text is valid.
  package init(_ text: [UInt8]) {
    guard let encoder = CharacterEncoder(to: "CP932") else {
      preconditionFailure("the C library knows CP932")
    }
    var known: [UInt32: Int] = [:]
    var place = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    bytes.reserveCapacity(text.count)
    while place < text.count {
      place = encoder.append(text.span, from: place, to: &bytes)
      guard place < text.count else { break }
      let (value, length) = Self.scalar(at: place, in: text.span)
      substitute(value, encoder, &known)
      place += length
    }
    substitutions.sort { $0.scalar < $1.scalar }
  }

  private mutating func substitute(
    _ value: UInt32, _ encoder: borrowing CharacterEncoder, _ known: inout [UInt32: Int]
  ) {
    let index: Int
    if let place = known[value] {
      index = place
    } else {
      index = substitutions.count
      known[value] = index
      let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
      substitutions.append(
        Substitution(scalar: scalar, times: 0, replacement: Self.replacement(of: scalar, encoder)))
    }
    substitutions[index].times += 1
    let replacement = Array(substitutions[index].replacement.utf8)
    if encoder.append(replacement.span, from: 0, to: &bytes) < replacement.count {
      bytes += Self.geta
    }
  }

  /// The compatibility form, where all of it has a code.
  private static func replacement(
    of scalar: Unicode.Scalar, _ encoder: borrowing CharacterEncoder
  ) -> String {
    var encoded: [UInt8] = []
    guard let form = compatibilityForm(of: Array(String(Character(scalar)).utf8)),
      !form.isEmpty, !form.contains(where: marks.contains),
      encoder.append(form.span, from: 0, to: &encoded) == form.count
    else { return "〓" }
    return String(decoding: form, as: UTF8.self)
  }

  private static func scalar(at index: Int, in text: Span<UInt8>) -> (UInt32, Int) {
    let first = text[index]
    let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    var value = UInt32(first) & (length == 1 ? 0x7F : 0x7F >> UInt32(length))
    for offset in 1..<max(1, length) where index + offset < text.count {
      value = value << 6 | UInt32(text[index + offset] & 0x3F)
    }
    return (value, min(length, text.count - index))
  }
}

/// Owner of one conversion descriptor of the C library, from UTF-8 to some encoding.
@safe private struct CharacterEncoder: ~Copyable {
  private let descriptor: iconv_t

  /// Fails where the C library does not know the encoding.
  init?(to encoding: String) {
    let opened = unsafe iconv_open(encoding, "UTF-8")
    guard let opened = unsafe opened, unsafe opened != iconv_t(bitPattern: -1) else { return nil }
    unsafe descriptor = opened
  }

  deinit { unsafe _ = iconv_close(descriptor) }

  /// Appends all characters up to the first that has no code; returns its place, or the end.
  borrowing func append(_ text: Span<UInt8>, from start: Int, to bytes: inout [UInt8]) -> Int {
    var place = start
    while place < text.count {
      let window = place..<min(text.count, place + Self.window)
      let before = bytes.count
      bytes.append(contentsOf: repeatElement(0, count: window.count))
      let (read, written) = unsafe bytes.withUnsafeMutableBytes { target in
        unsafe text.withUnsafeBytes { source in
          unsafe convert(
            UnsafeRawBufferPointer(rebasing: source[window]),
            into: UnsafeMutableRawBufferPointer(rebasing: target[before...]))
        }
      }
      bytes.removeLast(window.count - written)
      place += read
      // A character that the window cuts is read with the next one; no other is longer.
      if read < window.count, read == 0 || window.count - read >= Self.longestCharacter {
        return place
      }
    }
    return place
  }

  /// Bytes read at once, so that what follows a character without a code is not read over again.
  private static let window = 4_096
  /// Bytes of the longest character.
  private static let longestCharacter = 4

  /// Bytes read and written up to the first character without a code. The buffers are alive for
  /// the time of the call.
  private borrowing func convert(
    _ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
  ) -> (read: Int, written: Int) {
    var input = unsafe UnsafeMutablePointer(
      mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
    var output = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
    var inputLeft = source.count
    var outputLeft = target.count
    unsafe _ = iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
    return (source.count - inputLeft, target.count - outputLeft)
  }
}
