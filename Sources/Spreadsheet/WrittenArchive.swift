import OfficeFiles
import XMLText

/// A workbook as the library wrote it, looked at once more.
///
/// The library collects each part in a file in the folder for temporary ones, and does not look at
/// whether the disk took it: on a full disk the parts would lack their ends, or more.
struct WrittenArchive {
  private let archive: [UInt8]

  private enum Name: String, CaseIterable {
    case cell = "c"
  }

  private static let namespaces = ["http://schemas.openxmlformats.org/spreadsheetml/2006/main"]
  private static let piece = 1 << 20

  init(_ archive: [UInt8]) {
    self.archive = archive
  }

  /// Whether every part is a whole document, and each sheet has so many cells, where that is known.
  func isWhole(cells expected: [Int?]) -> Bool {
    guard let parts = ArchiveParts(archive)?.parts, !parts.isEmpty else { return false }
    var found: [String: Int] = [:]
    for part in parts where part.name.hasSuffix(".xml") || part.name.hasSuffix(".rels") {
      guard let cells = Self.cells(part.content) else { return false }
      found[part.name] = cells
    }
    return expected.enumerated().allSatisfy { place, count in
      let written = found["xl/worksheets/sheet\(place + 1).xml"]
      return written != nil && (count == nil || count == written)
    }
  }

  /// How many cells a part has; `nil` where it is no whole document.
  private static func cells(_ part: [UInt8]) -> Int? {
    var stream = XMLStream(XMLVocabulary(Name.self, namespaces: namespaces))
    var events = XMLEvents()
    var count = 0
    var start = 0
    var isLast = false
    while !isLast {
      let end = min(start + piece, part.count)
      isLast = end == part.count
      do throws(XMLStreamFault) {
        try stream.parse(part.span.extracting(start..<end), isLast: isLast, into: &events)
      } catch {
        return nil
      }
      for event in events.events {
        if case .start = event.kind { count += 1 }
      }
      start = end
    }
    return count
  }
}
