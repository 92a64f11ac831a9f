/// People who stand in two columns at once, as under a multiple-response banner.
package struct ColumnOverlaps: Sendable {
  private let columnCount: Int
  private var shared: [Moments]

  /// Columns that share nobody, until told.
  package init(columnCount: Int) {
    self.columnCount = columnCount
    shared = Array(repeating: .none, count: columnCount * columnCount)
  }

  /// The people in both of two columns, in either order.
  package subscript(first: Int, second: Int) -> Moments {
    get { shared[min(first, second) * columnCount + max(first, second)] }
    set { shared[min(first, second) * columnCount + max(first, second)] = newValue }
  }
}
