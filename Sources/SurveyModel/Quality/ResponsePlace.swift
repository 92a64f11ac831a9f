/// Which response of which file, in one number that is in order as files and rows are.
package struct ResponsePlace: Hashable, Comparable, Sendable {
  /// More rows than this are no file of responses.
  package static let maximumRow = 1 << 40
  /// More files than this are no survey.
  package static let maximumFile = (1 << 22) - 1

  private let number: Int

  /// The response with this 1-based number in the file at this place of a list.
  ///
  /// - Precondition: both are within their maximum.
  package init(file: Int, row: Int) {
    precondition(
      (0...Self.maximumFile).contains(file) && (0...Self.maximumRow).contains(row),
      "a place among the files of a survey")
    number = file << 41 | row
  }

  /// The place of its file in the list of files.
  package var file: Int { number >> 41 }

  /// The 1-based number of the response, headers not counted.
  package var row: Int { number & (1 << 41 - 1) }

  /// Whether the left one comes first: by file, then by row.
  package static func < (left: Self, right: Self) -> Bool { left.number < right.number }

  /// The same response where the files are listed in another order.
  func renumbered(_ files: [Int]) -> Self { Self(file: files[file], row: row) }
}
