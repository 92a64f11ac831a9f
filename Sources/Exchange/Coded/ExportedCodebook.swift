/// A codebook of another system for a survey's coded answers, and the columns that it describes.
package struct ExportedCodebook: Sendable {
  /// The columns of the answers, from left to right.
  package let fields: [CodedField]
  private let content: Content

  private enum Content: Sendable {
    case file([UInt8])
    case ddi(DDICodebook)
  }

  /// A codebook that is the same whatever the answers are.
  init(document: [UInt8], fields: [CodedField]) {
    content = .file(document)
    self.fields = fields
  }

  /// A codebook that tells how often each code occurs.
  init(_ codebook: DDICodebook, fields: [CodedField]) {
    content = .ddi(codebook)
    self.fields = fields
  }

  /// The codebook as a file, once the answers are written.
  ///
  /// - Parameter counts: what was counted of each field; none where no answers were read.
  /// - Returns: The file, in UTF-8.
  package func document(_ counts: [FieldCounts] = []) -> [UInt8] {
    switch content {
    case .file(let bytes): bytes
    case .ddi(var codebook):
      document(&codebook, counts)
    }
  }

  private func document(_ codebook: inout DDICodebook, _ counts: [FieldCounts]) -> [UInt8] {
    for (index, count) in counts.enumerated() { codebook.variables[index].take(count) }
    return DDIWriter.document(codebook)
  }
}
