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
  let isMarked: Bool
}

/// How a cell looks, with what its content depends on.
struct CellLook {
  let format: BookFormat
  let wraps: Bool
  let isPercent: Bool
}
