import SurveyModel

/// Notes when responses were sent, and which of them were sent outside the fieldwork.
struct TimeNotes {
  /// Something about the time of one row of a block that the planner should know.
  struct Fault {
    let rule: Finding.Rule
    let row: Int
    let found: Finding.Found
    let expected: [String]
  }

  private let reader: TimeStampReader
  private let fieldwork: Fieldwork?
  private let first: TimeStamp?
  private let last: TimeStamp?
  private(set) var tally = TimeTally()
  /// Faults of the present block, as many as are shown of the file.
  private(set) var faults: [Fault] = []
  /// How many responses this thread met of each kind.
  private(set) var outside = 0
  private(set) var unreadable = 0

  /// Services that hide the time write this day in its place.
  private static let hidden = TimeStamp(year: 1980, month: 1, day: 1)
  private static let japanMinutes = 540

  init(_ survey: Survey, isUTF8: Bool) {
    reader = TimeStampReader(
      isUTF8: isUTF8, shift: survey.language == .japanese ? Self.japanMinutes : 0)
    fieldwork = survey.fieldwork
    first = survey.fieldwork.flatMap { TimeStamp(day: $0.from) }
    last = survey.fieldwork.flatMap { TimeStamp(day: $0.to) }
  }

  /// Notes the time in these bytes, which stand in a row of the block; blank ones say nothing.
  @safe mutating func note(_ bytes: UnsafeBufferPointer<UInt8>, row: Int) {
    guard !bytes.isEmpty else { return }
    guard let time = reader.time(bytes) else {
      guard unsafe bytes.contains(where: { $0 != UInt8(ascii: " ") }) else { return }
      tally.unreadable += 1
      unreadable += 1
      if unreadable <= FindingLog.examplesKept {
        faults.append(
          Fault(
            rule: .unreadableTime, row: row, found: .shape(.init(unsafe Array(bytes))),
            expected: []))
      }
      return
    }
    guard time != Self.hidden else { return }
    tally.read += 1
    tally.count(1, at: time)
    compare(time, row: row)
  }

  private mutating func compare(_ time: TimeStamp, row: Int) {
    guard let first, let last, let fieldwork else { return }
    let days = time.day < first.day ? time.day - first.day : max(0, time.day - last.day)
    guard days != 0 else { return }
    if days < 0 { tally.before += 1 } else { tally.after += 1 }
    outside += 1
    if outside <= FindingLog.examplesKept {
      faults.append(
        Fault(
          rule: .outsideFieldwork, row: row, found: .number(days),
          expected: [fieldwork.from, fieldwork.to]))
    }
  }

  /// Forgets the faults of a block once they were told.
  mutating func endBlock() { faults.removeAll(keepingCapacity: true) }

  /// What was counted since the last call.
  mutating func takeTally() -> TimeTally {
    defer { tally = TimeTally() }
    return tally
  }
}
