import Foundation

/// A file of SPSS made byte by byte, without compression, so that a test can also make one that
/// no program would write.
struct SystemFile {
  enum Value {
    case number(Double)
    case text(String)
    case none
  }

  struct Variable {
    /// At most eight bytes.
    var name: String
    var label: String?
    /// Bytes of a text, at most 255; 0 for numbers.
    var width = 0
    /// 5 is a plain number, 20 a date, 22 a date with time, 21 a time; 1 a text.
    var format = 5
    var missing: [Double] = []
    /// Whether `missing` begins with the ends of a range.
    var hasMissingRange = false
    var valueLabels: [(code: Double, label: String)] = []
  }

  var variables: [Variable]
  var cases: [[Value]]
  var longNames: [(String, String)] = []
  var sets: [String] = []
  /// Whether the sets are of the kind that newer programs write.
  var hasNewSets = false
  var encodingName: String?
  var codePage: Int?
  var encoding = String.Encoding.utf8
  var weight: Int?
  var isBigEndian = false

  init(_ variables: [Variable], _ cases: [[Value]]) {
    self.variables = variables
    self.cases = cases
  }

  var bytes: [UInt8] {
    var bytes = Array("$FL2".utf8) + text("@(#) SPSS DATA FILE test", 60)
    bytes += number(2) + number(places) + number(0)
    bytes += number(weight.map { place(of: $0) } ?? 0) + number(cases.count) + number(100.0)
    bytes += text("20 Aug 25", 9) + text("10:15:00", 8) + text("", 64) + [0, 0, 0]
    for variable in variables { bytes += record(variable) }
    for (index, variable) in variables.enumerated() where !variable.valueLabels.isEmpty {
      bytes += number(3) + number(variable.valueLabels.count)
      for (code, label) in variable.valueLabels {
        let label = encoded(label)
        let length = (label.count + 1 + 7) / 8 * 8 - 1
        bytes += number(code) + [UInt8(label.count)] + padded(label, length)
      }
      bytes += number(4) + number(1) + number(place(of: index))
    }
    if let codePage {
      bytes += number(7) + number(3) + number(4) + number(8)
      for field in [20, 0, 0, -1, 1, 1, isBigEndian ? 1 : 2, codePage] { bytes += number(field) }
    }
    if !sets.isEmpty {
      bytes += data(hasNewSets ? 19 : 7, encoded(sets.map { $0 + "\n" }.joined()))
    }
    if !longNames.isEmpty {
      bytes += data(13, encoded(longNames.map { "\($0)=\($1)" }.joined(separator: "\t")))
    }
    if let encodingName { bytes += data(20, Array(encodingName.utf8)) }
    bytes += number(999) + number(0)
    for record in cases {
      for (variable, value) in zip(variables, record) { bytes += field(value, variable) }
    }
    return bytes
  }

  private func record(_ variable: Variable) -> [UInt8] {
    let format = number((variable.width > 0 ? 1 : variable.format) << 16 | 8 << 8)
    let missing =
      variable.hasMissingRange ? -variable.missing.count : variable.missing.count
    var bytes = number(2) + number(variable.width) + number(variable.label == nil ? 0 : 1)
    bytes += number(missing) + format + format + text(variable.name, 8)
    if let label = variable.label {
      let label = encoded(label)
      bytes += number(label.count) + padded(label, (label.count + 3) / 4 * 4)
    }
    for value in variable.missing { bytes += number(value) }
    for _ in 1..<max(2, words(variable)) where words(variable) > 1 {
      bytes += number(2) + number(-1) + number(0) + number(0) + number(0) + number(0)
      bytes += text("", 8)
    }
    return bytes
  }

  private func field(_ value: Value, _ variable: Variable) -> [UInt8] {
    switch value {
    case .number(let value): number(value)
    case .text(let value): padded(encoded(value), words(variable) * 8)
    case .none:
      variable.width > 0 ? text("", words(variable) * 8) : number(-Double.greatestFiniteMagnitude)
    }
  }

  private func data(_ subtype: Int, _ bytes: [UInt8]) -> [UInt8] {
    number(7) + number(subtype) + number(1) + number(bytes.count) + bytes
  }

  /// Words of eight bytes that a value takes.
  private func words(_ variable: Variable) -> Int { max(1, (variable.width + 7) / 8) }

  private var places: Int { variables.reduce(0) { $0 + words($1) } }

  private func place(of variable: Int) -> Int {
    1 + variables[..<variable].reduce(0) { $0 + words($1) }
  }

  private func text(_ text: String, _ count: Int) -> [UInt8] { padded(encoded(text), count) }

  private func encoded(_ text: String) -> [UInt8] { Array(text.data(using: encoding) ?? Data()) }

  private func padded(_ bytes: [UInt8], _ count: Int) -> [UInt8] {
    bytes + [UInt8](repeating: 0x20, count: max(0, count - bytes.count))
  }

  private func number(_ value: Int) -> [UInt8] {
    let bytes = (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) }
    return isBigEndian ? bytes.reversed() : bytes
  }

  private func number(_ value: Double) -> [UInt8] {
    let bytes = (0..<8).map { UInt8(truncatingIfNeeded: value.bitPattern >> ($0 * 8)) }
    return isBigEndian ? bytes.reversed() : bytes
  }
}
