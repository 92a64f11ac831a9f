/// When something was sent, as the clock of the service shows it: minutes from the start of the
/// year 1 in the calendar of today, without a time zone.
package struct TimeStamp: Hashable, Comparable, Sendable {
  /// Minutes since 0001-01-01 00:00.
  package let minutes: Int

  /// The minute with this number.
  package init(minutes: Int) {
    self.minutes = minutes
  }

  /// A minute of a day; `nil` where the calendar or the clock has no such one.
  package init?(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
    guard (1...9999).contains(year), (1...12).contains(month), (0...24).contains(hour),
      (0...59).contains(minute), hour < 24 || minute == 0
    else { return nil }
    guard (1...Self.days(in: month, of: year)).contains(day) else { return nil }
    let days = Self.days(before: year, month) + day - 1
    minutes = (days * 24 + hour) * 60 + minute
  }

  /// Midnight of a day such as `2025-08-20`; `nil` for anything else.
  package init?(day: String) {
    let parts = day.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2] else {
      return nil
    }
    self.init(year: year, month: month, day: day)
  }

  /// Whole days since 0001-01-01.
  package var day: Int { minutes / 1_440 }

  /// Whether the left one is earlier.
  package static func < (left: Self, right: Self) -> Bool { left.minutes < right.minutes }

  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func days(before year: Int, _ month: Int) -> Int {
    let last = year - 1
    let years = last * 365 + last / 4 - last / 100 + last / 400
    return (1..<month).reduce(years) { $0 + days(in: $1, of: year) }
  }
}

extension TimeStamp: CustomStringConvertible {
  /// `2025-08-20 07:51`.
  package var description: String {
    var year = minutes / 1_440 / 366 + 1
    while Self.days(before: year + 1, 1) <= day { year += 1 }
    var month = 1
    while month < 12, Self.days(before: year, month + 1) <= day { month += 1 }
    let date = day - Self.days(before: year, month) + 1
    let minute = minutes % 1_440
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let padding = String(repeating: "0", count: 4 - String(year).utf8.count)
    return "\(padding)\(year)-\(two(month))-\(two(date)) \(two(minute / 60)):\(two(minute % 60))"
  }
}
