/// How answers are grouped.
package struct GroupingOptions: Sendable, Equatable {
  /// How groups are found.
  package enum Method: Sendable, Equatable {
    /// Communities of a graph of neighbours.
    case communities
    /// Non-negative matrix factorisation.
    case factors
  }

  /// How groups are found.
  package var method = Method.communities
  /// How many groups; `nil` lets the answers say.
  package var groups: Int?
  /// Neighbours of each answer.
  package var neighbours = 24
  /// Different answers that the groups are found from; further ones are put to the group that
  /// they fit best. Which these are depends on their bytes alone.
  package var sample = 20_000
  /// Entries of term lists read for one answer.
  package var budget = 40_000
  /// Threads; the result does not depend on it.
  package var threads = 1

  /// Communities, their number chosen.
  package init() {}
}
