import Synchronization

/// Takes what the threads that read one file note of its responses; one for all of them, so
/// that its memory does not grow with their number.
package final class QualityRegister: Sendable {
  private let tally: Mutex<QualityTally>

  /// Digests above these need not be noted.
  package struct Limits: Sendable {
    /// Of respondents.
    package var respondents = DigestSketch.largestDigest
    /// Of contents.
    package var contents = DigestSketch.largestDigest
    /// Of long free texts.
    package var texts = DigestSketch.largestDigest

    /// Everything is to be noted.
    package init() {}
  }

  /// What was noted of some rows of the file, in memory that is used again.
  package struct Notes: Sendable {
    /// Responses that name their respondent.
    package var identified = 0
    /// Digest and row of respondents.
    package var respondents: [(digest: Int, row: Int)] = []
    /// Digest and row of contents.
    package var contents: [(digest: Int, row: Int)] = []
    /// Digest and row of long free texts.
    package var texts: [(digest: Int, row: Int)] = []
    /// What such texts are like, of digests among these or handed on before.
    package var signatures: [(digest: Int, signature: TextSignature)] = []
    /// How grids were filled in.
    package var grids: [QualityTally.Grid]
    /// How much the answers to each question of free text differ, in the order of the questionnaire.
    package var varieties: [AnswerVariety] = []
    /// When responses were sent.
    package var times = TimeTally()

    /// Nothing noted of so many grids.
    package init(grids: Int) {
      self.grids = [QualityTally.Grid](repeating: QualityTally.Grid(), count: grids)
    }
  }

  /// Nothing noted; `file` is the file's name without folders.
  package init(file: String, _ survey: Survey) {
    tally = Mutex(QualityTally(file: file, grids: survey.gridsOfOneAnswer.count))
  }

  /// Takes the notes, which are empty after, and tells what need no longer be noted.
  package func take(_ notes: inout Notes) -> Limits {
    tally.withLock { tally in
      tally.take(notes)
      notes.empty()
      var limits = Limits()
      limits.respondents = tally.respondents.limit
      limits.contents = tally.contents.limit
      limits.texts = tally.texts.limit
      return limits
    }
  }

  /// All that was noted so far.
  package var noted: QualityTally { tally.withLock { $0 } }
}

extension QualityRegister.Notes {
  fileprivate mutating func empty() {
    identified = 0
    respondents.removeAll(keepingCapacity: true)
    contents.removeAll(keepingCapacity: true)
    texts.removeAll(keepingCapacity: true)
    signatures.removeAll(keepingCapacity: true)
    for index in grids.indices { grids[index] = QualityTally.Grid() }
    varieties.removeAll(keepingCapacity: true)
    times = TimeTally()
  }
}

extension QualityTally {
  fileprivate mutating func take(_ notes: QualityRegister.Notes) {
    identified += notes.identified
    respondents.add(notes.respondents)
    contents.add(notes.contents)
    texts.add(notes.texts)
    sign(notes.signatures)
    times.merge(notes.times)
    add(notes.varieties)
    for (index, grid) in notes.grids.enumerated() {
      grids[index].complete += grid.complete
      grids[index].straight += grid.straight
    }
  }
}

extension DigestSketch {
  fileprivate mutating func add(_ notes: [(digest: Int, row: Int)]) {
    for (digest, row) in notes { add(digest, at: ResponsePlace(file: 0, row: row)) }
  }
}
