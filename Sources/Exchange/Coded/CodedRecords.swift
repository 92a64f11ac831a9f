package import SurveyModel

/// Writes blocks of coded answers as records of fields, a line for each respondent.
package struct CodedRecords: Sendable {
  private let fields: [CodedField]
  /// What was counted of each field.
  package private(set) var counts: [FieldCounts]
  /// What was written and not taken yet.
  package private(set) var bytes: [UInt8] = []

  /// A writer of these columns that begins with a line of their names.
  package init(_ fields: [CodedField]) {
    self.fields = fields
    counts = [FieldCounts](repeating: FieldCounts(), count: fields.count)
    for (index, field) in fields.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes += field.name.utf8
    }
    endLine()
  }

  /// Writes every row of a block, in its order.
  package mutating func write(_ block: CodedBlock) {
    for row in 0..<block.rows {
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        let start = bytes.count
        field.append(block.columns[field.variable], row: row, to: &bytes)
        if let number = field.number(in: block.columns[field.variable], row: row) {
          counts[index].add(number)
        } else if field.isCounted {
          counts[index].add(bytes[start...])
        }
      }
      endLine()
    }
  }

  /// Forgets what was written, once it is taken.
  package mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  private mutating func endLine() {
    bytes.append(UInt8(ascii: "\r"))
    bytes.append(UInt8(ascii: "\n"))
  }
}
