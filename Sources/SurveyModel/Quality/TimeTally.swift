/// When responses were sent: how many before, in and after the fieldwork, and how many in each
/// stretch of time.
///
/// A commutative monoid under `merge`. Stretches are minutes as long as there are no more than
/// `capacity` of them; then two minutes, four minutes … each, which depends on the times alone.
package struct TimeTally: Sendable, Equatable {
  /// The most stretches of time that are kept.
  package static let capacity = 1 << 12
  /// A stretch is no longer than so many halvings of all time make it.
  package static let mostDoublings = 40

  /// No time has a stretch after this one.
  package static let lastStretch = 1 << 33

  /// Time stamps that could be read.
  package var read = 0
  /// Cells that could not.
  package var unreadable = 0
  /// Times before the first day of the fieldwork.
  package var before = 0
  /// Times after the last day.
  package var after = 0
  /// A stretch is 2 to this power minutes long.
  package private(set) var doublings = 0
  /// Responses in each stretch; its key is its first minute divided by its length.
  package private(set) var stretches: [Int: Int] = [:]

  /// No response.
  package init() {}

  /// Counts responses in one minute.
  package mutating func count(_ count: Int, at time: TimeStamp) {
    add(count, in: time.minutes >> doublings)
  }

  /// Counts responses in one stretch of the present length.
  package mutating func add(_ count: Int, in stretch: Int) {
    stretches[stretch, default: 0] += count
    while stretches.count > Self.capacity { double() }
  }

  /// Adds what is known of other responses.
  package mutating func merge(_ other: TimeTally) {
    read += other.read
    unreadable += other.unreadable
    before += other.before
    after += other.after
    widen(to: other.doublings)
    for (stretch, count) in other.stretches { add(count, in: widened(stretch, other.doublings)) }
  }

  /// Makes stretches no shorter than those of so many doublings.
  package mutating func widen(to doublings: Int) {
    while self.doublings < doublings { double() }
  }

  /// The stretch with the most responses, the first one of several; `nil` where there is none.
  package var busiest: (start: TimeStamp, minutes: Int, count: Int)? {
    let most = stretches.max { ($0.value, -$0.key) < ($1.value, -$1.key) }
    return most.map { (TimeStamp(minutes: $0.key << doublings), 1 << doublings, $0.value) }
  }

  /// The first and the last stretch; `nil` where there is none.
  package var extent: (first: TimeStamp, last: TimeStamp)? {
    guard let first = stretches.keys.min(), let last = stretches.keys.max() else { return nil }
    return (TimeStamp(minutes: first << doublings), TimeStamp(minutes: last << doublings))
  }

  private func widened(_ stretch: Int, _ from: Int) -> Int { stretch >> (doublings - from) }

  private mutating func double() {
    doublings += 1
    stretches = Dictionary(stretches.map { ($0.key >> 1, $0.value) }, uniquingKeysWith: +)
  }
}
