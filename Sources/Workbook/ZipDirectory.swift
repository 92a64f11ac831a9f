import Glibc

/// How many files a zip archive says it has: looked up before libzip, which takes memory for as
/// many as the archive claims.
///
///     … | PK 06 06 … entries @32 … |  PK 06 07 … offset @8 … |  PK 05 06 … entries @10 … comment |
///        only in large archives       only in large archives     within the last 65,557 bytes
struct ZipDirectory {
  private static let endSize = 22
  private static let longestComment = 65_535

  /// Files that the archive claims to have.
  let entries: UInt64

  /// Reads the end of the archive; `nil` where there is none, as in a file broken off.
  init?(descriptor: CInt, size: Int) {
    let length = min(size, Self.endSize + Self.longestComment)
    let start = size - length
    guard let tail = fileBytes(of: descriptor, from: start, count: length),
      let end = Self.lastEnd(in: tail)
    else { return nil }
    var entries = tail.number(at: end + 10, bytes: 2)
    let locator = start + end - 20
    if locator >= 0, let found = fileBytes(of: descriptor, from: locator, count: 20),
      found.starts(with: [0x50, 0x4B, 0x06, 0x07])
    {
      guard let offset = Int(exactly: found.number(at: 8, bytes: 8)),
        let large = fileBytes(of: descriptor, from: offset, count: 56),
        large.starts(with: [0x50, 0x4B, 0x06, 0x06])
      else { return nil }
      entries = max(entries, large.number(at: 32, bytes: 8))
    }
    self.entries = entries
  }

  private static func lastEnd(in tail: [UInt8]) -> Int? {
    var position = tail.count - endSize
    while position >= 0 {
      if tail[position...].starts(with: [0x50, 0x4B, 0x05, 0x06]) { return position }
      position -= 1
    }
    return nil
  }
}

/// Bytes of an open file, wherever it is being read; `nil` where it does not have so many.
func fileBytes(of descriptor: CInt, from offset: Int, count: Int) -> [UInt8]? {
  guard offset >= 0, count >= 0 else { return nil }
  var bytes = [UInt8](repeating: 0, count: count)
  var filled = 0
  while filled < count {
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(
        descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled,
        off_t(offset + filled))
    }
    if got < 0, errno == EINTR { continue }
    guard got > 0 else { return nil }
    filled += got
  }
  return bytes
}

extension [UInt8] {
  /// A little-endian number of at most eight bytes.
  func number(at offset: Int, bytes count: Int) -> UInt64 {
    var number: UInt64 = 0
    for index in (0..<count).reversed() { number = number << 8 | UInt64(self[offset + index]) }
    return number
  }
}
