import Foundation

/// A zip archive made byte by byte, nothing in it packed, so that a test can also make one that
/// no program would write.
struct ZipFile {
  struct Part {
    var name: String
    var content: [UInt8]
    /// What the archive says of the size, where that is not the truth.
    var claimedSize: UInt32?
    /// Bit 0 set: the part is encrypted.
    var flags: UInt16 = 0
  }

  var parts: [Part] = []

  mutating func add(_ name: String, _ text: String) {
    parts.append(Part(name: name, content: Array(text.utf8)))
  }

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
      let offset = file.count
      let size = part.claimedSize ?? UInt32(part.content.count)
      var fields: [UInt8] = []
      fields += number(20, 2) + number(Int(part.flags), 2) + number(0, 2) + number(0, 2)
      fields += number(0x21, 2) + number(Int(Self.checksum(part.content)), 4)
      fields += number(part.content.count, 4) + number(Int(size), 4)
      fields += number(part.name.utf8.count, 2) + number(0, 2)
      file += [0x50, 0x4B, 3, 4] + fields + Array(part.name.utf8) + part.content
      directory += [0x50, 0x4B, 1, 2] + number(20, 2) + fields + number(0, 2) + number(0, 2)
      directory += number(0, 2) + number(0, 4) + number(offset, 4) + Array(part.name.utf8)
    }
    let start = file.count
    file += directory + [0x50, 0x4B, 5, 6] + number(0, 4)
    file += number(parts.count, 2) + number(parts.count, 2)
    return file + number(directory.count, 4) + number(start, 4) + number(0, 2)
  }

  private func number(_ value: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
  }

  /// CRC-32 as zip has it (ISO 3309), bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var rest: UInt32 = .max
    for byte in bytes {
      rest ^= UInt32(byte)
      for _ in 0..<8 { rest = rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
    }
    return ~rest
  }
}
