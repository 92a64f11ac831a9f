import CScan

/// Whether every byte is below 0x80.
func isASCII(_ bytes: Span<UInt8>) -> Bool {
  var union: UInt8 = 0
  for index in bytes.indices { union |= bytes[index] }
  return union < 0x80
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
