import Testing

@testable import TextNormalization

/// Whether bytes are UTF-8, held against the standard library.
@Suite struct UTF8Tests {
  private func agrees(_ bytes: [UInt8]) -> Bool {
    isUTF8(bytes.span) == ((try? UTF8Span(validating: bytes.span)) != nil)
  }

  @Test("every sequence of two bytes, alone and behind a letter of eight bytes")
  func pairs() {
    let letters = Array("abcdefgh".utf8)
    for first in UInt8.min...UInt8.max {
      for second in UInt8.min...UInt8.max {
        #expect(agrees([first, second]))
        #expect(agrees(letters + [first, second]))
      }
    }
  }

  @Test("sequences of three and four bytes at the edges of every range")
  func edges() {
    let leads: [UInt8] = [
      0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF4, 0xF5,
    ]
    let others: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    for lead in leads {
      for second in others {
        for third in others {
          #expect(agrees([lead, second, third]))
          for fourth in others { #expect(agrees([lead, second, third, fourth])) }
        }
      }
    }
  }

  @Test("a text cut anywhere, and with any byte of it changed")
  func damage() {
    let text = Array("a髙é表🙂bcdefghijkl、\u{10FFFF}\u{7FF}\u{800}z".utf8)
    for end in 0...text.count { #expect(agrees(Array(text[..<end]))) }
    for place in text.indices {
      for value in stride(from: UInt8.min, through: .max, by: 5) {
        var changed = text
        changed[place] = value
        #expect(agrees(changed))
      }
    }
  }
}
