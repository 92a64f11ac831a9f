import Testing

@testable import Bytes

struct OctetSieveTests {
  private let sieve = OctetSieve(below: 0x20, or: 0x22, 0x7F, 0xEF)

  private func finds(_ text: [UInt8]) -> Bool { sieve.finds(in: text.span) }

  private func isFound(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == 0x22 || byte == 0x7F || byte == 0xEF
  }

  @Test func `every byte is told from all others, alone and among others`() {
    for byte in UInt8.min ... .max {
      #expect(finds([byte]) == isFound(byte))
      for place in 0..<11 {
        var text = [UInt8](repeating: 0x80, count: 11)
        text[place] = byte
        #expect(finds(text) == isFound(byte), "byte \(byte) at \(place)")
      }
    }
  }

  @Test func `random texts are found as byte by byte`() {
    var chance = ParkMiller(state: 7)
    for _ in 0..<3_000 {
      let text = (0..<chance.below(40)).map { _ in UInt8(0x20 + chance.below(0xD0)) }
      #expect(finds(text) == text.contains(where: isFound), "\(text)")
    }
  }

  @Test func `a sieve without a limit finds its marks alone`() {
    let commas = OctetSieve(below: 0, or: UInt8(ascii: ","))
    let texts: [[UInt8]] = [[0, 1, 44], [0, 1, 43, 45, 255, 128, 2, 3, 4, 5], []]
    let found = texts.map { text in commas.finds(in: text.span) }
    #expect(found == [true, false, false])
  }
}

/// Numbers in an order that is the same on every day (MINSTD of Park and Miller).
private struct ParkMiller {
  var state: UInt64

  mutating func below(_ limit: Int) -> Int {
    state = state * 48_271 % 2_147_483_647
    return Int(state) % limit
  }
}
