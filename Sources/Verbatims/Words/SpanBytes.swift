extension [UInt8] {
  /// The bytes of a stretch of text, to be kept.
  init(_ span: Span<UInt8>) {
    self.init()
    reserveCapacity(span.count)
    append(span: span)
  }

  mutating func append(span: Span<UInt8>) {
    for index in span.indices { append(span[index]) }
  }
}
