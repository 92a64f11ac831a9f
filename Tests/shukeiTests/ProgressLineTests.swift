import Testing
import Wording

@testable import shukei

@Suite struct `The progress line` {
  @Test func `it shows title, rows and share, no more than ten times a second`() {
    var line = ProgressLine(title: "市民調査", language: .japanese, isShown: true)
    #expect(
      line.update(rows: 123_456, done: 389, of: 1_000, at: .zero)
        == "\r市民調査  123,456 行  38 %\u{1B}[K")
    #expect(line.update(rows: 123_999, done: 390, of: 1_000, at: .milliseconds(99)) == nil)
    #expect(
      line.update(rows: 200_000, done: 1_000, of: 1_000, at: .milliseconds(100))
        == "\r市民調査  200,000 行  100 %\u{1B}[K")
    #expect(line.clear() == "\r\u{1B}[K")
    #expect(line.clear() == nil)
  }

  @Test func `it is silent where nobody looks`() {
    var line = ProgressLine(title: "Survey", language: .english, isShown: false)
    #expect(line.update(rows: 1, done: 1, of: 2, at: .zero) == nil)
    #expect(line.clear() == nil)
  }

  @Test(arguments: [
    (0, 10, "0 %"), (99, 100, "99 %"), (999, 1_000, "99 %"), (0, 0, "100 %"), (12, 10, "100 %"),
    (Int.max - 1, Int.max, "99 %"),
  ])
  func `the share is rounded down`(_ done: Int, _ whole: Int, _ share: String) {
    var line = ProgressLine(title: "T", language: .english, isShown: true)
    #expect(
      line.update(rows: 5, done: done, of: whole, at: .zero) == "\rT  5 rows  \(share)\u{1B}[K")
  }

  @Test func `a long title is cut so that the line does not wrap`() {
    var line = ProgressLine(
      title: String(repeating: "調", count: 60), language: .japanese, isShown: true)
    let text = line.update(rows: 1, done: 0, of: 1, at: .zero)
    #expect(text == "\r" + String(repeating: "調", count: 19) + "…  1 行  0 %\u{1B}[K")
  }
}
