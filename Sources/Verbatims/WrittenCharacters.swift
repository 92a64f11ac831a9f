import TextNormalization

/// Cuts an answer into characters that are folded together, and the others one by one.
struct WrittenCharacters {
  /// Some characters with what folding makes of them.
  struct Cluster {
    /// In the answer as it was written, from 0.
    var places: Range<Int>
    /// Folded, with white space as it comes.
    var form: [UInt8]
  }

  private let text: [UInt8]
  private var index = 0
  /// How many characters were read.
  private var count = 0
  /// A character that was read and not handed out.
  private var ahead: (scalar: Unicode.Scalar, places: Range<Int>)?

  /// - Precondition: the text is UTF-8.
  init(_ text: [UInt8]) {
    self.text = text
  }

  /// The next characters; `nil` at the end.
  mutating func next() -> Cluster? {
    guard let first = ahead ?? character() else { return nil }
    ahead = character()
    var cluster = Cluster(places: first.places, form: Array(String(first.scalar).utf8))
    var isPlain = Self.isPlain(first.scalar.value)
    while let next = ahead, Self.joins(next.scalar) {
      cluster.form += Array(String(next.scalar).utf8)
      cluster.places = cluster.places.lowerBound..<next.places.upperBound
      isPlain = false
      ahead = character()
    }
    if !isPlain { cluster.form = foldedKeepingSpaces(cluster.form) }
    return cluster
  }

  /// One character, or the one that an entity stands for.
  private mutating func character() -> (scalar: Unicode.Scalar, places: Range<Int>)? {
    guard index < text.count else { return nil }
    let start = count
    if text[index] == UInt8(ascii: "&"), let (scalar, end) = reference(in: text, at: index) {
      count += text[index..<end].count { $0 & 0xC0 != 0x80 }
      index = end
      return (scalar, start..<count)
    }
    let (value, length) = TextScalars.scalar(at: index, in: text.span)
    index += length
    count += 1
    return (Unicode.Scalar(value) ?? "\u{FFFD}", start..<count)
  }

  /// Characters that folding keeps next to any other: most of what is written.
  private static func isPlain(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x21...0x7E, 0x3041...0x3096, 0x30A1...0x30FA, 0x4E00...0x9AD8, 0x9ADA...0x9FFF: true
    default: false
    }
  }

  /// Whether a character may become one with those before it: marks, what has no width, and Hangul's
  /// letters, which make syllables.
  private static func joins(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x2FF, 0x3040...0x3096, 0x30A1...0x30FF, 0x4E00...0x9FFF: return false
    case 0x309B, 0x309C, 0xFF9E, 0xFF9F, 0x200B...0x200D, 0x2060, 0xFEFF, 0x1160...0x11FF,
      0x3131...0x318E, 0xD7B0...0xD7FB, 0xFFA0...0xFFDC:
      return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }
}
