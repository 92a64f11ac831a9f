import OfficeFiles
import XMLText

/// A workbook as the library wrote it, looked at once more.
///
/// The library collects each part in a file in the folder for temporary ones, and does not look at
/// whether the disk took it: on a full disk the parts would lack their ends, or more.
struct WrittenArchive {
  private let archive: [UInt8]

  /// No name of a part is wanted.
  private enum Name: String, CaseIterable {
    case none = ""
  }

  private static let piece = 1 << 20

  init(_ archive: [UInt8]) {
    self.archive = archive
  }

  /// Whether every part is a whole document, and each sheet has so many cells, where that is known.
  func isWhole(cells expected: [Int?]) -> Bool {
    guard let parts = ArchiveParts(archive)?.parts, !parts.isEmpty else { return false }
    var found: Set<String> = []
    let sheets = Dictionary(
      uniqueKeysWithValues: expected.enumerated().map { place, count in
        ("xl/worksheets/sheet\(place + 1).xml", count)
      })
    for part in parts where part.name.hasSuffix(".xml") || part.name.hasSuffix(".rels") {
      // Where cells can be counted, what is missing shows in their number: no need to read all.
      if let count = sheets[part.name] ?? nil, Self.ends(part.content) {
        guard Self.counted(part.content) == count else { return false }
      } else {
        guard Self.isWhole(part.content) else { return false }
      }
      found.insert(part.name)
    }
    return sheets.keys.allSatisfy(found.contains)
  }

  private static let end = Array("</worksheet>".utf8)

  private static func ends(_ sheet: [UInt8]) -> Bool { sheet.suffix(end.count) == end[...] }

  /// How many cells begin in a sheet; none of its texts stands in it.
  private static func counted(_ sheet: [UInt8]) -> Int {
    let bytes = sheet.span
    var count = 0
    for place in 2..<max(2, bytes.count)
    where bytes[place] == UInt8(ascii: " ") && bytes[place - 1] == UInt8(ascii: "c")
      && bytes[place - 2] == UInt8(ascii: "<")
    {
      count += 1
    }
    return count
  }

  /// Whether a part is a whole document.
  private static func isWhole(_ part: [UInt8]) -> Bool {
    var stream = XMLStream(XMLVocabulary(Name.self, namespaces: []))
    var events = XMLEvents()
    var start = 0
    var isLast = false
    while !isLast {
      let end = min(start + piece, part.count)
      isLast = end == part.count
      do throws(XMLStreamFault) {
        try stream.parse(part.span.extracting(start..<end), isLast: isLast, into: &events)
      } catch {
        return false
      }
      start = end
    }
    return true
  }
}
