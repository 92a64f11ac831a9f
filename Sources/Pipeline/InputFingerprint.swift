import Reporting

/// What tells an input from another, made as the input is read.
///
/// SHA-256 up to 64 MiB, which holds the surveys of any city; for larger files, where it
/// would take longer than all the rest, the 128-bit XXH3. The manifest says which.
struct InputFingerprint {
  private static let largestForSHA256 = 64 << 20

  private enum Hash {
    case sha256(SHA256)
    case xxh128(XXH128)
  }

  private var hash: Hash?
  private(set) var size = 0

  /// Takes the next bytes of a file that had `fileSize` bytes when it was opened.
  mutating func update(_ bytes: Span<UInt8>, fileSize: Int) {
    size += bytes.count
    switch hash ?? Self.hash(for: fileSize) {
    case .sha256(var sha256):
      sha256.update(bytes)
      hash = .sha256(sha256)
    case .xxh128(let xxh128):
      xxh128.update(bytes)
      hash = .xxh128(xxh128)
    }
  }

  mutating func digest() -> ContentDigest {
    switch hash ?? Self.hash(for: 0) {
    case .sha256(var sha256): ContentDigest(sha256: sha256.hexadecimal())
    case .xxh128(let xxh128): ContentDigest(xxh128: xxh128.hexadecimal())
    }
  }

  private static func hash(for size: Int) -> Hash {
    size <= largestForSHA256 ? .sha256(SHA256()) : .xxh128(XXH128())
  }
}
