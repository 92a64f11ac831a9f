import XMLText

/// A workbook of Excel, written by libxlsxwriter after a description of it in XML.
///
/// The description is told of in `docs/workbook.md`.
package enum SpreadsheetFile {
  /// A piece of the description that is read at once.
  private static let piece = 1 << 18

  /// Writes the file; the same for the same description.
  ///
  /// - Parameter description: A document whose root is `workbook` in `urn:shukei:workbook:1`.
  /// - Returns: The whole file.
  /// - Throws: `SpreadsheetFault`.
  package static func bytes(
    describedBy description: [UInt8]
  ) throws(SpreadsheetFault) -> [UInt8] {
    var reader = try DescriptionReader()
    var stream = XMLStream(DescriptionName.vocabulary)
    var events = XMLEvents()
    var start = 0
    var isLast = false
    while !isLast {
      let end = min(start + piece, description.count)
      isLast = end == description.count
      do throws(XMLStreamFault) {
        try stream.parse(description.span.extracting(start..<end), isLast: isLast, into: &events)
      } catch {
        throw fault(error)
      }
      try reader.read(events)
      start = end
    }
    let cells = reader.sheets.map(\.exactCells)
    let bytes = try reader.finished()
    guard WrittenArchive(bytes).isWhole(cells: cells) else {
      throw .notWritten("the archive is not whole")
    }
    return bytes
  }

  private static func fault(_ fault: XMLStreamFault) -> SpreadsheetFault {
    switch fault.reason {
    case .unknownName(let name): .faulty(place: "", what: "<\(name)>")
    case .documentType: .faulty(place: "", what: "<!DOCTYPE>")
    case .tooLarge(let what, let most): .faulty(place: "", what: "\(what) > \(most)")
    case .notWellFormed: .faulty(place: "", what: "XML")
    }
  }
}
