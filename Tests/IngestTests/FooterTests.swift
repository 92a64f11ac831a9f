import SurveyModel
import Testing

@testable import Ingest

@Suite struct FooterTests {
  /// Gives out text a few bytes at a time.
  private final class Pieces: TextInput {
    private var rest: ArraySlice<UInt8>
    private let length: Int

    init(_ text: [UInt8], length: Int) {
      rest = text[...]
      self.length = length
    }

    func read(upTo count: Int, into bytes: inout [UInt8]) throws(InputFault) -> Bool {
      bytes += rest.prefix(min(count, length))
      rest = rest.dropFirst(min(count, length))
      return !rest.isEmpty
    }
  }

  @Test(arguments: 0...4, [1, 2, 5, 1_000])
  func `the last lines are left out however the file is read`(lines: Int, length: Int) throws {
    for text in ["", "a\n", "a", "a\nb\nc\n", "a\r\nbb\r\n\r\nccc", "a\nb\n\n"] {
      // By bytes: CR LF is one Character.
      var whole = text.utf8.split(separator: 10, omittingEmptySubsequences: false)
        .map { Array($0) + [10] }
      if whole.last == [10] { whole.removeLast() } else { whole[whole.count - 1].removeLast() }
      let expected = Array(whole.dropLast(lines).joined())
      let input = FooterlessInput(
        Pieces(Array(text.utf8), length: length), prefix: [], isWhole: text.isEmpty, lines: lines,
        recordEnd: nil)
      var read: [UInt8] = []
      while try input.read(upTo: 3, into: &read) {}
      #expect(read == expected, "\(text.debugDescription)")
    }
  }
}
