/// The characters of a text one after another, each with its place in bytes.
struct TextScalars {
  /// The character that begins at a byte, and how many bytes it has.
  ///
  /// - Precondition: the text is valid UTF-8 and a character begins there.
  static func scalar(at index: Int, in text: Span<UInt8>) -> (value: UInt32, length: Int) {
    let lead = text[index]
    func rest(_ offset: Int) -> UInt32 { UInt32(text[index + offset] & 0x3F) }
    switch lead {
    case 0x00...0x7F: return (UInt32(lead), 1)
    case 0x80...0xDF: return (UInt32(lead & 0x1F) << 6 | rest(1), 2)
    case 0xE0...0xEF: return (UInt32(lead & 0x0F) << 12 | rest(1) << 6 | rest(2), 3)
    default: return (UInt32(lead & 0x07) << 18 | rest(1) << 12 | rest(2) << 6 | rest(3), 4)
    }
  }
}
