/// What the first bytes of a document say about its encoding.
struct EncodingSignature: Equatable {
  var encoding: SourceEncoding
  /// How many bytes the byte order mark takes; it is no part of the text.
  var markLength: Int

  /// Reads a byte order mark or the shape of `<?` in UTF-16; nil when the bytes have neither.
  init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self.init(encoding: .utf8, markLength: 3)
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self.init(encoding: .utf16LittleEndian, markLength: 2)
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self.init(encoding: .utf16BigEndian, markLength: 2)
    } else if bytes.starts(with: [0x3C, 0x00]) {
      self.init(encoding: .utf16LittleEndian, markLength: 0)
    } else if bytes.starts(with: [0x00, 0x3C]) {
      self.init(encoding: .utf16BigEndian, markLength: 0)
    } else {
      return nil
    }
  }

  private init(encoding: SourceEncoding, markLength: Int) {
    self.encoding = encoding
    self.markLength = markLength
  }
}
