import Glibc

/// Owner of one conversion descriptor of the C library, from some encoding to UTF-8.
@safe struct CharacterConverter: ~Copyable {
  private let descriptor: iconv_t

  /// Fails where the C library does not know the encoding.
  init?(from encoding: String) {
    let opened = unsafe iconv_open("UTF-8", encoding)
    guard let opened = unsafe opened, unsafe opened != iconv_t(bitPattern: -1) else { return nil }
    unsafe descriptor = opened
  }

  deinit { unsafe _ = iconv_close(descriptor) }

  /// Appends all bytes as UTF-8, or nothing (and returns false) where one is out of place.
  func append(converting bytes: Span<UInt8>, to text: inout [UInt8]) -> Bool {
    let room = bytes.count * Self.longestCharacter
    let before = text.count
    text.append(contentsOf: repeatElement(0, count: room))
    let written = unsafe text.withUnsafeMutableBytes { target in
      unsafe bytes.withUnsafeBytes { source in
        unsafe convert(source, into: UnsafeMutableRawBufferPointer(rebasing: target[before...]))
      }
    }
    text.removeLast(room - (written ?? 0))
    return written != nil
  }

  /// UTF-8 bytes that one byte of another encoding can become.
  private static let longestCharacter = 4

  /// Number of bytes written. The buffers are alive for the time of the call.
  private func convert(
    _ source: UnsafeRawBufferPointer, into target: UnsafeMutableRawBufferPointer
  ) -> Int? {
    var input = unsafe UnsafeMutablePointer(
      mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
    var output = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
    var inputLeft = source.count
    var outputLeft = target.count
    let result = unsafe iconv(descriptor, &input, &inputLeft, &output, &outputLeft)
    guard result >= 0, inputLeft == 0 else {
      unsafe _ = iconv(descriptor, nil, nil, nil, nil)
      return nil
    }
    return target.count - outputLeft
  }
}
