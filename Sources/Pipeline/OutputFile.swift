import Glibc

/// A file that appears whole under its name when it is finished, or standard output.
struct OutputFile: ~Copyable {
  struct Fault: Error {
    let path: String
    /// The system's words for it.
    let cause: String
  }

  private let path: String?
  private let temporary: String
  private let descriptor: CInt
  private var isFinished = false

  init(path: String?) throws(Fault) {
    self.path = path
    guard let path else {
      temporary = ""
      descriptor = STDOUT_FILENO
      return
    }
    temporary = path + ".part"
    // What an interrupted run left may have another mode, or be a link to elsewhere.
    _ = unsafe unlink(temporary)
    descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.fault(path) }
  }

  /// Makes a folder and those that it is in, where they are not there.
  static func makeFolders(_ path: String) throws(Fault) {
    if unsafe access(path, F_OK) == 0 { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolders(String(path[..<slash]))
    }
    if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { throw fault(path) }
  }

  deinit {
    guard path != nil else { return }
    close(descriptor)
    if !isFinished { _ = unsafe unlink(temporary) }
  }

  func write(_ bytes: Span<UInt8>) throws(Fault) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBufferPointer { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw Self.fault(path ?? "-") }
      written += count
    }
  }

  mutating func finish() throws(Fault) {
    guard let path else { return }
    guard fsync(descriptor) == 0, unsafe rename(temporary, path) == 0 else {
      throw Self.fault(path)
    }
    isFinished = true
  }

  private static func fault(_ path: String) -> Fault {
    Fault(path: path, cause: unsafe String(cString: strerror(errno)))
  }
}
