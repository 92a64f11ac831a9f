extension SPSSDictionary {
  /// Reads all that stands before the cases.
  ///
  /// - Parameters:
  ///   - descriptor: A file that can be read at any place.
  ///   - size: Its bytes.
  ///   - declared: The encoding of its texts, as `iconv` knows it; `nil` where the file is to
  ///     tell.
  /// - Throws: `SPSSFault` where it is damaged.
  init(descriptor: CInt, size: Int, encoding declared: String?) throws(SPSSFault) {
    let header = try SystemFileHeader(descriptor: descriptor, size: size)
    guard let decoder = Self.decoder(header, declared) else { throw SPSSFault.damaged }
    self = try DictionaryReader.read(descriptor: descriptor, size: size, decoder)
    guard !variables.isEmpty else { throw SPSSFault.noVariables }
    sets = Self.sets(header, decoder, known: Set(variables.map { Array($0.name.utf8) }))
  }

  private static func decoder(
    _ header: SystemFileHeader, _ declared: String?
  ) -> CharacterDecoder? {
    if let declared { return CharacterDecoder(declared) }
    if let name = header.encodingName ?? codePage(header.codePage),
      let decoder = CharacterDecoder(converterName(name))
    {
      return decoder
    }
    // Old programs say nothing: what is no UTF-8 is what Windows in Japan writes.
    let texts = header.sets + header.longNames.values
    let isUTF8 = CharacterDecoder("UTF-8").map { decoder in texts.allSatisfy(decoder.isText) }
    return CharacterDecoder(isUTF8 ?? true ? "UTF-8" : "CP932")
  }

  /// 2 and 3 say no more than that characters are bytes.
  private static func codePage(_ number: Int) -> String? {
    switch number {
    case 65001: "UTF-8"
    case 932: "CP932"
    case 20932, 51932: "EUC-JP"
    case 437, 850...866, 874, 936, 949, 950, 1250...1258: "CP\(number)"
    default: nil
    }
  }

  /// The name under which `iconv` knows an encoding that files call by many names.
  private static func converterName(_ name: String) -> String {
    switch name.lowercased() {
    case "utf-8", "utf8": "UTF-8"
    case "shift_jis", "shift-jis", "sjis", "x-sjis", "windows-31j", "windows-932", "cp932",
      "ms932", "ibm-943":
      "CP932"
    case "euc-jp", "eucjp", "x-euc-jp": "EUC-JP-MS"
    default: name
    }
  }

  private static func sets(
    _ header: SystemFileHeader, _ decoder: CharacterDecoder, known: Set<[UInt8]>
  ) -> [SPSSMultipleResponseSet] {
    var names: [[UInt8]: String] = [:]
    for name in header.shortNames {
      names[name.capitals] = decoder.string(header.longNames[name] ?? name)
    }
    for name in header.longNames.values { names[name.capitals] = decoder.string(name) }
    return header.sets.flatMap { record in
      var reader = SetReader(record)
      return reader.sets().map { set in
        SPSSMultipleResponseSet(
          name: decoder.string(set.name), label: decoder.string(set.label),
          kind: set.counted.map { counted in
            .dichotomies(
              counted: decoder.string(trimmedBlanks(counted)), namedByValue: set.isNamedByValue)
          } ?? .categories,
          variables: set.variables.compactMap { names[$0.capitals] }
            .filter { known.contains(Array($0.utf8)) })
      }
    }
  }
}

/// A counted text is as wide as its variable.
private func trimmedBlanks(_ text: [UInt8]) -> [UInt8] {
  var text = text
  while text.last == 0x20 { text.removeLast() }
  return text
}

extension [UInt8] {
  /// With the letters of ASCII as capitals.
  fileprivate var capitals: [UInt8] { map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 } }
}
