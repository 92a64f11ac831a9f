/// Where a cell stands, as in `AB12`: column and row from 1.
struct CellReference: Equatable {
  var column: Int
  var row: Int

  /// `nil` where the text is no reference; columns and rows may lie outside of every grid.
  init?(_ text: Span<UInt8>) {
    var column = 0
    var row = 0
    for index in text.indices {
      let byte = text[index]
      switch byte {
      case UInt8(ascii: "$"): continue
      case 0x41...0x5A, 0x61...0x7A:
        guard row == 0, column < 1 << 20 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
      case 0x30...0x39:
        guard column > 0, row < 1 << 30 else { return nil }
        row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
    }
    guard column > 0, row > 0 else { return nil }
    self.column = column
    self.row = row
  }
}
