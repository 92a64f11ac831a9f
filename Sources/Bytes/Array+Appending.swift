extension [UInt8] {
  /// Appends a run of bytes in one piece.
  package mutating func append(copying run: Span<UInt8>) {
    append(addingCapacity: run.count) { $0.append(copying: run) }
  }

  /// Appends a text that is part of the program.
  package mutating func append(_ literal: StaticString) {
    append(addingCapacity: literal.utf8CodeUnitCount) { $0.append(literal) }
  }

  /// Appends a whole number.
  package mutating func append(number: Int) {
    append(addingCapacity: OutputSpan<UInt8>.mostDigits) { $0.append(number: number) }
  }
}
