internal import SurveyModel

extension InventedResponses {
  /// Hands out the response file: UTF-8 with a byte order mark, a header, a line for each
  /// person ended by CR LF, in blocks of about 1 MiB that end with a line.
  ///
  /// - Throws: what `sink` throws.
  package func write<Failure: Error>(
    as form: ValueForm, to sink: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    let layout = OutputLayout(self, form: form)
    var block = FieldWriter.byteOrderMark
    block.reserveCapacity(Self.blockSize + Self.blockSize / 16)
    appendHeader(layout, to: &block)
    for row in 0..<rows {
      append(row, layout, to: &block)
      guard block.count >= Self.blockSize else { continue }
      try sink(block.span)
      block.removeAll(keepingCapacity: true)
    }
    if !block.isEmpty { try sink(block.span) }
  }

  private static let blockSize = 1 << 20

  private func appendHeader(_ layout: OutputLayout, to block: inout [UInt8]) {
    for (index, column) in layout.columns.enumerated() {
      if index > 0 { block.append(layout.writer.delimiter) }
      block.append(contentsOf: layout.writer.field(column.header))
    }
    block.append(contentsOf: FieldWriter.lineEnd)
  }

  private func append(_ row: Int, _ layout: OutputLayout, to block: inout [UInt8]) {
    for index in layout.columns.indices {
      if index > 0 { block.append(layout.writer.delimiter) }
      layout.columns[index].cell.append(answers, row: row, to: &block)
    }
    block.append(contentsOf: FieldWriter.lineEnd)
  }
}
