import Ingest
import SurveyModel
import TextNormalization
import Verbatims

/// A city's own list of names: one a line, `#` before a remark.
struct NameListFile {
  /// What the names of a list are for.
  enum Use {
    /// They are masked wherever they stand; `surname=` and 姓= name families, which are masked
    /// where the text shows a person.
    case mask
    /// They may stand.
    case allow
  }

  private static let largest = 16 << 20
  private static let longestName = 100
  private static let surnameMarks = [Array("surname=".utf8), Array("姓=".utf8), Array("姓＝".utf8)]

  private let path: String
  private let use: Use
  private var findings: [Finding] = []

  /// Adds the names of a file to the lists.
  ///
  /// - Throws: `Stop` where it cannot be read or has entries that cannot be used, each named.
  static func add(path: String, for use: Use, to lists: inout RedactionLists) throws(Stop) {
    var file = NameListFile(path: path, use: use)
    try file.read(into: &lists)
    guard file.findings.isEmpty else { throw Stop(findings: file.findings) }
  }

  private init(path: String, use: Use) {
    self.path = path
    self.use = use
  }

  private mutating func read(into lists: inout RedactionLists) throws(Stop) {
    let bytes: [UInt8]
    do throws(InputFault) {
      bytes = try wholeFile(path: path, name: path, limit: Self.largest)
    } catch {
      throw Stop(findings: error.findings)
    }
    let (encoding, markLength) = TextEncoding.detect(sample: bytes.span, isWhole: true)
    var decoder = StreamDecoder(encoding)
    var text: [UInt8] = []
    decoder.append(decoding: bytes.span.extracting(markLength...), isAtEnd: true, to: &text)
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() { take(Array(line), line: index + 1, into: &lists) }
  }

  private mutating func take(_ line: [UInt8], line number: Int, into lists: inout RedactionLists) {
    let name = trimmed(line)
    guard let first = name.first, first != UInt8(ascii: "#") else { return }
    let surname = Self.surnameMarks.first { name.starts(with: $0) }.map {
      trimmed(name[$0.count...])
    }
    let entry = surname ?? name
    let isText = (try? UTF8Span(validating: entry.span)) != nil
    let length = String(decoding: entry, as: UTF8.self).unicodeScalars.count
    guard isText, (surname == nil ? 2 : 1)...Self.longestName ~= length else {
      findings.append(
        Finding(
          .badListEntry, file: path, place: Place(line: number, column: 1),
          found: isText ? .shape(.text(length)) : .shape(.undecodable)))
      return
    }
    switch use {
    case .allow: lists.allow(entry)
    case .mask where surname != nil: lists.addFamilyName(entry)
    case .mask: lists.mask(entry)
    }
  }

  /// Without spaces and line ends around it.
  private func trimmed(_ bytes: some Collection<UInt8>) -> [UInt8] {
    var rest = Array(bytes)
    let wide: [UInt8] = [0xE3, 0x80, 0x80]
    while true {
      if let last = rest.last, [0x20, 0x09, 0x0D].contains(last) {
        rest.removeLast()
      } else if let first = rest.first, [0x20, 0x09].contains(first) {
        rest.removeFirst()
      } else if rest.starts(with: wide) {
        rest.removeFirst(wide.count)
      } else if rest.suffix(wide.count).elementsEqual(wide) {
        rest.removeLast(wide.count)
      } else {
        return rest
      }
    }
  }
}
