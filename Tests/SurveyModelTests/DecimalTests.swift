import SurveyModel
import Testing

@Suite struct `Numbers that answers may have` {
  @Test(arguments: [
    ("999999999999", true), ("1000000000000", false), ("-999999999999", true),
    ("999999999.999999", true), ("1000000000.5", false), ("0.000001", true),
    ("0.0000001", false),
  ])
  func `they have a limit`(_ text: String, _ isCountable: Bool) throws {
    #expect(try #require(Decimal(text)).isCountable == isCountable)
  }

  @Test func `all of them can be written with the same decimals`() throws {
    let largest = try #require(Decimal("999999999999"))
    #expect(largest.isCountable)
    #expect(largest.units(atScale: 6) == 999_999_999_999_000_000)
  }
}
