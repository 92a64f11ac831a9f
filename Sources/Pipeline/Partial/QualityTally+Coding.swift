import SurveyModel
import Tabulation

// What was noted of responses as a whole, as bytes: the names of the files, numbers, then the
// sketches with their digests in ascending order, each told by how much it is higher than the
// one before, then what the long texts are like.
extension CompactWriter {
  mutating func quality(_ tally: QualityTally) {
    number(tally.files.count)
    for file in tally.files { text(file) }
    number(tally.identified)
    number(tally.grids.count)
    for grid in tally.grids {
      number(grid.complete)
      number(grid.straight)
    }
    number(tally.varieties.count)
    for variety in tally.varieties { self.variety(variety) }
    times(tally.times)
    for sketch in [tally.respondents, tally.contents, tally.texts] {
      self.sketch(sketch, files: tally.files.count)
    }
    signatures(of: tally)
  }

  /// For each long text, in the order of digests, whether it is signed, and the signature.
  private mutating func signatures(of tally: QualityTally) {
    for entry in tally.texts.entries {
      guard let signature = tally.signatures[entry.digest] else {
        number(0)
        continue
      }
      number(1)
      append(
        (0..<TextSignature.size).map { byte in
          UInt8(truncatingIfNeeded: signature.words[byte / 8] >> UInt64(byte % 8 * 8))
        })
    }
  }

  /// Twice the different texts, up to two, and one more where any says something; then the digest of
  /// one alone.
  private mutating func variety(_ variety: AnswerVariety) {
    let says = variety.saysSomething ? 1 : 0
    switch variety.texts {
    case .none: number(says)
    case .one(let digest):
      number(2 + says)
      append((0..<8).map { UInt8(truncatingIfNeeded: digest >> UInt64($0 * 8)) })
    case .several: number(4 + says)
    }
  }

  private mutating func times(_ times: TimeTally) {
    for count in [times.read, times.unreadable, times.before, times.after, times.doublings] {
      number(count)
    }
    number(times.stretches.count)
    var last = 0
    for (stretch, count) in times.stretches.sorted(by: { $0.key < $1.key }) {
      number(stretch - last)
      number(count)
      last = stretch
    }
  }

  private mutating func sketch(_ sketch: DigestSketch, files: Int) {
    let entries = sketch.entries
    number(sketch.halvings)
    number(entries.count)
    var last = 0
    for entry in entries {
      number(entry.digest - last)
      number(entry.count)
      place(entry.first, files)
      if let second = entry.second { place(second, files) }
      last = entry.digest
    }
  }

  /// The file goes without saying where there is only one.
  private mutating func place(_ place: ResponsePlace, _ files: Int) {
    if files > 1 { number(place.file) }
    number(place.row)
  }
}

extension CompactReader {
  /// Sums of two such numbers stay within 64 bits.
  private static let most = 1 << 40
  private static let mostHalvings = 40

  mutating func quality() throws(CodingFault) -> QualityTally {
    var tally = QualityTally(files: try files())
    var varieties: [AnswerVariety] = []
    tally.identified = try number(upTo: Self.most)
    for _ in 0..<(try count(ofAtLeast: 2)) {
      let complete = try number(upTo: Self.most)
      tally.grids.append(
        QualityTally.Grid(complete: complete, straight: try number(upTo: complete)))
    }
    for _ in 0..<(try count(ofAtLeast: 1)) { varieties.append(try variety()) }
    tally.add(varieties)
    tally.times = try times()
    try read(&tally.respondents, files: tally.files.count)
    try read(&tally.contents, files: tally.files.count)
    try read(&tally.texts, files: tally.files.count)
    tally.sign(try signatures(of: tally.texts))
    return tally
  }

  private mutating func signatures(
    of texts: DigestSketch
  ) throws(CodingFault) -> [(digest: Int, signature: TextSignature)] {
    var signatures: [(digest: Int, signature: TextSignature)] = []
    for entry in texts.entries where try number(upTo: 1) == 1 {
      let start = offset
      let bytes = try raw(TextSignature.size)
      // A text with enough letters has something in some cell.
      guard bytes.contains(where: { $0 != 0 }) else { throw CodingFault(.outOfRange, at: start) }
      let words = InlineArray<4, UInt64> { word in
        bytes[word * 8..<word * 8 + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) }
      }
      signatures.append((entry.digest, TextSignature(words: words)))
    }
    return signatures
  }

  private mutating func variety() throws(CodingFault) -> AnswerVariety {
    let start = offset
    let kind = try number(upTo: 5)
    let says = kind & 1 == 1
    switch kind >> 1 {
    case 0:
      // Where nobody wrote, nothing is said.
      guard !says else { throw CodingFault(.outOfRange, at: start) }
      return AnswerVariety()
    case 1:
      let digest = try raw(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
      return AnswerVariety(.one(digest), saysSomething: says)
    default: return AnswerVariety(.several, saysSomething: says)
    }
  }

  private mutating func times() throws(CodingFault) -> TimeTally {
    var times = TimeTally()
    times.read = try number(upTo: Self.most)
    times.unreadable = try number(upTo: Self.most)
    times.before = try number(upTo: times.read)
    times.after = try number(upTo: times.read)
    times.widen(to: try number(upTo: TimeTally.mostDoublings))
    let start = offset
    let count = try count(ofAtLeast: 2)
    guard count <= TimeTally.capacity else { throw CodingFault(.outOfRange, at: start) }
    var last = 0
    for index in 0..<count {
      let more = try number(upTo: TimeTally.lastStretch - last)
      guard more > 0 || index == 0 else { throw CodingFault(.notAscending, at: start) }
      last += more
      times.add(try number(upTo: Self.most), in: last)
    }
    return times
  }

  private mutating func files() throws(CodingFault) -> [String] {
    var files: [String] = []
    for _ in 0..<(try count(ofAtLeast: 1)) {
      let start = offset
      let name = try text()
      if let last = files.last, !last.utf8.lexicographicallyPrecedes(name.utf8) {
        throw CodingFault(.notAscending, at: start)
      }
      guard !name.utf8.contains(UInt8(ascii: "/")), files.count <= ResponsePlace.maximumFile
      else { throw CodingFault(.outOfRange, at: start) }
      files.append(name)
    }
    return files
  }

  private mutating func read(
    _ sketch: inout DigestSketch, files: Int
  ) throws(CodingFault) {
    sketch.narrow(to: try number(upTo: Self.mostHalvings))
    let start = offset
    let count = try count(ofAtLeast: 3)
    guard count <= sketch.capacity else { throw CodingFault(.outOfRange, at: start) }
    var last = 0
    for _ in 0..<count {
      let entry = try entry(after: last, upTo: sketch.limit, files)
      sketch.add(entry)
      last = entry.digest
    }
  }

  private mutating func entry(
    after last: Int, upTo limit: Int, _ files: Int
  ) throws(CodingFault) -> DigestSketch.Entry {
    let start = offset
    let more = try number(upTo: limit - last)
    guard more > 0 else { throw CodingFault(.notAscending, at: start) }
    let count = try number(upTo: Self.most)
    guard count > 0 else { throw CodingFault(.outOfRange, at: start) }
    let first = try place(files)
    let second = count > 1 ? try place(files) : nil
    if let second, second < first { throw CodingFault(.notAscending, at: start) }
    return DigestSketch.Entry(digest: last + more, count: count, first: first, second: second)
  }

  private mutating func place(_ files: Int) throws(CodingFault) -> ResponsePlace {
    let start = offset
    guard files > 0 else { throw CodingFault(.outOfRange, at: start) }
    let file = files > 1 ? try number(upTo: files - 1) : 0
    return ResponsePlace(file: file, row: try number(upTo: ResponsePlace.maximumRow))
  }
}
