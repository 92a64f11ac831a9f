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
  case formula = "f"

  /// The name at a place among all cases: without an array, for every tag of a sheet asks.
  init(place: Int) {
    switch place {
    case 0: self = .cell
    case 1: self = .value
    case 2: self = .text
    case 3: self = .reference
    case 4: self = .style
    case 5: self = .row
    case 6: self = .inline
    case 7: self = .phonetic
    default: self = .formula
    }
  }
}
