/// Counters of people, four bytes wide while that is enough: half the memory to write and to read.
struct Counters: Sendable, Equatable {
  /// At least `count` counters; empty once they are wide, or where there are none.
  private var narrow: [UInt32] = []
  private var wide: [Int] = []
  /// How many counters there are.
  private(set) var count = 0
  /// No narrow counter is higher.
  private var highest = 0

  /// No counters yet: the first that are added decide how many there are.
  init() {}

  /// So many counters of nobody, to be raised one by one.
  init(count: Int) {
    wide = [Int](repeating: 0, count: count)
    self.count = count
  }

  var isEmpty: Bool { count == 0 }

  var indices: Range<Int> { 0..<count }

  subscript(index: Int) -> Int {
    wide.isEmpty ? Int(narrow[index]) : wide[index]
  }

  /// Adds some of them to as many sums.
  func add(_ range: Range<Int>, to sums: inout [Int]) {
    var sums = sums.mutableSpan
    if wide.isEmpty {
      let narrow = narrow.span.extracting(range)
      for index in sums.indices { sums[index] += Int(narrow[index]) }
    } else {
      let wide = wide.span.extracting(range)
      for index in sums.indices { sums[index] += wide[index] }
    }
  }

  /// Counts one more; O(1) but for the first time.
  mutating func increment(_ index: Int) {
    widen()
    wide[index] += 1
  }

  mutating func set(_ value: Int, at index: Int) {
    widen()
    wide[index] = value
  }

  /// Adds counters of the same layout, of which `spare` at the end count nothing and none is above
  /// `people`.
  mutating func add(_ counters: [UInt32], spare: Int, people: Int) {
    guard !isEmpty else {
      narrow = counters
      count = counters.count - spare
      highest = people
      return
    }
    highest += people
    if wide.isEmpty, highest <= UInt32.max {
      for index in 0..<count { narrow[index] &+= counters[index] }
    } else {
      widen()
      for index in 0..<count { wide[index] += Int(counters[index]) }
    }
  }

  /// Adds counters of the same layout; none stand for zeros.
  mutating func add(_ other: Counters) {
    if isEmpty {
      self = other
    } else if other.wide.isEmpty {
      guard !other.isEmpty else { return }
      add(other.narrow, spare: other.narrow.count - other.count, people: other.highest)
    } else {
      widen()
      for index in 0..<count { wide[index] += other.wide[index] }
    }
  }

  private mutating func widen() {
    guard wide.isEmpty else { return }
    wide = narrow.prefix(count).map { Int($0) }
    narrow = []
  }

  /// Whether they count the same, however wide they are.
  static func == (left: Counters, right: Counters) -> Bool {
    left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
  }
}
