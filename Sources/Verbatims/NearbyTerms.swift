/// Where several terms stand in one text, and whether some of their places are close together.
struct NearbyTerms {
  /// More places of one term than this are not looked at: an answer that repeats a word a thousand
  /// times is no answer.
  static let mostPlaces = 1_000

  private struct Place {
    var term: Int
    var bytes: Range<Int>
    /// Units before it and up to its end.
    var start: Int
    var end: Int
  }

  private let count: Int
  /// In the order of the text.
  private var places: [Place] = []

  init(_ ranges: [[Range<Int>]], in text: [UInt8]) {
    count = ranges.count
    for (term, ranges) in ranges.enumerated() {
      for range in ranges { places.append(Place(term: term, bytes: range, start: 0, end: 0)) }
    }
    places.sort {
      ($0.bytes.lowerBound, $0.bytes.upperBound, $0.term)
        < ($1.bytes.lowerBound, $1.bytes.upperBound, $1.term)
    }
    measure(text.span)
  }

  /// Counts units up to each place: characters of Japanese, words of alphabets, numbers.
  private mutating func measure(_ text: Span<UInt8>) {
    let marks = Set(places.flatMap { [$0.bytes.lowerBound, $0.bytes.upperBound] }).sorted()
    var units: [Int: Int] = [:]
    var next = 0
    var total = 0
    var isInWord = false
    var index = 0
    while next < marks.count {
      if index >= marks[next] || index >= text.count {
        units[marks[next]] = total
        next += 1
        // What follows a term begins a unit of its own.
        isInWord = false
        continue
      }
      let (value, length) = TextScalars.scalar(at: index, in: text)
      switch CharacterClass(value) {
      case .kanji, .hiragana, .katakana:
        total += 1
        isInWord = false
      case .letter, .digit:
        if !isInWord { total += 1 }
        isInWord = true
      case .space, .mark: isInWord = false
      }
      index += length
    }
    for place in places.indices {
      places[place].start = units[places[place].bytes.lowerBound] ?? 0
      places[place].end = units[places[place].bytes.upperBound] ?? 0
    }
  }

  /// One place for each term, the first that are close enough; `nil` where none are.
  func places(within distance: Int, isOrdered: Bool) -> [Range<Int>]? {
    for start in places.indices {
      let found =
        isOrdered ? sequence(from: start, within: distance) : cluster(from: start, within: distance)
      if let found { return found }
    }
    return nil
  }

  /// The terms in any order: each not further than the distance from the one found before.
  private func cluster(from start: Int, within distance: Int) -> [Range<Int>]? {
    var found = [Range<Int>?](repeating: nil, count: count)
    found[places[start].term] = places[start].bytes
    var end = places[start]
    for place in places[(start + 1)...] {
      if place.start - end.end > distance { break }
      guard found[place.term] == nil, place.bytes.lowerBound >= end.bytes.upperBound else {
        continue
      }
      found[place.term] = place.bytes
      end = place
    }
    let all = found.compactMap(\.self)
    return all.count == count ? all : nil
  }

  /// The terms in their order. From every place that can be reached the next ones are looked for,
  /// so that a chain is found where there is one.
  private func sequence(from start: Int, within distance: Int) -> [Range<Int>]? {
    guard places[start].term == 0 else { return nil }
    var chains: [[Int]] = [[start]]
    for term in 1..<count {
      var next: [[Int]] = []
      var reached = Set<Int>()
      for chain in chains {
        guard let last = chain.last else { continue }
        for index in places.indices.dropFirst(last + 1) {
          let place = places[index]
          if place.start - places[last].end > distance { break }
          guard place.term == term, place.bytes.lowerBound >= places[last].bytes.upperBound,
            reached.insert(index).inserted
          else { continue }
          next.append(chain + [index])
        }
      }
      chains = next
    }
    return chains.first?.map { places[$0].bytes }
  }
}
