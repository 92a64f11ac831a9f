/// The encodings in which a document may come.
enum SourceEncoding: CaseIterable {
  case utf8
  case utf16LittleEndian
  case utf16BigEndian
  /// What Windows means by Shift_JIS, with ① and 髙.
  case cp932
  case eucJP
  case iso2022JP
  /// ISO 8859-1, with the characters of Windows-1252 where that has controls.
  case latin1

  /// The name that a planner knows.
  var name: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian, .utf16BigEndian: "UTF-16"
    case .cp932: "Shift_JIS"
    case .eucJP: "EUC-JP"
    case .iso2022JP: "ISO-2022-JP"
    case .latin1: "ISO-8859-1"
    }
  }

  /// The name that `iconv` knows.
  var converterName: String {
    switch self {
    case .utf8: "UTF-8"
    case .utf16LittleEndian: "UTF-16LE"
    case .utf16BigEndian: "UTF-16BE"
    case .cp932: "CP932"
    case .eucJP: "EUC-JP-MS"
    case .iso2022JP: "ISO-2022-JP"
    case .latin1: "CP1252"
    }
  }

  /// The encoding that an XML declaration names; nil for one that is not read here.
  ///
  /// UTF-16 is not among them: a declaration that can be read byte by byte is not in UTF-16.
  init?(declaredAs name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8", "us-ascii", "ascii": self = .utf8
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "cswindows31j", "cp932",
      "ms932", "ms_kanji":
      self = .cp932
    case "euc-jp", "eucjp", "x-euc-jp", "eucjp-ms", "cp51932": self = .eucJP
    case "iso-2022-jp", "csiso2022jp": self = .iso2022JP
    case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "windows-1252", "cp1252": self = .latin1
    default: return nil
    }
  }
}
