import CScan

/// Whether every byte is below 0x80.
func isASCII(_ bytes: Span<UInt8>) -> Bool {
  unsafe bytes.withUnsafeBufferPointer { bytes in
    // A loop without an exit, which takes many bytes at a time.
    unsafe bytes.reduce(0) { $0 | $1 } < 0x80
  }
}

/// Whether the bytes are UTF-8 without overlong forms, surrogates or numbers too large.
func isUTF8(_ bytes: Span<UInt8>) -> Bool {
  unsafe bytes.withUnsafeBufferPointer { bytes in
    unsafe shukei_is_utf8(bytes.baseAddress, Int64(bytes.count)) != 0
  }
}

extension [UInt8] {
  mutating func append(span: Span<UInt8>) {
    unsafe span.withUnsafeBufferPointer { buffer in unsafe append(contentsOf: buffer) }
  }

  /// Appends a character's UTF-8 form.
  mutating func append(scalar: Unicode.Scalar) {
    append(contentsOf: UTF8.encode(scalar) ?? .init())
  }
}
