import Glibc

/// A decimal number as descriptions write it: `-12.5`, without sign of plus, exponent or spaces.
enum WrittenNumber {
  /// Longer ones are no figures of a table.
  private static let longest = 40

  /// The number, or `nil` where the bytes are none. Of 12.5 per cent the hundredth may be wanted: it
  /// is the number nearest to 0.125, as if that had been written.
  static func value(of bytes: ArraySlice<UInt8>, hundredth: Bool = false) -> Double? {
    guard bytes.count <= longest else { return nil }
    var text: [CChar] = []
    text.reserveCapacity(bytes.count + 4)
    var digits = 0
    var points = 0
    for (place, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      case UInt8(ascii: "."): points += 1
      case UInt8(ascii: "-") where place == 0: break
      default: return nil
      }
      text.append(CChar(bitPattern: byte))
    }
    guard digits > 0, points <= 1 else { return nil }
    // 12.5 e-2 is read as 0.125; dividing would round a second time.
    if hundredth { text += [101, 45, 50] }
    text.append(0)
    let value = unsafe strtod(text, nil)
    return value.isFinite ? value : nil
  }
}
