import Testing

@testable import Bytes

struct AppendingTests {
  private func text(_ append: (inout OutputSpan<UInt8>) -> Void) -> String {
    var bytes: [UInt8] = []
    bytes.append(addingCapacity: 100, initializingWith: append)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The same digits by way of a string.
  private func plain(_ units: Int, _ decimals: Int) -> String {
    let digits = String(units.magnitude)
    let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
    let sign = units < 0 ? "-" : ""
    guard decimals > 0 else { return sign + padded }
    return sign + padded.dropLast(decimals) + "." + padded.suffix(decimals)
  }

  @Test func `numbers are written with all their digits`() {
    let magnitudes = [0, 1, 9, 10, 99, 100, 714, 999_999, 1_000_000, 12_345_678, Int.max]
    for units in magnitudes.flatMap({ [$0, -$0] }) + [Int.min] {
      for decimals in 0...18 {
        #expect(
          text { $0.append(units: units, decimals: decimals) } == plain(units, decimals),
          "\(units) with \(decimals)")
      }
      #expect(text { $0.append(number: units) } == String(units))
    }
  }

  @Test func `what is appended stands behind what is there`() {
    var bytes = Array("a".utf8)
    bytes.append("bc" as StaticString)
    bytes.append(copying: [0x64, 0x65].span)
    bytes.append(number: -6)
    bytes.append("" as StaticString)
    #expect(String(decoding: bytes, as: UTF8.self) == "abcde-6")
  }

  @Test func `nothing is written past the room that there is`() async {
    await #expect(processExitsWith: .failure) {
      var bytes: [UInt8] = []
      bytes.append(addingCapacity: 4) { output in
        // An array may have taken more than it was asked for.
        while true { output.append("12345678" as StaticString) }
      }
    }
  }
}
