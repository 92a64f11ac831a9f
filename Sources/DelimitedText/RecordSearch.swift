/// The search for the cheapest way to read one record: a shortest path over places where a field
/// may begin, with the number of fields before it (Dijkstra 1959; costs are small whole numbers,
/// so buckets take the place of a heap).
struct RecordSearch {
  private struct State: Hashable {
    var place: Int
    var fields: Int
  }

  private struct Node {
    var state: State
    var cost: Int
    var parent: Int
    /// How the field before this place was read; `nil` at the beginning.
    var reading: FieldScanner.Reading?
    /// The record ends after the reading.
    var isFinal: Bool
  }

  /// A record that is read in more ways than these is taken line by line.
  private static let mostSteps = 1 << 17
  private static let mostNodes = 1 << 18

  private let scanner: FieldScanner
  private let width: Int
  private var nodes: [Node] = []
  private var buckets: [[Int]] = Array(repeating: [], count: Cost.most + 1)
  private var settled: Set<State> = []
  private var best = -1
  /// The cost of the cheapest complete way met so far.
  private var limit: Int
  /// The cost up to which a way goes on beyond the bytes.
  private var beyond = Int.max

  /// A search for ways that cost no more than `limit`.
  init(_ scanner: FieldScanner, width: Int, limit: Int = Cost.most) {
    self.scanner = scanner
    self.width = width
    self.limit = limit
  }

  /// Whether more bytes might show a cheaper way than the one found.
  var mayBeCheaperBeyond: Bool { beyond < (best < 0 ? Cost.most : nodes[best].cost) }

  /// Finds the cheapest way; false where there is none within the limits.
  mutating func run(_ bytes: Span<UInt8>, from start: Int, isAtEnd: Bool) -> Bool {
    // Work in proportion to the line, so that no file takes for ever.
    var budget = min(
      Self.mostSteps, 4_096 + 8 * (scanner.lineEnd(bytes, from: start) - start))
    let first = Node(
      state: State(place: start, fields: 0), cost: 0, parent: -1, reading: nil, isFinal: false)
    push(first)
    var cost = 0
    while cost <= limit {
      guard let index = buckets[cost].popLast() else {
        cost += 1
        continue
      }
      if nodes[index].isFinal {
        best = index
        return true
      }
      guard settled.insert(nodes[index].state).inserted else { continue }
      budget -= 1
      guard budget > 0, nodes.count < Self.mostNodes else { return false }
      expand(index, bytes, isAtEnd: isAtEnd)
    }
    return false
  }

  /// Writes the way found as a record; its end is the stop of its last field.
  func copyBest(into record: inout MendedRecord) {
    record.fields.removeAll(keepingCapacity: true)
    record.departures = []
    var index = best
    record.contentEnd = nodes[best].reading?.stop ?? 0
    var count = nodes[best].state.fields
    while let reading = nodes[index].reading {
      record.fields.append(reading.field)
      count -= 1
      if !reading.departure.isEmpty {
        record.departures.formUnion(reading.departure)
        record.departingField = count
      }
      index = nodes[index].parent
    }
    record.fields.reverse()
  }

  private mutating func push(_ node: Node) {
    guard node.cost <= limit else { return }
    nodes.append(node)
    buckets[node.cost].append(nodes.count - 1)
    if node.isFinal { limit = min(limit, node.cost) }
  }

  /// Goes on from a node by a reading of its field.
  private mutating func push(
    _ reading: FieldScanner.Reading, after index: Int, _ bytes: Span<UInt8>, isAtEnd: Bool
  ) {
    let node = nodes[index]
    let cost = node.cost + reading.cost
    let fields = node.state.fields + 1
    if reading.stop < bytes.count, scanner.form.isDelimiter(bytes, at: reading.stop) {
      let place = reading.stop + scanner.form.delimiter.count
      push(
        Node(
          state: State(place: place, fields: fields), cost: cost, parent: index,
          reading: reading, isFinal: false))
    } else if reading.stop < bytes.count || isAtEnd {
      let misfit = width > 0 ? Cost.misfit(fields, width: width) : 0
      push(
        Node(
          state: State(place: reading.stop, fields: fields), cost: cost + misfit, parent: index,
          reading: reading, isFinal: true))
    } else {
      beyond = min(beyond, cost)
    }
  }

  private mutating func expand(_ index: Int, _ bytes: Span<UInt8>, isAtEnd: Bool) {
    let place = nodes[index].state.place
    let plain = scanner.plain(bytes, from: place)
    push(plain, after: index, bytes, isAtEnd: isAtEnd)
    guard !plain.departure.isEmpty else { return }
    if let joined = scanner.joined(bytes, from: place) {
      push(joined, after: index, bytes, isAtEnd: isAtEnd)
    }
    if bytes[place] == scanner.form.quote {
      pushClosings(after: index, bytes, isAtEnd: isAtEnd)
    }
  }

  /// Goes on by each way to close the quoted field that begins at a node: at any quote before a
  /// separator. Those passed over belong to the value.
  ///
  /// One loop over the bytes, longer than most, because all ways share what it counts.
  private mutating func pushClosings(after index: Int, _ bytes: Span<UInt8>, isAtEnd: Bool) {
    let form = scanner.form
    let quote = nodes[index].state.place
    var field = MendedRecord.Field(
      start: quote + 1, end: quote + 1, style: .quoted(hasEscapes: false))
    // What the quotes passed over so far cost.
    var strays = 0
    var lines = 0
    var swallowed = 0
    var delimiters = 0
    var isFirstLine = true
    func cost(_ strays: Int) -> Int {
      let swallowing = swallowed * Cost.swallowedRecord
      guard strays > 0 else { return min(swallowing, 2 * Cost.swallowedRecord) }
      let crossing = lines > 0 ? Cost.firstInnerLine + lines * Cost.innerLine : 0
      return strays + swallowing + crossing
    }
    func reading(closedAt end: Int, stop: Int, strays: Int) -> FieldScanner.Reading {
      field.end = end
      return FieldScanner.Reading(
        field: field, stop: stop, cost: cost(strays), departure: strays > 0 ? .strayQuote : [])
    }
    var place = quote + 1
    while place < bytes.count, nodes[index].cost + cost(strays) <= limit {
      let byte = bytes[place]
      if byte == form.escape, byte != form.quote {
        field.style = .quoted(hasEscapes: true)
        place += 2
        continue
      }
      if byte == form.quote {
        if let stop = scanner.separator(bytes, after: place) {
          push(
            reading(closedAt: place, stop: stop, strays: strays), after: index, bytes,
            isAtEnd: isAtEnd)
          strays += Cost.passedClosing
        } else if scanner.isPair(bytes, at: place) {
          // The second of a pair may close the field as well: `"10"",` where nothing escapes.
          if let stop = scanner.separator(bytes, after: place + 1) {
            push(
              reading(closedAt: place + 1, stop: stop, strays: strays + Cost.strayInQuoted),
              after: index,
              bytes,
              isAtEnd: isAtEnd)
          }
          field.style = .quoted(hasEscapes: true)
          place += 2
          continue
        } else {
          strays += Cost.strayInQuoted
        }
      }
      let end = form.recordEndLength(bytes, at: place)
      if end > 0 {
        lines += 1
        if !isFirstLine, width > 1, delimiters + 1 >= width { swallowed += 1 }
        isFirstLine = false
        delimiters = 0
        place += end
      } else {
        if form.isDelimiter(bytes, at: place) { delimiters += 1 }
        place += 1
      }
    }
    guard place >= bytes.count else { return }
    if isAtEnd {
      // A file that was cut off ends anywhere, so that lines count for less.
      let swallowing = swallowed * Cost.swallowedRecord + lines * Cost.innerLine
      pushUnclosed(field, after: index, bytes, cost: strays + swallowing)
    } else {
      beyond = min(beyond, nodes[index].cost + cost(strays))
    }
  }

  /// Goes on by the way in which the file ends within the quotes.
  private mutating func pushUnclosed(
    _ field: MendedRecord.Field, after index: Int, _ bytes: Span<UInt8>, cost: Int
  ) {
    var field = field
    field.end = bytes.count
    while field.end > field.start, isLineBreak(bytes[field.end - 1]) { field.end -= 1 }
    let fields = nodes[index].state.fields + 1
    let misfit = width > 0 ? Cost.misfit(fields, width: width) : 0
    push(
      Node(
        state: State(place: bytes.count, fields: fields),
        cost: nodes[index].cost + cost + Cost.unclosed + misfit, parent: index,
        reading: FieldScanner.Reading(
          field: field, stop: bytes.count, cost: cost + Cost.unclosed,
          departure: .unclosedQuote), isFinal: true))
  }

  private func isLineBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
