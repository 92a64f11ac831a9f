/// What tells the content of one file from another: a kind of fingerprint and its value.
///
/// Whoever compares digests compares them whole; nothing but the kind says how one was made.
package struct ContentDigest: Hashable, Sendable, CustomStringConvertible {
  /// How a digest was made; the raw value is its name in files.
  package enum Kind: String, Sendable {
    case sha256
    /// XXH3 with 128 bits, for files too large for SHA-256 to keep up.
    case xxh128
  }

  /// The function that gave the value; digests of different kinds never compare equal.
  package let kind: Kind
  /// The hash in hexadecimal, without the name of its kind.
  package let value: String

  /// Takes a SHA-256 hash in hexadecimal as it is; nothing is computed here.
  package init(sha256: String) {
    kind = .sha256
    value = sha256
  }

  /// Takes a 128-bit XXH3 hash in hexadecimal as it is; nothing is computed here.
  package init(xxh128: String) {
    kind = .xxh128
    value = xxh128
  }

  /// Reads `kind:value`; fails where the kind is not known or a part is empty.
  package init?(_ description: String) {
    let parts = description.split(separator: ":", maxSplits: 1)
    guard parts.count == 2, let kind = Kind(rawValue: String(parts[0])) else { return nil }
    self.kind = kind
    value = String(parts[1])
  }

  /// Such as `sha256:6850c9…`.
  package var description: String { "\(kind.rawValue):\(value)" }
}
