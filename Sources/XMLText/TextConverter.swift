import Glibc

/// One conversion into UTF-8 by the C library.
@safe
struct TextConverter: ~Copyable {
  private let descriptor: iconv_t

  /// How converting ended.
  struct Outcome {
    /// All that could be converted, valid UTF-8.
    var bytes: [UInt8]
    /// Whether the input was used up.
    var isComplete: Bool
  }

  /// Nil when the computer has no converter for the encoding.
  init?(from encoding: SourceEncoding) {
    let opened = unsafe iconv_open("UTF-8", encoding.converterName)
    guard let opened = unsafe opened, Int(bitPattern: opened) != -1 else { return nil }
    unsafe descriptor = opened
  }

  deinit {
    unsafe _ = iconv_close(descriptor)
  }

  /// Converts up to the first bytes that are no characters of the encoding.
  func convert(_ source: [UInt8]) -> Outcome {
    var isComplete = false
    // One byte becomes at most three: a halfwidth katakana of Shift_JIS.
    let capacity = source.count * 3 + 16
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
      var source = source
      unsafe source.withUnsafeMutableBytes { input in
        var from = unsafe input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var into = unsafe UnsafeMutableRawPointer(output.baseAddress)?
          .assumingMemoryBound(to: CChar.self)
        var free = output.count
        let result = unsafe iconv(descriptor, &from, &left, &into, &free)
        isComplete = result != -1 && left == 0
        count = output.count - free
      }
    }
    return Outcome(bytes: bytes, isComplete: isComplete)
  }
}
