import CXLSXWriter
import Glibc

/// The one owner of a workbook in the library's memory, and of the file in memory that it is
/// written to.
@safe
struct Book: ~Copyable {
  private let pointer: OpaquePointer
  private let descriptor: CInt

  /// 1980-01-01, the first day that archives know: files must not depend on the day.
  private static let created: Int64 = 315_532_800

  init() throws(SpreadsheetFault) {
    guard shukei_xlsx_is_there() != 0 else { throw .missingLibrary }
    let file = shukei_xlsx_memory_file()
    guard file >= 0 else { throw Self.systemFault() }
    guard let book = unsafe shukei_xlsx_open(file) else {
      Glibc.close(file)
      throw Self.outOfMemory
    }
    unsafe pointer = book
    descriptor = file
  }

  deinit {
    unsafe shukei_xlsx_discard(pointer)
    Glibc.close(descriptor)
  }

  static let outOfMemory = SpreadsheetFault.notWritten("out of memory")

  private static func systemFault() -> SpreadsheetFault {
    .notWritten(unsafe String(cString: strerror(errno)))
  }

  /// Throws what a call of the library came to, unless it did.
  static func check(_ end: CInt) throws(SpreadsheetFault) {
    guard end != 0 else { return }
    throw .notWritten(unsafe String(cString: shukei_xlsx_reason(end)))
  }

  func setProperties(title: String?, author: String?) throws(SpreadsheetFault) {
    // The library cuts longer ones, in the middle of a letter if need be.
    let title = title.map { Self.cut($0, to: 255) }
    let author = author.map { Self.cut($0, to: 255) }
    try Self.check(unsafe shukei_xlsx_properties(pointer, title, author, Self.created))
  }

  static func cut(_ text: String, to count: Int) -> String {
    var scalars = String.UnicodeScalarView()
    scalars.append(contentsOf: text.unicodeScalars.prefix(count))
    return String(scalars)
  }

  func addFormat(_ style: CellStyle) throws(SpreadsheetFault) -> BookFormat {
    var plain = unsafe shukei_xlsx_style()
    unsafe plain.size = style.size
    unsafe plain.bold = style.isBold ? 1 : 0
    unsafe plain.italic = style.isItalic ? 1 : 0
    unsafe plain.underline = style.isUnderlined ? 1 : 0
    unsafe plain.wrap = style.wraps ? 1 : 0
    unsafe plain.indent = CInt(style.indent)
    unsafe plain.across = style.across
    unsafe plain.upright = style.upright
    unsafe plain.top = style.top.kind
    unsafe plain.bottom = style.bottom.kind
    unsafe plain.color = style.color
    unsafe plain.fill = style.fill
    unsafe plain.top_color = style.top.color
    unsafe plain.bottom_color = style.bottom.color
    let format = unsafe withOptionalCString(style.font) { font in
      unsafe withOptionalCString(style.format) { number in
        unsafe plain.font = unsafe font
        unsafe plain.number = unsafe number
        return unsafe shukei_xlsx_add_format(pointer, &plain)
      }
    }
    guard let format = unsafe format else { throw Self.outOfMemory }
    return unsafe BookFormat(pointer: format)
  }

  func addSheet(_ name: String) throws(SpreadsheetFault) -> BookSheet {
    guard let sheet = unsafe shukei_xlsx_add_sheet(pointer, name) else { throw Self.outOfMemory }
    return unsafe BookSheet(pointer: sheet, name: name)
  }

  func addChart(_ look: ChartLook) throws(SpreadsheetFault) -> BookChart {
    let book = unsafe pointer
    return try unsafe BookChart(book, look)
  }

  /// Writes the workbook: the bytes of the file.
  consuming func finished() throws(SpreadsheetFault) -> [UInt8] {
    let descriptor = descriptor
    let pointer = unsafe pointer
    discard self
    defer { Glibc.close(descriptor) }
    try Self.check(unsafe shukei_xlsx_close(pointer))
    let size = Int(lseek(descriptor, 0, SEEK_END))
    guard size > 0 else { throw Self.systemFault() }
    var isWhole = true
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size {
        let read = unsafe pread(
          descriptor, buffer.baseAddress.map { unsafe $0 + count }, size - count, count)
        if read < 0, errno == EINTR { continue }
        guard read > 0 else {
          isWhole = false
          return
        }
        count += read
      }
    }
    guard isWhole else { throw Self.systemFault() }
    return bytes
  }
}

/// How cells look, in a workbook; it lives as long as that.
@safe
struct BookFormat {
  let pointer: OpaquePointer
}

/// Lends a text as C has it, or nothing.
func withOptionalCString<Result>(
  _ text: String?, _ body: (UnsafePointer<CChar>?) -> Result
) -> Result {
  guard let text else { return body(nil) }
  return unsafe text.withCString { unsafe body($0) }
}
