/// Where something stands in a text that a person wrote: 1-based line and column,
/// the column in characters (Unicode scalars), as editors count.
package struct Place: Hashable, Comparable, Sendable {
  /// 1-based, from the start of the text.
  package var line: Int
  /// 1-based, in Unicode scalars from the start of the line.
  package var column: Int

  /// A place in a text, both numbers counted from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// Whether the left place comes first in the text.
  package static func < (left: Self, right: Self) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
