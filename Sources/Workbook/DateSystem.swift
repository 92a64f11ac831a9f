import SurveyModel

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
      CalendarDay.appendTime(Int((number * 86_400).rounded()), to: &bytes)
      return true
    }
    // Rounded as a whole: 23:59:59.9996 is the next day's midnight.
    let seconds = Int((number * 86_400).rounded())
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    switch form {
    case .time where day == 0: CalendarDay.appendTime(second, to: &bytes)
    case .date where second == 0: appendDate(day, to: &bytes)
    case .general, .elapsed, .date, .dateTime, .time:
      appendDate(day, to: &bytes)
      bytes.append(UInt8(ascii: " "))
      CalendarDay.appendTime(second, to: &bytes)
    }
    return true
  }

  private func appendDate(_ number: Int, to bytes: inout [UInt8]) {
    if case .from1900 = self, number == 60 {
      bytes.append(contentsOf: "1900-02-29".utf8)
      return
    }
    CalendarDay(daysSince1970: daysSince1970(number)).append(to: &bytes)
  }

  private func daysSince1970(_ number: Int) -> Int {
    switch self {
    case .from1904: number - 24_107
    case .from1900: number - (number < 60 ? 25_568 : 25_569)
    }
  }
}
