/// What the one pass notes of responses as a whole, beside what they answer: who and what
/// occurs twice, and who gave one answer to every line of a grid.
///
/// A commutative monoid under `merge`, of bounded size, as `Tally` and `FindingLog` are. It
/// holds digests and numbers, nothing that a respondent wrote.
package struct QualityTally: Sendable, Equatable {
  /// As many respondents and contents are all known; of more, a sample.
  package static let responsesKept = 1 << 14
  /// As many long free texts are all known; of more, a sample.
  package static let textsKept = 1 << 13
  /// A grid with fewer lines says nothing about how it was filled in.
  package static let fewestGridRows = 5
  /// Text of so many characters is nobody's standing phrase.
  package static let longText = 20

  /// How a grid was filled in.
  package struct Grid: Sendable, Equatable {
    /// Respondents who gave an answer to every line.
    package var complete = 0
    /// Of these, those who gave the same to all.
    package var straight = 0

    /// A grid that so many filled in, so many of them alike.
    package init(complete: Int = 0, straight: Int = 0) {
      self.complete = complete
      self.straight = straight
    }
  }

  /// Names of the files, without folders, in the order of their bytes: places point here.
  package private(set) var files: [String]
  /// Responses that name their respondent.
  package var identified = 0
  /// Who responded, by the digest of the column that names respondents.
  package var respondents = DigestSketch(capacity: responsesKept)
  /// What was answered in all columns together, of responses with enough to compare.
  package var contents = DigestSketch(capacity: responsesKept)
  /// Long answers in their own words; the digest tells the question as well.
  package var texts = DigestSketch(capacity: textsKept)
  /// What the kept ones of these are like, by digest; those alone that have enough letters.
  package private(set) var signatures: [Int: TextSignature] = [:]
  /// As often as this the range of texts was halved when signatures were last looked through.
  private var signedHalvings = 0
  /// The grids that are looked at, in the order of the questionnaire; empty before any response.
  package var grids: [Grid] = []
  /// How much answers differ, for each question of free text in the order of the questionnaire; empty
  /// before any response.
  package private(set) var varieties: [AnswerVariety] = []
  /// When responses were sent, where a column tells.
  package var times = TimeTally()

  /// The neutral element of `merge`.
  package init() {
    files = []
  }

  /// Nothing yet of one file; `file` is its name without folders.
  package init(file: String, grids: Int) {
    files = [file]
    self.grids = [Grid](repeating: Grid(), count: grids)
  }

  /// What was noted of these files, whose names are in the order of their bytes.
  package init(files: [String]) {
    self.files = files
  }

  /// Adds what was noted of other responses.
  package mutating func merge(_ other: QualityTally) {
    let (mine, theirs) = unite(other.files)
    identified += other.identified
    respondents.merge(other.respondents, mine, theirs)
    contents.merge(other.contents, mine, theirs)
    texts.merge(other.texts, mine, theirs)
    sign(other.signatures.map { ($0.key, $0.value) })
    times.merge(other.times)
    add(other.varieties)
    if grids.isEmpty { grids = other.grids.map { _ in Grid() } }
    for (index, grid) in other.grids.enumerated() where grids.indices.contains(index) {
      grids[index].complete += grid.complete
      grids[index].straight += grid.straight
    }
  }

  /// Adds what long texts are like whose digests were noted; to be called whenever some were.
  package mutating func sign(_ texts: [(digest: Int, signature: TextSignature)]) {
    if signedHalvings != self.texts.halvings {
      signedHalvings = self.texts.halvings
      let limit = self.texts.limit
      signatures = signatures.filter { $0.key <= limit }
    }
    for (digest, signature) in texts where digest <= self.texts.limit {
      signatures[digest] = signature
    }
  }

  /// Adds how much other answers to the same questions differ.
  package mutating func add(_ others: [AnswerVariety]) {
    if varieties.isEmpty { varieties = others.map { _ in AnswerVariety() } }
    for (index, other) in others.enumerated() where varieties.indices.contains(index) {
      varieties[index].merge(other)
    }
  }

  /// Puts the names of both together; returns where each of the own ones and of the others is.
  private mutating func unite(_ others: [String]) -> (mine: [Int], theirs: [Int]) {
    let names = Set((files + others).map { Array($0.utf8) })
      .sorted { $0.lexicographicallyPrecedes($1) }
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let mine = files.compactMap { places[Array($0.utf8)] }
    let theirs = others.compactMap { places[Array($0.utf8)] }
    files = names.map { String(decoding: $0, as: UTF8.self) }
    return (mine, theirs)
  }
}

extension DigestSketch {
  fileprivate mutating func merge(_ other: DigestSketch, _ mine: [Int], _ theirs: [Int]) {
    if mine != Array(mine.indices) { self = renumberingFiles(mine) }
    merge(theirs == Array(theirs.indices) ? other : other.renumberingFiles(theirs))
  }
}
