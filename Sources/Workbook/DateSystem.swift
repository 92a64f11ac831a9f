/// How a workbook counts days, and what its numbers mean as dates.
///
/// Days are counted from the end of 1899 or, in workbooks of old Macintoshes, from the first day
/// of 1904. The first system has a 29 February 1900 that never was, as number 60.
enum DateSystem {
  case from1900
  case from1904

  /// The last day of 9999.
  private static let last = 2_958_465.0

  /// Appends a number as `2025-08-20`, `2025-08-20 10:15:00` or `10:15:00`; false where the
  /// number is no such thing, and then nothing is appended.
  func append(_ number: Double, as form: NumberForm, to bytes: inout [UInt8]) -> Bool {
    guard number >= 0, number < Self.last + 1 else { return false }
    if case .elapsed = form {
      Self.appendTime(Int((number * 86_400).rounded()), to: &bytes)
      return true
    }
    // Rounded as a whole: 23:59:59.9996 is the next day's midnight.
    let seconds = Int((number * 86_400).rounded())
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    switch form {
    case .time where day == 0: Self.appendTime(second, to: &bytes)
    case .date where second == 0: appendDate(day, to: &bytes)
    case .general, .elapsed, .date, .dateTime, .time:
      appendDate(day, to: &bytes)
      bytes.append(UInt8(ascii: " "))
      Self.appendTime(second, to: &bytes)
    }
    return true
  }

  private func appendDate(_ number: Int, to bytes: inout [UInt8]) {
    if case .from1900 = self, number == 60 {
      bytes.append(contentsOf: "1900-02-29".utf8)
      return
    }
    let (year, month, day) = Self.civil(daysSince1970(number))
    Self.append(year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(day, digits: 2, to: &bytes)
  }

  private func daysSince1970(_ number: Int) -> Int {
    switch self {
    case .from1904: number - 24_107
    case .from1900: number - (number < 60 ? 25_568 : 25_569)
    }
  }

  /// Year, month and day of the Gregorian calendar, by its cycle of 400 years, which has
  /// 146,097 days; years are counted from March, so that a leap day is a year's last.
  private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
    // Day 0 is 1 March 1600.
    let sinceMarch = days + 135_080
    let (cycle, inCycle) = sinceMarch.quotientAndRemainder(dividingBy: 146_097)
    let century = min(inCycle / 36_524, 3)
    let inCentury = inCycle - century * 36_524
    let four = inCentury / 1_461
    let inFour = inCentury - four * 1_461
    let one = min(inFour / 365, 3)
    let inYear = inFour - one * 365
    let marchYear = 1600 + cycle * 400 + century * 100 + four * 4 + one
    // Months from March have 31, 30, 31, 30, 31 days, again and again: 153 in five.
    let month = (inYear * 5 + 2) / 153
    let day = inYear - (month * 153 + 2) / 5 + 1
    return month < 10 ? (marchYear, month + 3, day) : (marchYear + 1, month - 9, day)
  }

  private static func appendTime(_ seconds: Int, to bytes: inout [UInt8]) {
    append(seconds / 3_600, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(seconds / 60 % 60, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: ":"))
    append(seconds % 60, digits: 2, to: &bytes)
  }

  private static func append(_ number: Int, digits: Int, to bytes: inout [UInt8]) {
    let text = String(number).utf8
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, digits - text.count)))
    bytes.append(contentsOf: text)
  }
}
