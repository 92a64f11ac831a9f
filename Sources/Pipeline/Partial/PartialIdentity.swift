import Tabulation

/// What two partial tallies must have in common for their counts to be added.
struct PartialIdentity: Equatable, Sendable {
  /// The program that counted.
  let version: String
  /// SHA-256 of the definition's bytes: any change to it may change what a count means.
  let definition: [UInt8]
  /// SHA-256 of the plan's layout: where each counter stands.
  let plan: [UInt8]

  init(version: String, definition: [UInt8], plan: CountingPlan) {
    self.version = version
    self.definition = SHA256.digest(of: definition[...])
    self.plan = SHA256.digest(of: plan.layout[...])
  }
}
