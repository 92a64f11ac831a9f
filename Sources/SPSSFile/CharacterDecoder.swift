import Glibc

/// Turns the bytes of one encoding into UTF-8 by the C library.
@safe
final class CharacterDecoder {
  /// The name of the encoding as `iconv` knows it.
  let encoding: String
  private let descriptor: iconv_t?

  /// `nil` where the computer does not know the encoding.
  init?(_ encoding: String) {
    self.encoding = encoding
    if encoding == "UTF-8" {
      unsafe descriptor = nil
      return
    }
    let opened = unsafe iconv_open("UTF-8", encoding)
    guard let opened = unsafe opened, Int(bitPattern: opened) != -1 else { return nil }
    unsafe descriptor = opened
  }

  deinit {
    if let descriptor = unsafe descriptor { unsafe _ = iconv_close(descriptor) }
  }

  /// Appends bytes as UTF-8; as they are where they are no text in the encoding.
  func append(_ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    guard let descriptor = unsafe descriptor, unsafe text.contains(where: { $0 >= 0x80 }) else {
      unsafe bytes.append(contentsOf: text)
      return
    }
    let converted = unsafe Self.convert(text, descriptor)
    if let converted {
      bytes.append(contentsOf: converted)
    } else {
      unsafe bytes.append(contentsOf: text)
    }
  }

  /// A text as a string; bytes that are no characters become replacement characters.
  func string(_ text: [UInt8]) -> String {
    var bytes: [UInt8] = []
    unsafe text.withUnsafeBufferPointer { unsafe append($0, to: &bytes) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether bytes are text in this encoding.
  func isText(_ text: [UInt8]) -> Bool {
    guard let descriptor = unsafe descriptor else {
      return (try? UTF8Span(validating: text.span)) != nil
    }
    return unsafe text.withUnsafeBufferPointer { unsafe Self.convert($0, descriptor) } != nil
  }

  private static func convert(
    _ text: UnsafeBufferPointer<UInt8>, _ descriptor: iconv_t
  ) -> [UInt8]? {
    var isComplete = false
    // One byte becomes at most three.
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: text.count * 3 + 16) { output, count in
      var from = unsafe UnsafeMutablePointer<CChar>(
        mutating: UnsafeRawPointer(text.baseAddress)?.assumingMemoryBound(to: CChar.self))
      var left = text.count
      var into = unsafe UnsafeMutableRawPointer(output.baseAddress)?
        .assumingMemoryBound(to: CChar.self)
      var free = output.count
      unsafe _ = iconv(descriptor, nil, nil, nil, nil)
      let result = unsafe iconv(descriptor, &from, &left, &into, &free)
      isComplete = result != -1 && left == 0
      count = output.count - free
    }
    return isComplete ? bytes : nil
  }
}
