/// Turns text in one encoding into UTF-8 piece by piece, wherever the pieces are cut.
///
/// Needed where separators cannot be looked for before decoding: in UTF-16, and in CP932 where
/// `|` or `\` may be half of a character. A byte that is no text becomes one byte that is no
/// UTF-8 (`undecodable`), so that it costs the field that it stands in and nothing else. A lone
/// first half of a character never takes the separator after it along.
package struct StreamDecoder: ~Copyable {
  /// Stands for what could not be decoded; it occurs in no UTF-8.
  package static let undecodable: UInt8 = 0xFF

  private let encoding: TextEncoding
  private var decoder = TextDecoder()
  /// The first bytes of a character that the next piece continues.
  private var pending: [UInt8] = []

  /// A decoder at the beginning of some text; byte order marks are the caller's to skip.
  package init(_ encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Appends a piece as UTF-8; with `isAtEnd` it is the last one.
  package mutating func append(
    decoding bytes: Span<UInt8>, isAtEnd: Bool, to text: inout [UInt8]
  ) {
    switch encoding {
    case .utf16LittleEndian: appendUTF16(bytes, isAtEnd: isAtEnd, low: 0, to: &text)
    case .utf16BigEndian: appendUTF16(bytes, isAtEnd: isAtEnd, low: 1, to: &text)
    case .cp932: appendCP932(bytes, isAtEnd: isAtEnd, to: &text)
    case .utf8, .eucJP, .macRoman, .latin1: text.append(span: bytes)
    }
  }

  /// `low` is the place of the low byte in each pair.
  private mutating func appendUTF16(
    _ bytes: Span<UInt8>, isAtEnd: Bool, low: Int, to text: inout [UInt8]
  ) {
    pending.append(span: bytes)
    var index = 0
    func unit(_ place: Int) -> UInt32 {
      UInt32(pending[place + low]) | UInt32(pending[place + 1 - low]) << 8
    }
    while index + 1 < pending.count {
      let first = unit(index)
      var value = first
      var length = 2
      if (0xD800...0xDBFF).contains(first) {
        if index + 3 >= pending.count, !isAtEnd { break }
        if index + 3 < pending.count, (0xDC00...0xDFFF).contains(unit(index + 2)) {
          value = 0x10000 + (first - 0xD800) << 10 + (unit(index + 2) - 0xDC00)
          length = 4
        }
      }
      if let scalar = Unicode.Scalar(value) {
        text.append(scalar: scalar)
      } else {
        text.append(Self.undecodable)
      }
      index += length
    }
    if isAtEnd, index < pending.count {
      text.append(Self.undecodable)
      index = pending.count
    }
    pending.removeFirst(index)
  }

  private mutating func appendCP932(
    _ bytes: Span<UInt8>, isAtEnd: Bool, to text: inout [UInt8]
  ) {
    pending.append(span: bytes)
    let all = pending
    let source = all.span
    var index = 0
    // Well-formed stretches are decoded in one go.
    var sound = 0
    scan: while index < source.count {
      switch cp932Unit(source, at: index) {
      case .character(let length): index += length
      case .fault:
        appendSound(source.extracting(sound..<index), to: &text)
        text.append(Self.undecodable)
        index += 1
        sound = index
      case .cut: break scan
      }
    }
    appendSound(source.extracting(sound..<index), to: &text)
    if isAtEnd, index < source.count {
      text.append(Self.undecodable)
      index = source.count
    }
    pending.removeFirst(index)
  }

  /// Well-formed pairs of bytes may still stand for no character: these are decoded one by one.
  private mutating func appendSound(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    if decoder.append(decoding: bytes, as: .cp932, to: &text) { return }
    var index = 0
    while index < bytes.count {
      guard case .character(let length) = cp932Unit(bytes, at: index) else { return }
      let unit = bytes.extracting(index..<index + length)
      if !decoder.append(decoding: unit, as: .cp932, to: &text) { text.append(Self.undecodable) }
      index += length
    }
  }
}
