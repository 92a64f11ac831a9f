import SurveyModel

/// Text without its last lines, which belong to no table: somebody declared how many.
///
/// Holds back so many lines as long as more may follow; lines within quotes count as well, since
/// a note after a table is not quoted.
final class FooterlessInput: TextInput {
  private let input: any TextInput
  private let lines: Int
  private let lineEnd: UInt8
  /// Bytes that were read and not handed on.
  private var held: [UInt8]
  private var isAtEnd: Bool

  /// `prefix` are the input's first bytes, and `isWhole` whether they are all.
  init(
    _ input: any TextInput, prefix: [UInt8], isWhole: Bool, lines: Int,
    recordEnd: DeclaredForm.RecordEnd?
  ) {
    self.input = input
    self.lines = lines
    lineEnd = UInt8(ascii: recordEnd == .carriageReturn ? "\r" : "\n")
    held = prefix
    isAtEnd = isWhole
  }

  var findings: FindingLog { input.findings }

  func read(upTo count: Int, into bytes: inout [UInt8]) throws(InputFault) -> Bool {
    let start = bytes.count
    while true {
      let free = min(beginningOfLastLines, count - (bytes.count - start))
      bytes.append(contentsOf: held[..<free])
      held.removeFirst(free)
      if bytes.count - start == count { return true }
      guard !isAtEnd else { return false }
      isAtEnd = try !input.read(upTo: count, into: &held)
    }
  }

  /// Where the last lines of what is held begin; the last one may lack its end.
  private var beginningOfLastLines: Int {
    guard lines > 0 else { return held.count }
    var place = held.count
    if held.last == lineEnd { place -= 1 }
    var left = lines
    while left > 0, place > 0 {
      place -= 1
      if held[place] == lineEnd { left -= 1 }
    }
    return left == 0 ? place + 1 : 0
  }
}
