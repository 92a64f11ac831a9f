/// An answer character by character in the form in which personal data is looked for, each with
/// the bytes that it was written with.
///
///     written   ０  ９  &#48;  －  ﾊ ﾞ
///     folded    0   9   0      -   バ
///
/// Bytes that are no text are one U+FFFD each. Reading outside of the answer gives 0 and no
/// traits, so that those who look around need not ask where it ends.
struct FoldedAnswer {
  private(set) var scalars: [UInt32] = []
  private(set) var traits: [ScalarTraits] = []
  private var starts: [Int] = []
  private var ends: [Int] = []

  /// Complexity: O(n).
  init(_ bytes: [UInt8]) {
    scalars.reserveCapacity(bytes.count / 2)
    traits.reserveCapacity(bytes.count / 2)
    starts.reserveCapacity(bytes.count / 2)
    ends.reserveCapacity(bytes.count / 2)
    var index = 0
    while index < bytes.count {
      let (scalar, end) = Self.character(in: bytes, at: index)
      add(scalar, at: index..<end)
      index = end
    }
    joinPlaceNames()
  }

  var count: Int { scalars.count }

  /// The character at an index; 0 outside.
  subscript(index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : 0
  }

  func has(_ wanted: ScalarTraits, at index: Int) -> Bool {
    index >= 0 && index < traits.count && !traits[index].isDisjoint(with: wanted)
  }

  /// The bytes that some characters were written with.
  func bytes(of range: Range<Int>) -> Range<Int> {
    guard let last = range.last else { return 0..<0 }
    return starts[range.lowerBound]..<ends[last]
  }

  /// The characters that were written with some bytes, also where only part of one was.
  func characters(at bytes: Range<Int>) -> Range<Int> {
    let first = firstIndex { ends[$0] > bytes.lowerBound }
    let end = firstIndex { starts[$0] >= bytes.upperBound }
    return first..<max(first, end)
  }

  /// The first index for which `holds`, which holds for all that follow, too.
  private func firstIndex(where holds: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func character(in bytes: [UInt8], at index: Int) -> (UInt32, end: Int) {
    let lead = bytes[index]
    if lead == UInt8(ascii: "&"), let (scalar, end) = reference(in: bytes, at: index) {
      return (scalar.value, end)
    }
    if lead < 0x80 { return (UInt32(lead), index + 1) }
    return longCharacter(in: bytes, at: index) ?? (0xFFFD, index + 1)
  }

  private static func longCharacter(in bytes: [UInt8], at index: Int) -> (UInt32, end: Int)? {
    let lead = bytes[index]
    let (length, least): (Int, UInt32)
    switch lead {
    case 0xC2...0xDF: (length, least) = (2, 0x80)
    case 0xE0...0xEF: (length, least) = (3, 0x800)
    case 0xF0...0xF4: (length, least) = (4, 0x10000)
    default: return nil
    }
    guard index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for place in index + 1..<index + length {
      guard bytes[place] & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(bytes[place] & 0x3F)
    }
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar.value, index + length)
  }

  private mutating func add(_ scalar: UInt32, at range: Range<Int>) {
    switch ScalarFolding(scalar) {
    case .dropped: break
    case .kept(let folded): append(folded, at: range)
    case .voicing(let step):
      guard let last = scalars.last, let voiced = ScalarFolding.voiced(last, by: step) else {
        break
      }
      scalars[count - 1] = voiced
      ends[count - 1] = range.upperBound
    }
  }

  private mutating func append(_ scalar: UInt32, at range: Range<Int>) {
    // CR LF is one line break, and so are several lines.
    if scalar == 0x0A, scalars.last == 0x0A, ends.last == range.lowerBound {
      ends[count - 1] = range.upperBound
      return
    }
    scalars.append(scalar)
    traits.append(ScalarTraits(of: scalar))
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
  }

  /// ケ, ツ and ノ between kanji belong to them, as in 三ケ名 and 三ツ橋.
  private mutating func joinPlaceNames() {
    for index in scalars.indices where [0x30B1, 0x30C4, 0x30CE].contains(scalars[index]) {
      if has(.kanji, at: index - 1), has(.kanji, at: index + 1) { traits[index] = .kanji }
    }
  }
}
