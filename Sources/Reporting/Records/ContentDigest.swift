/// What tells the content of one file from another: a kind of fingerprint and its value.
///
/// Whoever compares digests compares them whole; nothing but the kind says how one was made.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  package let kind: String
  package let value: String

  package init(sha256: String) {
    kind = "sha256"
    value = sha256
  }

  /// Reads `kind:value`; fails where either is empty.
  package init?(_ description: String) {
    let parts = description.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    kind = String(parts[0])
    value = String(parts[1])
  }

  /// Such as `sha256:6850c9…`.
  package var description: String { "\(kind):\(value)" }
}
