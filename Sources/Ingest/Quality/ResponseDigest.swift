import CScan
import SurveyModel

/// Digests of stretches of a chunk's bytes, put together to one of a whole response.
///
///     | 0 | 20 bits of the probe | 43 bits of the digest |
///
/// The upper bits say whether a sketch keeps it (`DigestSketch`), and a probe looks at few
/// bytes: of a large file most responses are passed over for the price of one.
@safe struct ResponseDigest {
  private static let digestBits: UInt64 = 43
  private static let digestMask: UInt64 = (1 << digestBits) - 1

  private let bytes: UnsafePointer<UInt8>

  /// - Precondition: the bytes outlive the value, and 8 more than those of any stretch are
  ///   readable.
  init(_ bytes: UnsafePointer<UInt8>) {
    unsafe self.bytes = bytes
  }

  /// The probe of a stretch behind another whose probe is `seed`.
  @inline(__always)
  func probe(_ start: Int, _ end: Int, seed: UInt64) -> UInt64 {
    unsafe shukei_probe(bytes + start, Int64(end &- start), seed)
  }

  /// The digest of a stretch behind another whose digest is `seed`.
  func digest(_ start: Int, _ end: Int, seed: UInt64) -> UInt64 {
    unsafe shukei_digest(bytes + start, Int64(end &- start), seed)
  }

  /// The bytes of a stretch, which live as long as those of the whole.
  @safe func stretch(_ start: Int, _ end: Int) -> UnsafeBufferPointer<UInt8> {
    unsafe UnsafeBufferPointer(start: bytes + start, count: end &- start)
  }

  /// Whether a field is a short number, as rows are counted by.
  @inline(__always)
  func isSerial(_ start: Int, _ end: Int) -> Bool {
    unsafe end &- start < 8 && shukei_digits(bytes + start, Int64(end &- start)) != 0
  }

  /// Whether a sketch with this limit may keep what has this probe.
  @inline(__always)
  static func mayBeKept(_ probe: UInt64, limit: Int) -> Bool {
    probe >> (digestBits + 1) <= UInt64(truncatingIfNeeded: limit) >> digestBits
  }

  /// Both as one number, whose last bits are those of `kind`.
  static func number(probe: UInt64, digest: UInt64, kind: Int, kindBits: Int) -> Int {
    let upper = (probe >> (digestBits + 1)) << digestBits
    let lower = digest & digestMask & ~((1 << UInt64(kindBits)) - 1)
    return max(1 << kindBits, Int(upper | lower)) | kind
  }
}
