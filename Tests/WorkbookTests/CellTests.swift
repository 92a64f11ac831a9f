import SurveyModel
import Testing

@testable import Workbook

@Suite struct CellTests {
  @Test(arguments: [
    ("1", "1"), ("1.0", "1"), ("0.1", "0.1"), ("1.1000000000000001", "1.1"), ("2.50", "2.5"),
    ("-2.5", "-2.5"), ("0", "0"), ("1E-7", "0.0000001"), ("1.5E+3", "1500"),
    ("1e20", "100000000000000000000"),
    ("123456789012", "123456789012"), ("1234567890123456789", "1234567890123456800"),
    ("0.30000000000000004", "0.30000000000000004"), ("1e300", "1e+300"), ("007", "7"),
    ("-0.00012", "-0.00012"), ("+5", "5"), ("12.340", "12.34"), ("1e", "1e"), (".5", "0.5"),
  ])
  func `a number is written in its shortest form`(stored: String, written: String) {
    var bytes: [UInt8] = []
    CellNumber.append(Array(stored.utf8), to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test func `random numbers mean the same after they are written`() {
    var random = SystemRandomNumberGenerator()
    for _ in 0..<20_000 {
      let number = Double(bitPattern: random.next())
      guard number.isFinite else { continue }
      var bytes: [UInt8] = []
      ShortestNumber.append(number, to: &bytes)
      #expect(Double(String(decoding: bytes, as: UTF8.self)) == number)
    }
  }

  @Test(arguments: [
    ("yyyy/m/d", NumberForm.date), ("m/d/yy h:mm", .dateTime), ("h:mm:ss AM/PM", .time),
    ("[h]:mm:ss", .elapsed), ("[mm]:ss", .elapsed), ("General", .general), ("G/標準", .general),
    ("#,##0\"円\"", .general), ("0.00E+00", .general), ("0%", .general), ("@", .general),
    ("[$-411]ggge\"年\"m\"月\"d\"日\";@", .date), ("[Red][&gt;100]0", .general),
    ("\"day\" 0", .general), ("\\d0", .general), ("_d0", .general), ("0;yyyy", .general),
    ("mm:ss", .time), ("aaa", .date), ("m", .date), ("e", .date), ("h\"時\"mm\"分\"", .time),
    ("[$-ja-JP-x-gannen]ggge\"年\"m\"月\"d\"日\"", .date), ("[DBNum1]0", .general), ("", .general),
  ])
  func `a number format tells what a number stands for`(code: String, form: NumberForm) {
    #expect(NumberForm(code: code) == form)
  }

  @Test(arguments: [
    (45889.0, NumberForm.date, "2025-08-20"),
    (45889.427083333336, .dateTime, "2025-08-20 10:15:00"),
    (1, .date, "1900-01-01"), (59, .date, "1900-02-28"), (60, .date, "1900-02-29"),
    (61, .date, "1900-03-01"), (0.5, .time, "12:00:00"), (1.5, .elapsed, "36:00:00"),
    (45889.5, .date, "2025-08-20 12:00:00"), (45889, .dateTime, "2025-08-20 00:00:00"),
    (45888.999999999, .dateTime, "2025-08-20 00:00:00"), (2_958_465, .date, "9999-12-31"),
    (45889.5, .time, "2025-08-20 12:00:00"), (36525, .date, "1999-12-31"),
    (43890, .date, "2020-02-29"), (45716, .date, "2025-02-28"), (45717, .date, "2025-03-01"),
  ])
  func `a day is written as ISO 8601 has it`(number: Double, form: NumberForm, written: String) {
    var bytes: [UInt8] = []
    #expect(DateSystem.from1900.append(number, as: form, to: &bytes))
    #expect(String(decoding: bytes, as: UTF8.self) == written)
  }

  @Test func `old Macintoshes count from 1904`() {
    var bytes: [UInt8] = []
    #expect(DateSystem.from1904.append(44427, as: .date, to: &bytes))
    #expect(String(decoding: bytes, as: UTF8.self) == "2025-08-20")
  }

  @Test(arguments: [-1.0, 2_958_466, 1e300])
  func `a number outside of the calendar stays a number`(number: Double) {
    var bytes: [UInt8] = []
    #expect(!DateSystem.from1900.append(number, as: .date, to: &bytes))
    #expect(bytes.isEmpty)
  }

  @Test(arguments: [
    ("a_x000D_\nb", "a\nb"), ("_x000d_", "\n"), ("_x005F_x000D_", "_x000D_"), ("a\tb", "a\tb"),
    ("_x0001_x", "x"), ("_x30A2_", "ア"), ("_x00", "_x00"), ("snake_case_x", "snake_case_x"),
  ])
  func `a text may hold what XML cannot`(stored: String, meant: String) {
    #expect(EscapedText.decoded(Array(stored.utf8)) == Array(meant.utf8))
  }

  @Test func `every day from 1900 to 9999 follows the one before`() {
    var days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    var serial = 61
    var (year, month, day) = (1900, 3, 1)
    while year < 2600 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      days[1] = isLeap ? 29 : 28
      var bytes: [UInt8] = []
      _ = DateSystem.from1900.append(Double(serial), as: .date, to: &bytes)
      let pad = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
      #expect(String(decoding: bytes, as: UTF8.self) == "\(year)-\(pad(month))-\(pad(day))")
      serial += 1
      day += 1
      if day > days[month - 1] { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }
}
