import Wording

/// One line of a terminal that says how far a run is, and takes itself away at the end.
///
/// It writes nothing itself: each call returns the text for standard error, or `nil` where
/// nothing is to be written, as for every call when standard error is no terminal.
struct ProgressLine: Sendable {
  /// Quicker changes cannot be read and slow the run down.
  static let interval = Duration.milliseconds(100)
  /// Columns that the title may take, so that the line does not wrap.
  private static let titleColumns = 40

  private let title: String
  private let language: MessageLanguage
  private let isShown: Bool
  private var lastShown: Duration?

  init(title: String, language: MessageLanguage, isShown: Bool) {
    self.title = displayText(title, columns: Self.titleColumns)
    self.language = language
    self.isShown = isShown
  }

  /// The line anew, unless it is too soon.
  ///
  /// `done` and `whole` are bytes read and to be read, `time` what has passed since the start.
  mutating func update(rows: Int, done: Int, of whole: Int, at time: Duration) -> String? {
    guard isShown, lastShown.map({ time - $0 >= Self.interval }) ?? true else { return nil }
    lastShown = time
    let unit = language.of(japanese: "行", english: "rows")
    return "\r\(title)  \(grouped(rows)) \(unit)  \(percent(done, of: whole)) %" + Self.eraseRest
  }

  /// Takes the line away, if one is shown.
  mutating func clear() -> String? {
    guard lastShown != nil else { return nil }
    lastShown = nil
    return "\r" + Self.eraseRest
  }

  /// ECMA-48 EL: erases from the cursor to the end of the line.
  private static let eraseRest = "\u{1B}[K"

  /// Rounded down, so that 100 is shown only at the end.
  private func percent(_ done: Int, of whole: Int) -> Int {
    guard whole > 0 else { return 100 }
    let share = Int128(max(0, done)) * 100 / Int128(whole)
    return Int(min(share, 100))
  }
}
