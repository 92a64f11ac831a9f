/// Nodes of a graph in groups.
struct Partition: Sendable, Equatable {
  /// The group of each node, or `nil`.
  var groups: [Int?]
  /// How many groups there are.
  var count: Int
}
