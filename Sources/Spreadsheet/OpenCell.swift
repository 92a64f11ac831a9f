/// What was said of a cell before its text.
struct OpenCell {
  let kind: DescriptionName
  let style: CellLook?
  let id: [UInt8]?
  let link: [UInt8]?
  let of: [UInt8]?
  let span: Int
  /// How many times it stands, one after the other.
  let times: Int
  /// Whether several numbers stand in it, each for a cell of its own.
  let isList: Bool
  let isMarked: Bool
}

/// A cell that is written once more.
struct RepeatedCell {
  let content: CellValue
  let cell: OpenCell
  let look: CellLook?
}

/// How a cell looks, with what its content depends on.
struct CellLook {
  let format: BookFormat
  let wraps: Bool
  let isPercent: Bool
}
