package import SurveyModel

/// Long free texts that are nearly the same: a template that many sent in, each with another
/// greeting, name or last sentence.
///
/// Two texts belong together where their signatures say so (`SignatureGroups`), or where a third one
/// belongs to both.
///
/// What comes out depends on the digests alone, not on the order of rows.
package struct SimilarTexts: Sendable {
  /// Some texts that are nearly the same.
  struct Group: Equatable, Sendable {
    /// The place of their question among those of free text.
    let ordinal: Int
    /// How many different texts there are.
    let texts: Int
    /// How many responses have one of them.
    let answers: Int
    /// The least digest among them, which stands for the group.
    let digest: Int
    /// The first two of these responses.
    let first: ResponsePlace
    let second: ResponsePlace

    /// The group as one text that so many responses have.
    var entry: DigestSketch.Entry {
      DigestSketch.Entry(digest: digest, count: answers, first: first, second: second)
    }
  }

  /// Groups of two different texts or more, by digest.
  let groups: [Group]
  /// How many responses of each question were looked at.
  let checked: [Int: Int]

  /// Finds the groups among the long texts that were noted.
  package init(_ notes: QualityTally) {
    var groups: [Group] = []
    var checked: [Int: Int] = [:]
    let entries = notes.texts.entries.filter { notes.signatures[$0.digest] != nil }
    let questions = Dictionary(grouping: entries) { $0.digest & DigestSketch.kindMask }
    for (ordinal, entries) in questions {
      checked[ordinal] = entries.reduce(0) { $0 + $1.count }
      let signatures = entries.compactMap { notes.signatures[$0.digest] }
      for members in SignatureGroups(signatures).groups where members.count > 1 {
        groups.append(Group(members.map { entries[$0] }, ordinal: ordinal))
      }
    }
    self.groups = groups.sorted { $0.digest < $1.digest }
    self.checked = checked
  }
}

extension SimilarTexts.Group {
  /// Different texts of one question, ascending by digest.
  fileprivate init(_ entries: [DigestSketch.Entry], ordinal: Int) {
    let places = entries.flatMap { [$0.first, $0.second].compactMap { $0 } }.sorted()
    self.ordinal = ordinal
    texts = entries.count
    answers = entries.reduce(0) { $0 + $1.count }
    digest = entries[0].digest
    first = places[0]
    second = places[1]
  }
}
