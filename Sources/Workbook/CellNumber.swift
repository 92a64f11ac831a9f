import SurveyModel

/// The numbers of a workbook as a person would write them.
///
/// A workbook keeps binary numbers with up to 17 digits: `1.1000000000000001` is 1.1, the
/// shortest number that means the same.
enum CellNumber {
  /// Numbers of so many digits are the same in decimal as in binary.
  private static let exactDigits = 15

  /// Appends the number that `text` stands for, without an exponent where it has fewer than 23
  /// digits; a text that is no number as it stands.
  static func append(_ text: some RandomAccessCollection<UInt8>, to bytes: inout [UInt8]) {
    if isPlain(text) {
      bytes.append(contentsOf: text)
    } else if let number = value(text) {
      ShortestNumber.append(number, to: &bytes)
    } else {
      bytes.append(contentsOf: text)
    }
  }

  /// The number that a text stands for; `nil` where it is none or not finite.
  static func value(_ text: some Collection<UInt8>) -> Double? {
    guard text.count <= 400, let number = Double(String(decoding: text, as: UTF8.self)),
      number.isFinite
    else { return nil }
    return number
  }

  /// Whether a text is a number already written as it should be.
  private static func isPlain(_ text: some RandomAccessCollection<UInt8>) -> Bool {
    var digits = 0
    var hasPoint = false
    var first: UInt8 = 0
    var last: UInt8 = 0
    for (index, byte) in text.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: continue
      case UInt8(ascii: ".") where digits > 0 && !hasPoint:
        if digits > 1, first == 0x30 { return false }
        hasPoint = true
      case 0x30...0x39:
        if digits == 0 { first = byte }
        digits += 1
      default: return false
      }
      last = byte
    }
    guard (1...exactDigits).contains(digits) else { return false }
    return hasPoint ? (0x31...0x39).contains(last) : digits == 1 || first != 0x30
  }
}
