import Glibc

/// What does not fit into memory, in a file without a name: nobody can open it, and it is gone
/// when the program ends, however it ends.
@safe
final class SpillFile {
  private let descriptor: CInt
  private(set) var size = 0
  private var pending: [UInt8] = []
  private var written = 0

  private static let block = 1 << 18

  /// `nil` where no folder for temporary files can be written to.
  init?() {
    let folders = [unsafe getenv("TMPDIR").map { unsafe String(cString: $0) }, "/tmp", "/var/tmp"]
    for folder in folders {
      guard let folder, !folder.isEmpty else { continue }
      // O_EXCL: the file can never be given a name.
      let opened = unsafe open(
        folder, Self.unnamed | O_RDWR | O_EXCL | O_CLOEXEC, mode_t(S_IRUSR | S_IWUSR))
      if opened >= 0 {
        descriptor = opened
        return
      }
    }
    return nil
  }

  deinit { close(descriptor) }

  /// O_TMPFILE, which Glibc's module does not show; it includes O_DIRECTORY.
  private static let unnamed: CInt = 0o20_000_000 | O_DIRECTORY

  /// Adds bytes at the end; false where there is no room for them.
  func append(_ bytes: some Collection<UInt8>) -> Bool {
    pending.append(contentsOf: bytes)
    size += bytes.count
    return pending.count < Self.block || flush()
  }

  /// Appends some of what was added to `bytes`; false where it cannot be read.
  func read(_ range: Range<Int>, into bytes: inout [UInt8]) -> Bool {
    if range.upperBound > written, !flush() { return false }
    guard let part = fileBytes(of: descriptor, from: range.lowerBound, count: range.count)
    else { return false }
    bytes.append(contentsOf: part)
    return true
  }

  private func flush() -> Bool {
    var start = 0
    while start < pending.count {
      let put = unsafe pending.withUnsafeBytes { buffer in
        unsafe pwrite(
          descriptor, buffer.baseAddress.map { unsafe $0 + start }, buffer.count - start,
          off_t(written))
      }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { return false }
      start += put
      written += put
    }
    pending.removeAll(keepingCapacity: true)
    return true
  }
}
