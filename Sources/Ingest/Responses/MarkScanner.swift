import SurveyModel
import TextNormalization

/// Cuts one cell into the marks that it holds.
///
/// A cell is never cut at a separator blindly: at each place the longest known spelling
/// that ends at a separator is taken, since labels hold separators themselves.
struct MarkScanner {
  struct Marks: Equatable {
    /// Categories in the order of the cell, one entry for each mark.
    var categories: [Int] = []
    /// Stretches that name no category.
    var unknown: [[UInt8]] = []
  }

  private let keys: CategoryKeys
  private let separators: [[UInt8]]

  private static let usualSeparators = [";", ",", "、", "|", "/", "\t"].map { Array($0.utf8) }

  /// - Parameters:
  ///   - keys: Spellings of the categories.
  ///   - separator: What stands between marks; `nil` takes any of the usual ones. A line
  ///     break always separates.
  init(_ keys: CategoryKeys, separator: String?) {
    self.keys = keys
    let declared = separator.map { foldedKeepingSpaces(Array($0.utf8)) }
      .map { $0.allSatisfy { $0 == space } ? $0 : $0.filter { $0 != space } }
    separators = declared.map { $0.isEmpty ? Self.usualSeparators : [$0] } ?? Self.usualSeparators
  }

  /// The marks of a cell in the folded form that keeps spaces.
  ///
  /// Numbered spellings are tried only where something in the cell is none of the plain ones.
  func marks(in cell: [UInt8]) -> Marks {
    if let categories = plainCategories(in: cell) { return Marks(categories: categories) }
    return marks(in: cell, keys.all)
  }

  /// The marks of a cell that holds plain spellings alone; `nil` for any other.
  private func plainCategories(in cell: [UInt8]) -> [Int]? {
    var categories: [Int] = []
    var position = skipGap(cell, 0)
    while position < cell.count {
      guard let (category, next) = mark(in: cell, at: position, keys.plain) else { return nil }
      categories.append(category)
      position = skipGap(cell, next)
    }
    return categories
  }

  private func marks(in cell: [UInt8], _ keys: [CategoryKeys.Key]) -> Marks {
    var marks = Marks()
    var position = skipGap(cell, 0)
    while position < cell.count {
      if let (category, next) = mark(in: cell, at: position, keys) {
        marks.categories.append(category)
        position = next
      } else {
        let end = unknownEnd(cell, from: position, keys)
        marks.unknown.append(Array(cell[position..<end]))
        position = end
      }
      position = skipGap(cell, position)
    }
    return marks
  }

  /// The longest spelling at this place that ends at a boundary.
  private func mark(
    in cell: [UInt8], at position: Int, _ keys: [CategoryKeys.Key]
  ) -> (category: Int, next: Int)? {
    for key in keys {
      guard let end = end(of: key.bytes, in: cell, at: position) else { continue }
      if isBoundary(cell, end, afterCode: key.isCode) { return (key.category, end) }
    }
    return nil
  }

  /// Where the key ends if it stands here, white space of the cell passed over.
  private func end(of key: [UInt8], in cell: [UInt8], at position: Int) -> Int? {
    var index = position
    for byte in key {
      while index > position, index < cell.count, isWhite(cell[index]) { index += 1 }
      guard index < cell.count, cell[index] == byte else { return nil }
      index += 1
    }
    return index
  }

  private func isBoundary(_ cell: [UInt8], _ position: Int, afterCode: Bool) -> Bool {
    if position == cell.count || separatorLength(cell, position) != nil { return true }
    let next = skipWhite(cell, position)
    if next == cell.count || separatorLength(cell, next) != nil { return true }
    return next > position && (afterCode || cell[position..<next].contains(newline))
  }

  /// Where an unknown stretch ends: before a separator after which a known mark stands.
  private func unknownEnd(
    _ cell: [UInt8], from start: Int, _ keys: [CategoryKeys.Key]
  ) -> Int {
    var position = start
    while position < cell.count {
      if let length = separatorLength(cell, position) {
        let next = skipGap(cell, position + length)
        if next == cell.count || mark(in: cell, at: next, keys) != nil { return position }
        position += length
      } else {
        position += 1
      }
    }
    return position
  }

  private func separatorLength(_ cell: [UInt8], _ position: Int) -> Int? {
    if cell[position] == newline { return 1 }
    return separators.first { cell[position...].starts(with: $0) }?.count
  }

  /// Passes over white space and separators, however many.
  private func skipGap(_ cell: [UInt8], _ start: Int) -> Int {
    var position = start
    while position < cell.count {
      if isWhite(cell[position]) {
        position += 1
      } else if let length = separatorLength(cell, position) {
        position += length
      } else {
        break
      }
    }
    return position
  }

  private func skipWhite(_ cell: [UInt8], _ start: Int) -> Int {
    var position = start
    while position < cell.count, isWhite(cell[position]) { position += 1 }
    return position
  }
}

private let space = UInt8(ascii: " ")
private let newline = UInt8(ascii: "\n")

private func isWhite(_ byte: UInt8) -> Bool { byte == space || byte == newline }
