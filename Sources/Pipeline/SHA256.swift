import CNettle

/// The SHA-256 of bytes given piece by piece.
@safe struct SHA256 {
  /// Bytes of a digest.
  static let digestSize = Int(SHA256_DIGEST_SIZE)

  private var context = sha256_ctx()

  init() {
    unsafe nettle_sha256_init(&context)
  }

  mutating func update(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe nettle_sha256_update(&context, buffer.count, buffer.baseAddress)
    }
  }

  /// 32 bytes; the state begins anew.
  mutating func digest() -> [UInt8] {
    var digest = [UInt8](repeating: 0, count: Self.digestSize)
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      unsafe nettle_sha256_digest(&context, buffer.count, buffer.baseAddress)
    }
    return digest
  }

  /// 64 hexadecimal digits; the state begins anew.
  mutating func hexadecimal() -> String {
    let digits = Array("0123456789abcdef".utf8)
    let text = digest().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return String(decoding: text, as: UTF8.self)
  }

  static func hexadecimal(of bytes: [UInt8]) -> String {
    var hash = SHA256()
    hash.update(bytes.span)
    return hash.hexadecimal()
  }

  static func digest(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes.span)
    return hash.digest()
  }
}
