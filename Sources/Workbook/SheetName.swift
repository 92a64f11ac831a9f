/// The elements and attributes of a sheet that bear on its table.
enum SheetName: String, CaseIterable {
  case cell = "c"
  case value = "v"
  /// The text of a cell, or what kind of value a cell has.
  case text = "t"
  /// Where a cell or a row stands.
  case reference = "r"
  case style = "s"
  case row
  case inline = "is"
  case phonetic = "rPh"
}
