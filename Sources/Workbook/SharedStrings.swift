import XMLText

/// The texts of a workbook that its cells name by number.
///
/// A workbook keeps every text once, in the order in which texts were first met, so what recurs
/// (headers, labels) stands at the front. The front is kept in memory; what goes beyond it, such
/// as the free text of a hundred thousand people, in a file without a name.
final class SharedStrings {
  private enum Name: String, CaseIterable {
    case si, t, rPh
  }

  private static let vocabulary = XMLVocabulary(
    Name.self, namespaces: WorkbookOutline.namespaces)

  private static let memoryForTexts = 12 << 20
  private static let memoryForOffsets = 1 << 18
  /// Excel holds 32,767 characters in a cell.
  private static let longestText = 1 << 20

  /// The front: all its texts one after the other, and where each ends.
  private var texts: [UInt8] = []
  private var ends: [UInt32] = []
  /// The rest: its texts, and 8 bytes for the end of each.
  private var spilledTexts: SpillFile?
  private var spilledEnds: SpillFile?
  private var spilled = 0

  /// A workbook without shared texts.
  init() {}

  /// - Throws: `WorkbookFault` where the part is damaged or there is no room for it.
  init(_ part: String, in container: ZipContainer) throws(WorkbookFault) {
    var reader = try XMLPart(part, in: container, Self.vocabulary)
    var events = XMLEvents()
    var item = SharedItem()
    while try reader.read(into: &events) {
      for event in events.events {
        switch (event.kind, event.name) {
        case (.start, 0): item = SharedItem()
        case (.start, 1): item.isText = !item.isPhonetic
        case (.end, 1): item.isText = false
        case (.start, 2): item.isPhonetic = true
        case (.end, 2): item.isPhonetic = false
        case (.end, 0): try append(item.text)
        case (.text, _) where item.isText:
          item.text.append(contentsOf: events.bytes[event.range])
          if item.text.count > Self.longestText { throw WorkbookFault(.tooLarge(.markup)) }
        case (.text, _), (.start, _), (.end, _): break
        }
      }
    }
  }

  /// Appends the text of a number; false where there is none.
  func append(_ number: Int, to bytes: inout [UInt8]) -> Bool {
    if number < 0 { return false }
    if number < ends.count {
      let start = number == 0 ? 0 : Int(ends[number - 1])
      bytes.append(contentsOf: texts[start..<Int(ends[number])])
      return true
    }
    return appendSpilled(number - ends.count, to: &bytes)
  }

  private func append(_ text: [UInt8]) throws(WorkbookFault) {
    let decoded = EscapedText.decoded(text)
    let hasRoom =
      spilledTexts == nil && texts.count + decoded.count <= Self.memoryForTexts
      && ends.count < Self.memoryForOffsets
    if hasRoom {
      texts.append(contentsOf: decoded)
      ends.append(UInt32(texts.count))
    } else if !spill(decoded) {
      throw WorkbookFault(.tooLarge(.temporarySpace))
    }
  }

  private func spill(_ text: [UInt8]) -> Bool {
    if spilledTexts == nil {
      spilledTexts = SpillFile()
      spilledEnds = SpillFile()
    }
    guard let spilledTexts, let spilledEnds, spilledTexts.append(text) else { return false }
    spilled += 1
    let end = UInt64(spilledTexts.size)
    return spilledEnds.append((0..<8).map { UInt8(truncatingIfNeeded: end >> ($0 * 8)) })
  }

  private func appendSpilled(_ number: Int, to bytes: inout [UInt8]) -> Bool {
    guard number < spilled, let spilledTexts, let spilledEnds else { return false }
    var offsets: [UInt8] = number == 0 ? [UInt8](repeating: 0, count: 8) : []
    let first = max(0, number - 1) * 8
    guard spilledEnds.read(first..<(number + 1) * 8, into: &offsets) else { return false }
    let start = Int(offsets.number(at: 0, bytes: 8))
    let end = Int(offsets.number(at: 8, bytes: 8))
    return spilledTexts.read(start..<end, into: &bytes)
  }
}

/// One text of the list as it is being read.
private struct SharedItem {
  var text: [UInt8] = []
  var isText = false
  /// Inside the reading (furigana) that Japanese Excel keeps beside a text.
  var isPhonetic = false
}
