import Exchange
import TextNormalization

/// Finds the places of characters in one line of fixed columns.
///
/// Positions count characters where the file is in UTF-8, as the standard has it, and bytes in
/// the encodings of older programs; where a line has the declared length in the other unit
/// alone, that unit holds for it.
struct FixedRecord {
  private let width: Int
  private let countsCharacters: Bool
  /// Where each character of the last line starts, and where the line ends; empty where a
  /// character is a byte.
  private var starts: [Int] = []
  /// Places in the last line.
  private(set) var length = 0

  init(width: Int, encoding: TextEncoding) {
    self.width = width
    countsCharacters = encoding == .utf8
  }

  /// Takes the next line, without its end.
  mutating func take(_ line: Span<UInt8>) {
    starts.removeAll(keepingCapacity: true)
    length = line.count
    guard line.indices.contains(where: { line[$0] >= 0x80 }) else { return }
    var characters = 0
    for index in line.indices where line[index] & 0xC0 != 0x80 { characters += 1 }
    let isBytes = line.count == width && characters != width
    guard countsCharacters, !isBytes else { return }
    for index in line.indices where line[index] & 0xC0 != 0x80 { starts.append(index) }
    starts.append(line.count)
    length = characters
  }

  /// The bytes of the places from `position`, as far as the line has them.
  func bytes(_ position: ClosedRange<Int>) -> Range<Int> {
    let start = min(position.lowerBound - 1, length)
    let end = min(position.upperBound, length)
    return starts.isEmpty ? start..<end : starts[start]..<starts[end]
  }
}
