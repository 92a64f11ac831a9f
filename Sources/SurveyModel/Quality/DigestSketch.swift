/// Which digests occur, how often and where first, in memory that has a bound.
///
/// As long as there are no more than `capacity` distinct digests it knows all of them. Beyond,
/// it keeps those in the lower half of all numbers, then in the lower quarter, and so on: a
/// sample of one in 2, 4, 8 … of what is distinct, whose counts are exact (adaptive sampling;
/// Flajolet, "On adaptive sampling", Computing 43, 1990). Equal digests are kept or left out
/// together.
///
/// A commutative monoid under `merge`: what is kept depends on the digests alone, not on their
/// order nor on how they were divided.
package struct DigestSketch: Sendable {
  /// A digest is a number from 1 to this.
  package static let largestDigest = Int.max
  /// The lowest bits of a digest, which may tell of what kind it is.
  package static var kindBits: Int { 10 }
  /// Those bits alone.
  package static var kindMask: Int { 0x3FF }
  /// Of contents: whether a long free text is among the answers.
  package static var longTextBit: Int { 1 }

  /// What is known of one digest.
  package struct Entry: Sendable, Equatable {
    /// The digest of the content.
    package let digest: Int
    /// How many responses have it.
    package internal(set) var count: Int
    /// The first of them.
    package internal(set) var first: ResponsePlace
    /// The second of them; `nil` where there is one alone.
    package internal(set) var second: ResponsePlace?

    /// A digest that `count` responses have, the first two of which are known.
    package init(digest: Int, count: Int, first: ResponsePlace, second: ResponsePlace?) {
      self.digest = digest
      self.count = count
      self.first = first
      self.second = second
    }
  }

  private struct Slot {
    /// 0 where the slot is free.
    var digest: Int
    var first: ResponsePlace
  }

  /// What is known of a digest beside its first place, once there are two.
  private struct Repeat {
    /// 0 where there is one alone.
    var count: Int
    var second: ResponsePlace
  }

  /// The most distinct digests that are kept.
  package let capacity: Int
  /// How often the range of kept digests was halved.
  package private(set) var halvings = 0
  /// How many distinct digests are kept.
  package private(set) var distinct = 0
  /// The largest digest that is kept.
  package private(set) var limit = largestDigest
  /// A power of two long, and at most half full.
  private var slots: [Slot]
  /// For each slot; apart, since most digests occur once and their slots shall be small. Empty
  /// as long as all do.
  private var repeats: [Repeat] = []

  private static let nowhere = ResponsePlace(file: 0, row: 0)
  private static let free = Slot(digest: 0, first: nowhere)
  private static let alone = Repeat(count: 0, second: nowhere)

  /// A sketch that has met nothing; `capacity` bounds its memory.
  package init(capacity: Int) {
    self.capacity = capacity
    slots = [Slot](repeating: Self.free, count: 64)
  }

  /// One of how many distinct digests is kept: 1 where all are.
  package var sampledOneIn: Int { 1 << halvings }

  /// Notes a digest at a place. O(1).
  ///
  /// - Precondition: the digest is from 1 to `largestDigest`.
  package mutating func add(_ digest: Int, at place: ResponsePlace) {
    guard digest <= limit else { return }
    let slot = slot(of: digest)
    if slots[slot].digest == 0 {
      insert(Slot(digest: digest, first: place), Self.alone, in: slot)
    } else if !repeats.isEmpty, repeats[slot].count > 0, place > repeats[slot].second {
      repeats[slot].count += 1
    } else {
      note(Entry(digest: digest, count: 1, first: place, second: nil), in: slot)
    }
  }

  /// Notes what is known of one digest.
  ///
  /// - Precondition: the digest is from 1 to `largestDigest`.
  package mutating func add(_ entry: Entry) {
    guard entry.digest <= limit else { return }
    let slot = slot(of: entry.digest)
    guard slots[slot].digest == 0 else { return note(entry, in: slot) }
    insert(
      Slot(digest: entry.digest, first: entry.first),
      entry.second.map { Repeat(count: entry.count, second: $0) } ?? Self.alone, in: slot)
  }

  /// Adds all that another sketch of the same capacity knows.
  package mutating func merge(_ other: DigestSketch) {
    precondition(capacity == other.capacity, "sketches that merge keep as much")
    narrow(to: other.halvings)
    other.visit { add($0) }
  }

  /// Keeps no more than a sketch does whose range was halved so often.
  package mutating func narrow(to halvings: Int) {
    while self.halvings < halvings { halve() }
  }

  /// Everything that is kept, by digest.
  package var entries: [Entry] {
    var entries: [Entry] = []
    entries.reserveCapacity(distinct)
    visit { entries.append($0) }
    return entries.sorted { $0.digest < $1.digest }
  }

  /// What occurs more than once, by digest.
  package var repeated: [Entry] {
    repeats.indices.filter { repeats[$0].count > 0 }.map(entry)
      .sorted { $0.digest < $1.digest }
  }

  /// Calls `body` with everything that is kept, in no order.
  package func visit(_ body: (Entry) -> Void) {
    for slot in slots.indices where slots[slot].digest != 0 { body(entry(slot)) }
  }

  /// The same where the files are listed in another order: file `i` became `files[i]`.
  package func renumberingFiles(_ files: [Int]) -> DigestSketch {
    var sketch = DigestSketch(capacity: capacity)
    sketch.narrow(to: halvings)
    visit { entry in
      let places = [entry.first, entry.second].compactMap { $0?.renumbered(files) }.sorted()
      sketch.add(
        Entry(
          digest: entry.digest, count: entry.count, first: places[0],
          second: places.dropFirst().first))
    }
    return sketch
  }

  private func entry(_ slot: Int) -> Entry {
    let more = repeats.isEmpty ? Self.alone : repeats[slot]
    return Entry(
      digest: slots[slot].digest, count: max(1, more.count), first: slots[slot].first,
      second: more.count > 0 ? more.second : nil)
  }

  private mutating func insert(_ new: Slot, _ more: Repeat, in slot: Int) {
    precondition(new.digest > 0, "0 stands for a free slot")
    slots[slot] = new
    // A free slot has no repeats.
    if more.count > 0 { set(more, at: slot) }
    distinct += 1
    if distinct > capacity {
      while distinct > capacity { halve() }
    } else if distinct * 2 > slots.count {
      rebuild(count: slots.count * 4)
    }
  }

  /// Adds to a digest that is known: the first two of at most four places.
  private mutating func note(_ entry: Entry, in slot: Int) {
    let known = self.entry(slot)
    let places = [known.first, known.second, entry.first, entry.second].compactMap { $0 }.sorted()
    slots[slot].first = places[0]
    set(Repeat(count: known.count + entry.count, second: places[1]), at: slot)
  }

  private mutating func set(_ more: Repeat, at slot: Int) {
    if repeats.isEmpty { repeats = [Repeat](repeating: Self.alone, count: slots.count) }
    repeats[slot] = more
  }

  private mutating func halve() {
    halvings += 1
    limit >>= 1
    rebuild(count: slots.count)
  }

  private mutating func rebuild(count: Int) {
    let (old, oldRepeats) = (slots, repeats)
    slots = [Slot](repeating: Self.free, count: count)
    if !repeats.isEmpty { repeats = [Repeat](repeating: Self.alone, count: count) }
    distinct = 0
    for (index, slot) in old.enumerated() where slot.digest != 0 && slot.digest <= limit {
      let place = self.slot(of: slot.digest)
      slots[place] = slot
      if !repeats.isEmpty { repeats[place] = oldRepeats[index] }
      distinct += 1
    }
  }

  /// The slot of a digest, or the free one where it belongs. The upper bits of digests that
  /// are kept are alike, so the place is found by a product (Knuth, TAOCP 3, 6.4).
  @inline(__always)
  private func slot(of digest: Int) -> Int {
    let product = UInt64(truncatingIfNeeded: digest) &* 0x9E37_79B9_7F4A_7C15
    let slots = slots.span
    let mask = slots.count &- 1
    var slot = Int(truncatingIfNeeded: product &>> 32) & mask
    while true {
      // The mask keeps the place within the slots.
      let known = unsafe slots[unchecked: slot].digest
      if known == 0 || known == digest { return slot }
      slot = (slot &+ 1) & mask
    }
  }
}

extension DigestSketch: Equatable {
  /// Whether both know the same, however they came to it.
  package static func == (left: Self, right: Self) -> Bool {
    left.capacity == right.capacity && left.halvings == right.halvings
      && left.distinct == right.distinct && left.entries == right.entries
  }
}
