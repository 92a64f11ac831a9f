import Testing

@testable import Pictures

/// Needs librsvg, which `scripts/test` installs.
struct PNGPictureTests {
  private func svg(width: Int, height: Int, _ inside: String = "") -> [UInt8] {
    Array(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(height)">\
      <rect width="100%" height="100%" fill="#fff"/>\(inside)</svg>
      """.utf8)
  }

  /// Width and height as the file's first chunk tells them.
  private func size(_ png: [UInt8]) -> (Int, Int) {
    func number(_ place: Int) -> Int { png[place..<place + 4].reduce(0) { $0 << 8 | Int($1) } }
    return (number(16), number(20))
  }

  @Test func `a picture has as many pixels as asked for, and the same bytes every time`() throws {
    let bar = "<rect x='10%' y='10' width='50%' height='20' fill='#123'/>"
    let picture = svg(width: 120, height: 50, bar)
    let png = try PNGPicture(drawing: picture, scale: 2)
    #expect(png.bytes.prefix(8) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
    #expect(size(png.bytes) == (240, 100))
    #expect(try PNGPicture(drawing: picture, scale: 2) == png)
    #expect(try PNGPicture(drawing: svg(width: 120, height: 50), scale: 2) != png)
  }

  @Test func `what is no picture or too large is a fault`() {
    #expect(throws: PNGPicture.Fault.faulty) {
      try PNGPicture(drawing: Array("<svg".utf8), scale: 1)
    }
    #expect(throws: PNGPicture.Fault.faulty) { try PNGPicture(drawing: [], scale: 1) }
    #expect(throws: PNGPicture.Fault.tooLarge) {
      try PNGPicture(drawing: svg(width: 100, height: 20_000), scale: 2)
    }
  }

  @Test func `a file that a picture names is not read`() throws {
    let outside = "<image href='file:///etc/hostname' width='10' height='10'/>"
    let png = try PNGPicture(drawing: svg(width: 40, height: 40, outside), scale: 1)
    #expect(try PNGPicture(drawing: svg(width: 40, height: 40), scale: 1) == png)
  }
}
