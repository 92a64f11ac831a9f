import CLibXML2

/// The state that libxml2 keeps for the whole process, set once before its first use.
enum XMLLibrary {
  /// Reading this value makes the library ready: no file and no address is ever opened by it,
  /// and its tables exist before threads share them.
  static let isReady: Bool = {
    xmlInitParser()
    unsafe xmlSetExternalEntityLoader { _, _, _ in nil }
    return xmlRelaxNGInitTypes() == 0
  }()
}
