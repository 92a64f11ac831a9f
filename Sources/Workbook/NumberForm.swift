/// What the number of a cell stands for, as its number format tells.
enum NumberForm: Sendable, Equatable {
  case general
  case date
  case dateTime
  case time
  /// Hours that go on past 24, as in `[h]:mm`.
  case elapsed

  /// What a format that every workbook has, by its number, stands for.
  ///
  /// 27 to 36 and 50 to 58 are those of East Asian Excel: `ggge"年"m"月"d"日"` and its like, with
  /// `h"時"mm"分"` among them.
  init(builtIn id: Int) {
    switch id {
    case 14...17, 27...31, 34...36, 50...58: self = .date
    case 18...21, 32, 33, 45, 47: self = .time
    case 22: self = .dateTime
    case 46: self = .elapsed
    default: self = .general
    }
  }

  /// What a format code such as `yyyy/m/d h:mm` or `[$-411]ggge"年"m"月"d"日"` stands for.
  ///
  /// Only its first section counts, which is that of positive numbers.
  init(code: String) {
    var scan = CodeScan(Array(code.utf8))
    scan.run()
    self =
      scan.isElapsed
      ? .elapsed
      : scan.hasDay ? (scan.hasTime ? .dateTime : .date) : scan.hasTime ? .time : .general
  }
}

/// One reading of a format code, letter by letter.
private struct CodeScan {
  private let code: [UInt8]
  private var position = 0
  private(set) var hasDay = false
  private(set) var hasTime = false
  private(set) var isElapsed = false
  /// An `m` stands for minutes beside hours or seconds, and for a month otherwise.
  private var hasMonthOrMinute = false

  init(_ code: [UInt8]) {
    self.code = code
  }

  mutating func run() {
    while position < code.count, code[position] != UInt8(ascii: ";") { step() }
    if hasMonthOrMinute, !hasTime { hasDay = true }
  }

  private mutating func step() {
    let letter = code[position] | 0x20
    position += 1
    switch code[position - 1] {
    case UInt8(ascii: "\""): skip(past: UInt8(ascii: "\""))
    // A letter after a backslash stands for itself, one after _ or * is never shown.
    case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): position += 1
    case UInt8(ascii: "["): bracket()
    default: take(letter)
    }
  }

  private mutating func take(_ letter: UInt8) {
    switch letter {
    case UInt8(ascii: "y"), UInt8(ascii: "d"): hasDay = true
    case UInt8(ascii: "h"), UInt8(ascii: "s"): hasTime = true
    case UInt8(ascii: "m"): hasMonthOrMinute = true
    case UInt8(ascii: "g"): general()
    case UInt8(ascii: "e"):
      // `e` is a year of an era, `E+` the exponent of a number.
      let next = position < code.count ? code[position] : 0
      if next != UInt8(ascii: "+"), next != UInt8(ascii: "-") { hasDay = true }
    case UInt8(ascii: "a"): afternoon()
    default: break
    }
  }

  /// `General` is a word, and so is `G/標準`, by which Japanese programs mean it; a `g` alone is
  /// the era.
  private mutating func general() {
    let word = Array("eneral".utf8)
    let rest = code[position...].prefix(word.count).map { $0 | 0x20 }
    if rest == word {
      position += word.count
    } else if rest.first != UInt8(ascii: "/") {
      hasDay = true
    }
  }

  /// `AM/PM` and `A/P` show a time, `aaa` the day of the week.
  private mutating func afternoon() {
    let rest = code[position...].prefix(4).map { $0 | 0x20 }
    if rest.starts(with: "m/pm".utf8) {
      position += 4
      hasTime = true
    } else if rest.starts(with: "/p".utf8) {
      position += 2
      hasTime = true
    } else if rest.starts(with: "aa".utf8) {
      hasDay = true
    }
  }

  /// `[h]` counts hours; `[Red]`, `[>100]` and `[$-411]` say nothing of the value.
  private mutating func bracket() {
    let start = position
    skip(past: UInt8(ascii: "]"))
    let inner = code[start..<max(start, position - 1)].map { $0 | 0x20 }
    guard let letter = inner.first, inner.allSatisfy({ $0 == letter }) else { return }
    if letter == UInt8(ascii: "h") || letter == UInt8(ascii: "m") || letter == UInt8(ascii: "s") {
      isElapsed = true
    }
  }

  private mutating func skip(past end: UInt8) {
    while position < code.count, code[position] != end { position += 1 }
    position += 1
  }
}
