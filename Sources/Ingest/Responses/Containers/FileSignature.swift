import Workbook

/// What a response file is, as its first bytes tell.
enum FileSignature: Equatable {
  case text
  case zip
  case spss
  /// The container of older Office files, and of those with a password.
  case compoundFile
  /// A page or document that spreadsheet programs open under the name of a workbook.
  case disguised(WorkbookFault.OtherForm)

  init(_ sample: [UInt8]) {
    if sample.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || sample.starts(with: [0x50, 0x4B, 0x05, 0x06])
    {
      self = .zip
    } else if sample.starts(with: "$FL2".utf8) || sample.starts(with: "$FL3".utf8) {
      self = .spss
    } else if sample.starts(with: CompoundFile.magic) {
      self = .compoundFile
    } else if let form = Self.markup(sample) {
      self = .disguised(form)
    } else {
      self = .text
    }
  }

  /// Looks for the names with which such pages begin.
  private static func markup(_ sample: [UInt8]) -> WorkbookFault.OtherForm? {
    let head = sample.prefix(4_096).filter { $0 > 0x20 && $0 < 0x80 }.map { byte in
      (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }
    func begins(_ name: StaticString) -> Bool { head.starts(with: "\(name)".utf8) }
    if begins("<?xml") || begins("<workbook") {
      let text = String(decoding: head, as: UTF8.self)
      if text.contains("urn:schemas-microsoft-com:office:spreadsheet") { return .spreadsheetXML }
      return text.contains("<html") ? .webPage : nil
    }
    let pages: [StaticString] = [
      "<html", "<!doctypehtml", "<table", "<head>", "<meta", "mime-version:",
    ]
    return pages.contains(where: begins) ? .webPage : nil
  }
}
