import Tabulation

/// What two partial tallies must have in common for their counts to be added.
struct PartialIdentity: Equatable, Sendable {
  /// The program that counted.
  let version: String
  /// SHA-256 of the definition's bytes, and of the files that hold a part of it: any change to them
  /// may change what a count means.
  let definition: [UInt8]
  /// SHA-256 of the plan's layout: where each counter stands.
  let plan: [UInt8]

  /// `parts` is what stands in the files that the definition names, such as codeframes, in its order.
  init(version: String, definition: [UInt8], parts: [[UInt8]] = [], plan: CountingPlan) {
    self.version = version
    let own = SHA256.digest(of: definition[...])
    self.definition =
      parts.isEmpty
      ? own
      : SHA256.digest(of: parts.reduce(own) { $0 + SHA256.digest(of: $1[...]) }[...])
    self.plan = SHA256.digest(of: plan.layout[...])
  }
}
