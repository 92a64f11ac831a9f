import Glibc

/// Standard error as a place for text: unbuffered, so that a line is seen when it is written.
struct StandardError: TextOutputStream {
  /// Whether a person looks at it.
  static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }

  mutating func write(_ text: String) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let written = unsafe rest.withUnsafeBytes { bytes in
        unsafe Glibc.write(STDERR_FILENO, bytes.baseAddress, bytes.count)
      }
      if written < 0, errno == EINTR { continue }
      // Nobody is left to be told that standard error is gone.
      guard written > 0 else { return }
      rest = rest.dropFirst(written)
    }
  }
}
