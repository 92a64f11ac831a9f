package import SurveyModel

/// How often each kind of personal data was met; the counts of two files add up.
package struct RedactionCounts: Equatable, Sendable {
  private var counts = [Int](repeating: 0, count: PersonalData.allCases.count)

  /// Nothing met yet.
  package init() {}

  /// The number of passages of one kind.
  package subscript(kind: PersonalData) -> Int { counts[kind.rank] }

  /// The number of passages of all kinds.
  package var total: Int { counts.reduce(0, +) }

  /// Counts one passage more.
  package mutating func add(_ kind: PersonalData) { counts[kind.rank] += 1 }

  /// Counts all that the other counted, too.
  package mutating func merge(_ other: RedactionCounts) {
    for index in counts.indices { counts[index] += other.counts[index] }
  }
}
