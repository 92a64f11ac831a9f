import SurveyModel

/// Reads the time stamps of form services, in the bytes of the file and without a copy.
///
///     2024-10-06T19:51:06+09:00      2024/10/06 7:51:06 午後 GMT+9      10/6/2024 19:51:06
///     2024年10月6日 19時51分           10/06/2024 07:51:06 PM             6.10.2024 19:51
///     20241006195106                 45571.8271527778 (a day of Excel)
///
/// The time is taken as the clock showed it. Where the year comes last, the month is first
/// unless that cannot be or points stand between them. A time in UTC (`Z`) is moved by `shift`.
struct TimeStampReader {
  /// Of how many bytes a character beyond ASCII is at most cut into numbers: the first byte of
  /// CP932 and EUC-JP takes the next one with it.
  let isUTF8: Bool
  /// Minutes to add to a time in UTC.
  let shift: Int

  /// Longer cells are no time stamps.
  private static let longest = 64
  private static let mostNumbers = 8
  private static let mostDigits = 15
  private static let mostFraction = 9

  private struct Numbers {
    var values = InlineArray<8, Int>(repeating: 0)
    var digits = InlineArray<8, Int>(repeating: 0)
    /// What stands before each number.
    var before = InlineArray<8, UInt8>(repeating: 0)
    var count = 0
  }

  private enum Half {
    case none, morning, afternoon
  }

  /// The time that these bytes tell; `nil` where they tell none.
  @safe func time(_ bytes: UnsafeBufferPointer<UInt8>) -> TimeStamp? {
    guard bytes.count <= Self.longest else { return nil }
    var numbers = Numbers()
    var half = Half.none
    var isUTC = false
    var place = 0
    while place < bytes.count {
      let byte = unsafe bytes[place]
      if Self.isDigit(byte) {
        place = unsafe number(bytes, from: place, into: &numbers)
      } else if byte < 0x80 {
        let next = unsafe place + 1 < bytes.count ? bytes[place + 1] | 0x20 : 0
        switch byte | 0x20 {
        case UInt8(ascii: "p") where next == UInt8(ascii: "m") || next == UInt8(ascii: "."):
          half = .afternoon
        case UInt8(ascii: "a") where next == UInt8(ascii: "m") || next == UInt8(ascii: "."):
          half = .morning
        case UInt8(ascii: "z"): isUTC = numbers.count >= 4
        default: break
        }
        place += 1
      } else {
        unsafe read(bytes, at: place, &half)
        place += isUTF8 ? 1 : 2
      }
    }
    return time(numbers, half, isUTC: isUTC)
  }

  /// Adds the number that begins here, unless there are enough; returns where it ends.
  private func number(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, into numbers: inout Numbers
  ) -> Int {
    var place = start
    var value = 0
    while place < bytes.count, unsafe Self.isDigit(bytes[place]) {
      // The rest of a fraction with very many digits says nothing more.
      if place - start < Self.mostDigits { value = unsafe value * 10 + Int(bytes[place] & 15) }
      place += 1
    }
    guard numbers.count < Self.mostNumbers else { return place }
    numbers.values[numbers.count] = value
    numbers.digits[numbers.count] = min(place - start, Self.mostDigits)
    numbers.before[numbers.count] = unsafe start == 0 ? 0 : bytes[start - 1]
    numbers.count += 1
    return place
  }

  /// 前 and 後 of 午前 and 午後.
  private func read(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int, _ half: inout Half) {
    func matches(_ pattern: [UInt8]) -> Bool {
      place + pattern.count <= bytes.count
        && pattern.indices.allSatisfy { unsafe bytes[place + $0] == pattern[$0] }
    }
    let (before, after) = isUTF8 ? (Self.beforeUTF8, Self.afterUTF8) : (Self.before, Self.after)
    if before.contains(where: matches) { half = .morning }
    if after.contains(where: matches) { half = .afternoon }
  }

  private static let beforeUTF8: [[UInt8]] = [[0xE5, 0x89, 0x8D]]
  private static let afterUTF8: [[UInt8]] = [[0xE5, 0xBE, 0x8C]]
  /// In CP932 and in EUC-JP.
  private static let before: [[UInt8]] = [[0x91, 0x4F], [0xC1, 0xB0]]
  private static let after: [[UInt8]] = [[0x8C, 0xE3], [0xB8, 0xE5]]

  private func time(_ numbers: Numbers, _ half: Half, isUTC: Bool) -> TimeStamp? {
    guard numbers.count > 0 else { return nil }
    switch numbers.digits[0] {
    case 4 where numbers.count >= 3:
      return time(
        year: numbers.values[0], numbers.values[1], numbers.values[2], numbers, clock: 3, half,
        isUTC: isUTC)
    case 1, 2:
      guard numbers.count >= 3, numbers.digits[2] == 4 else { return nil }
      let (first, second) = (numbers.values[0], numbers.values[1])
      let isDayFirst = first > 12 || numbers.before[1] == UInt8(ascii: ".")
      return time(
        year: numbers.values[2], isDayFirst ? second : first, isDayFirst ? first : second, numbers,
        clock: 3, half, isUTC: isUTC)
    case 5: return excelDay(numbers)
    case 8: return packed(numbers.values[0] * 1_000_000, numbers, isUTC: isUTC)
    case 12: return packed(numbers.values[0] * 100, nil, isUTC: isUTC)
    case 14: return packed(numbers.values[0], nil, isUTC: isUTC)
    default: return nil
    }
  }

  /// A day with the numbers of a clock, from `clock` on, where there are any.
  private func time(
    year: Int, _ month: Int, _ day: Int, _ numbers: Numbers, clock: Int, _ half: Half, isUTC: Bool
  ) -> TimeStamp? {
    var hour = numbers.count > clock ? numbers.values[clock] : 0
    let minute = numbers.count > clock + 1 ? numbers.values[clock + 1] : 0
    switch half {
    case .none: break
    case .morning: if hour == 12 { hour = 0 }
    case .afternoon: if hour < 12 { hour += 12 }
    }
    return TimeStamp(year: year, month: month, day: day, hour: hour, minute: minute)
      .map { isUTC ? TimeStamp(minutes: $0.minutes + shift) : $0 }
  }

  /// `20241006195106`, or `20241006` with `1951` or `195106` behind it.
  private func packed(_ digits: Int, _ numbers: Numbers?, isUTC: Bool) -> TimeStamp? {
    var clock = digits % 1_000_000
    if let numbers, numbers.count > 1 {
      clock = numbers.digits[1] == 4 ? numbers.values[1] * 100 : numbers.values[1]
    }
    let date = digits / 1_000_000
    return TimeStamp(
      year: date / 10_000, month: date / 100 % 100, day: date % 100, hour: clock / 10_000,
      minute: clock / 100 % 100
    ).map { isUTC ? TimeStamp(minutes: $0.minutes + shift) : $0 }
  }

  /// Days since 1899-12-30, with the time as their fraction.
  private func excelDay(_ numbers: Numbers) -> TimeStamp? {
    guard numbers.count == 1 || (numbers.count == 2 && numbers.before[1] == UInt8(ascii: ".")),
      let origin = TimeStamp(year: 1899, month: 12, day: 30)
    else { return nil }
    var (fraction, digits) = numbers.count == 2 ? (numbers.values[1], numbers.digits[1]) : (0, 0)
    while digits > Self.mostFraction { (fraction, digits) = (fraction / 10, digits - 1) }
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    // Rounded to the second first: half past seven is not a moment before it.
    let seconds = (fraction * 86_400 + scale / 2) / scale
    return TimeStamp(minutes: origin.minutes + numbers.values[0] * 1_440 + seconds / 60)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
