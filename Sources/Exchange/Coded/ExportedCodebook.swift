/// A codebook of another system for a survey's coded answers, and the columns that it describes.
package struct ExportedCodebook: Sendable {
  /// The codebook as a file.
  package let document: [UInt8]
  /// The columns of the answers, from left to right.
  package let fields: [CodedField]
}
