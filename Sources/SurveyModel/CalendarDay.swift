/// A day of the Gregorian calendar, and the times of a day, as ISO 8601 writes them.
package struct CalendarDay: Hashable, Sendable {
  /// The year, from 1 on; the calendar is taken to have always been this one.
  package let year: Int
  /// From 1 to 12.
  package let month: Int
  /// From 1 to 31.
  package let day: Int

  /// The day so many days after 1 January 1970, or before it.
  ///
  /// Follows the calendar's cycle of 400 years, which has 146,097 days; years are counted from
  /// March, so that a leap day is a year's last.
  package init(daysSince1970 days: Int) {
    // Day 0 of the cycle is 1 March 1600.
    let sinceMarch = days + 135_080
    let inCycle = (sinceMarch % 146_097 + 146_097) % 146_097
    let cycle = (sinceMarch - inCycle) / 146_097
    let century = min(inCycle / 36_524, 3)
    let inCentury = inCycle - century * 36_524
    let four = inCentury / 1_461
    let inFour = inCentury - four * 1_461
    let one = min(inFour / 365, 3)
    let inYear = inFour - one * 365
    let marchYear = 1600 + cycle * 400 + century * 100 + four * 4 + one
    // Months from March have 31, 30, 31, 30, 31 days, again and again: 153 in five.
    let fromMarch = (inYear * 5 + 2) / 153
    day = inYear - (fromMarch * 153 + 2) / 5 + 1
    month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
    year = fromMarch < 10 ? marchYear : marchYear + 1
  }

  /// Appends the day as `2025-08-20`.
  package func append(to bytes: inout [UInt8]) {
    Self.append(year, digits: 4, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(month, digits: 2, to: &bytes)
    bytes.append(UInt8(ascii: "-"))
    Self.append(day, digits: 2, to: &bytes)
  }

  /// Appends seconds as `10:15:00`; hours go on past 24.
  ///
  /// - Precondition: there are no fewer than none.
  package static func appendTime(_ seconds: Int, to bytes: inout [UInt8]) {
    precondition(seconds >= 0, "a time has begun")
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
