/// Where in a workbook something is described, for findings.
struct DescriptionPlace: CustomStringConvertible {
  var sheet: String?
  var row = 0
  var column = 0

  var description: String {
    guard let sheet else { return "" }
    let address = NamedCells.address(row: row, column: column).filter { $0 != "$" }
    return "\(sheet) \(address)"
  }
}
