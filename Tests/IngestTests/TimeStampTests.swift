import SurveyModel
import Testing

@testable import Ingest

@Suite struct `Time stamps of form services` {
  private func time(_ bytes: [UInt8], isUTF8: Bool = true, shift: Int = 0) -> String? {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      TimeStampReader(isUTF8: isUTF8, shift: shift).time(buffer)?.description
    }
  }

  @Test(arguments: [
    ("2024-10-06T19:51:06+09:00", "2024-10-06 19:51"),
    ("2024-10-06T19:51:06.000+09:00", "2024-10-06 19:51"),
    ("2024-10-06 19:51:06", "2024-10-06 19:51"),
    ("2024/10/06 7:51:06 午後 GMT+9", "2024-10-06 19:51"),
    ("2024/10/06 12:05:06 午前 GMT+9", "2024-10-06 00:05"),
    ("2024/10/06 午後 0:05", "2024-10-06 12:05"),
    ("2024年10月6日 19時51分", "2024-10-06 19:51"),
    ("10/6/2024 19:51:06", "2024-10-06 19:51"),
    ("10/06/2024 07:51:06 PM", "2024-10-06 19:51"),
    ("10/06/2024 12:00 a.m.", "2024-10-06 00:00"),
    ("16/10/2024 19:51", "2024-10-16 19:51"),
    ("6.10.2024 19:51", "2024-10-06 19:51"),
    ("2024-10-06", "2024-10-06 00:00"),
    ("20241006", "2024-10-06 00:00"),
    ("20241006 1951", "2024-10-06 19:51"),
    ("202410061951", "2024-10-06 19:51"),
    ("20241006195106", "2024-10-06 19:51"),
    ("45571.8271527778", "2024-10-06 19:51"),
    ("45571", "2024-10-06 00:00"),
    ("45571.99999", "2024-10-06 23:59"),
    ("2024-02-29 24:00", "2024-03-01 00:00"),
  ])
  func `are read as the clock showed them`(_ text: String, _ expected: String) {
    #expect(time(Array(text.utf8)) == expected)
  }

  @Test(arguments: [
    "", "-", "yesterday", "2023-02-29 10:00", "2024-13-01", "0/0/2024", "10/6/24", "19:51",
    "2024-10-06 25:00", "99999999999999999999", "1.2.3.4.5.6.7.8.9.10",
    "2024-10-06 10:61", String(repeating: "2024-10-06 ", count: 9),
  ])
  func `that are none are not taken for one`(_ text: String) {
    #expect(time(Array(text.utf8)) == nil)
  }

  @Test func `in UTC are moved to the time of the survey`() {
    #expect(time(Array("2024-10-06T19:51:06Z".utf8), shift: 540) == "2024-10-07 04:51")
    #expect(time(Array("2024-10-06T19:51:06+09:00".utf8), shift: 540) == "2024-10-06 19:51")
  }

  @Test func `in CP932 and EUC-JP are read as well`() {
    let clock = Array("2024/10/06 7:51:06 ".utf8)
    #expect(time(clock + [0x8C, 0xDF, 0x8C, 0xE3], isUTF8: false) == "2024-10-06 19:51")
    #expect(time(clock + [0xB8, 0xE1, 0xB8, 0xE5], isUTF8: false) == "2024-10-06 19:51")
    let year: [UInt8] = [0x94, 0x4E]
    let day = Array("2024".utf8) + year + Array("10".utf8) + [0x8C, 0x8E] + Array("6".utf8)
    #expect(time(day + [0x93, 0xFA], isUTF8: false) == "2024-10-06 00:00")
  }

  @Test func `of every day from 1900 to 2100 come back from what they say`() throws {
    var day = try #require(TimeStamp(year: 1900, month: 1, day: 1))
    let end = try #require(TimeStamp(year: 2100, month: 1, day: 1))
    var count = 0
    while day < end {
      #expect(time(Array(day.description.utf8)) == day.description)
      day = TimeStamp(minutes: day.minutes + 1_440)
      count += 1
    }
    #expect(count == 73_049)
  }

  @Test func `of any bytes are read without a crash`() {
    for _ in 0..<20_000 {
      let bytes = (0..<Int.random(in: 0..<40)).map { _ in
        Bool.random() ? UInt8.random(in: 0x2D...0x3A) : UInt8.random(in: 0...255)
      }
      _ = time(bytes, isUTF8: Bool.random(), shift: 540)
    }
  }
}
