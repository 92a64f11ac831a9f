import Foundation
import Testing

@testable import Workbook

/// A workbook as a test writes it: sheets of rows in the XML of the file format.
struct Sheets {
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

  /// Name, rows, and what follows them.
  var sheets: [(name: String, rows: String, tail: String)]
  var strings: [String] = []
  /// The formats of cells by style, as number and code.
  var formats: [(id: Int, code: String?)] = []
  var properties = ""
  var namespace = Self.main
  var relationNamespace = Self.office
  /// How the relationships name the first sheet.
  var target = "worksheets/sheet1.xml"
  var hidden: Set<String> = []

  init(_ rows: String, tail: String = "") {
    sheets = [("Sheet1", rows, tail)]
  }

  init(sheets: [(String, String)]) {
    self.sheets = sheets.map { ($0.0, $0.1, "") }
  }

  var zip: ZipFile {
    var zip = ZipFile()
    zip.add("_rels/.rels", relationships([("a", "officeDocument", "xl/workbook.xml")]))
    let listed = sheets.enumerated().map { index, sheet in
      let state = hidden.contains(sheet.name) ? " state=\"hidden\"" : ""
      return "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\"\(state) r:id=\"s\(index)\"/>"
    }.joined()
    zip.add(
      "xl/workbook.xml",
      "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(relationNamespace)\">\(properties)<sheets>\(listed)</sheets></workbook>"
    )
    var relations = sheets.indices.map { index in
      ("s\(index)", "worksheet", index == 0 ? target : "worksheets/sheet\(index + 1).xml")
    }
    relations += [("t", "sharedStrings", "sharedStrings.xml"), ("u", "styles", "styles.xml")]
    zip.add("xl/_rels/workbook.xml.rels", relationships(relations))
    zip.add(
      "xl/sharedStrings.xml",
      "<sst xmlns=\"\(namespace)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>")
    let codes = formats.compactMap { format in
      format.code.map { "<numFmt numFmtId=\"\(format.id)\" formatCode=\"\($0)\"/>" }
    }.joined()
    let styles = formats.map { "<xf numFmtId=\"\($0.id)\"/>" }.joined()
    zip.add(
      "xl/styles.xml",
      "<styleSheet xmlns=\"\(namespace)\"><numFmts>\(codes)</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>\(styles)</cellXfs></styleSheet>"
    )
    for (index, sheet) in sheets.enumerated() {
      zip.add(
        "xl/worksheets/sheet\(index + 1).xml",
        "<worksheet xmlns=\"\(namespace)\"><sheetData>\(sheet.rows)</sheetData>\(sheet.tail)</worksheet>"
      )
    }
    return zip
  }

  private func relationships(_ all: [(String, String, String)]) -> String {
    let items = all.map { id, kind, target in
      "<Relationship Id=\"\(id)\" Type=\"\(relationNamespace)/\(kind)\" Target=\"\(target)\"/>"
    }.joined()
    return
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\(items)</Relationships>"
  }
}

/// An inline text cell.
func text(_ reference: String, _ text: String) -> String {
  "<c r=\"\(reference)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
}

/// A cell with a number in a style.
func number(_ reference: String, _ value: String, style: Int = 0) -> String {
  "<c r=\"\(reference)\" s=\"\(style)\"><v>\(value)</v></c>"
}

/// A row of cells; its own number is where they stand.
func row(_ number: Int, _ cells: String...) -> String {
  "<row r=\"\(number)\">\(cells.joined())</row>"
}

/// The records that a workbook is read as, `|` after each.
func read(_ zip: ZipFile, sheet: String? = nil, piece: Int = 1 << 16) throws -> String {
  try read(zip.bytes, sheet: sheet, piece: piece)
}

func read(_ bytes: [UInt8], sheet: String? = nil, piece: Int = 1 << 16) throws -> String {
  let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let handle = try FileHandle(forReadingFrom: file)
  defer { try? handle.close() }
  let workbook = try Workbook(
    descriptor: handle.fileDescriptor, size: bytes.count, sheet: sheet)
  var text: [UInt8] = []
  while try workbook.read(upTo: piece, into: &text) {}
  return String(decoding: text.map { $0 == 0x0D ? UInt8(ascii: "|") : $0 }, as: UTF8.self)
}

/// Where formulas stand that have no result.
func emptyFormulas(_ bytes: [UInt8]) throws -> [(row: Int, column: Int)] {
  let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
  try Data(bytes).write(to: file)
  defer { try? FileManager.default.removeItem(at: file) }
  let handle = try FileHandle(forReadingFrom: file)
  defer { try? handle.close() }
  let workbook = try Workbook(descriptor: handle.fileDescriptor, size: bytes.count, sheet: nil)
  var text: [UInt8] = []
  while try workbook.read(upTo: 1 << 16, into: &text) {}
  #expect(workbook.emptyFormulas.count == workbook.emptyFormulas.places.count)
  return workbook.emptyFormulas.places
}

/// Why a workbook is refused; `nil` where it is read.
func refusal(_ bytes: [UInt8], sheet: String? = nil) throws -> WorkbookFault.Reason? {
  do {
    _ = try read(bytes, sheet: sheet)
    return nil
  } catch let fault as WorkbookFault {
    return fault.reason
  }
}
