import DelimitedText
import Exchange
import SurveyModel
import TextNormalization

/// A definition of triple-s and the file of answers that belongs to it, wherever the planner's
/// name for them points.
struct TripleSFile {
  /// Small enough to hold at once, larger than the definition of any survey.
  private static let largestDefinition = 16 << 20
  /// What is looked at to tell whether a file is a definition.
  private static let headSize = 1 << 14

  let codebook: TripleSCodebook
  /// Path of the answers, and what findings call them.
  let data: (path: String, name: String)
  /// What is to be told of the definition although it can be used.
  let findings: [Finding]

  /// Finds definition and answers: the file may be the definition, have one declared, or have
  /// one beside it under the same name. `nil` where the file is no triple-s.
  ///
  /// - Throws: `InputFault` where it is, but cannot be read.
  static func of(
    path: String, name: String, source: ResponseSource
  ) throws(InputFault) -> TripleSFile? {
    guard source.format == nil || source.format == .tripleS else { return nil }
    if isDefinition(path) { return try TripleSFile(definition: path, name: name) }
    if let metadata = source.metadata {
      guard source.format == .tripleS || isDefinition(metadata) else { return nil }
      return try TripleSFile(definition: metadata, name: metadata, data: (path, name))
    }
    for ending in ["xml", "sss", "XML", "SSS"] {
      let candidate = stem(of: path) + ending
      guard candidate != path, isDefinition(candidate) else { continue }
      return try TripleSFile(
        definition: candidate, name: stem(of: name) + ending, data: (path, name))
    }
    guard source.format == .tripleS else { return nil }
    throw InputFault([
      Finding(.codebookMissing, file: name, found: .name(stem(of: lastPart(of: name)) + "xml"))
    ])
  }

  /// The definition itself was named: its answers are beside it.
  private init(definition: String, name: String) throws(InputFault) {
    let read = try Self.read(definition, name)
    let named = read.codebook.dataFile.map { [$0] } ?? []
    let usual = Self.usualEndings(read.codebook.form)
      .map { Self.stem(of: Self.lastPart(of: name)) + $0 }
    let folder = Self.folder(of: definition)
    guard let file = (named + usual).first(where: { Self.isReadable(folder + $0) }) else {
      throw InputFault([
        Finding(.fileMissing, file: Self.folder(of: name) + ((named + usual).first ?? ""))
      ])
    }
    codebook = read.codebook
    data = (folder + file, Self.folder(of: name) + file)
    findings = read.findings
  }

  private init(
    definition: String, name: String, data: (path: String, name: String)
  ) throws(InputFault) {
    let read = try Self.read(definition, name)
    codebook = read.codebook
    self.data = data
    let own = Self.lastPart(of: data.name)
    if let declared = read.codebook.dataFile, declared.lowercased() != own.lowercased() {
      let finding = Finding(
        .codebookOfOtherData, file: name, found: .name(declared), expected: [own])
      findings = read.findings + [finding]
    } else {
      findings = read.findings
    }
  }

  private static func read(
    _ path: String, _ name: String
  ) throws(InputFault) -> (codebook: TripleSCodebook, findings: [Finding]) {
    let bytes = try wholeFile(path: path, name: name, limit: largestDefinition)
    do throws(CodebookFault) {
      return try TripleSCodebook.reading(bytes, file: name)
    } catch {
      throw InputFault(error.findings)
    }
  }

  private static func usualEndings(_ form: TripleSCodebook.Form) -> [String] {
    switch form {
    case .fixed: ["asc", "dat", "txt", "ASC", "DAT", "TXT"]
    case .csv: ["csv", "CSV"]
    }
  }

  private static func isReadable(_ path: String) -> Bool { head(of: path) != nil }

  private static func isDefinition(_ path: String) -> Bool {
    head(of: path).map { TripleSCodebook.isLikely($0.span) } ?? false
  }

  private static func head(of path: String) -> [UInt8]? {
    do throws(InputFault) {
      return try firstBytes(of: path, name: path, count: headSize)
    } catch {
      return nil
    }
  }

  /// Everything up to the point before the ending of a name, the point included.
  private static func stem(of name: String) -> String {
    let last = lastPart(of: name)
    guard let point = last.utf8.lastIndex(of: UInt8(ascii: ".")) else { return name + "." }
    return folder(of: name) + last[...point]
  }

  private static func lastPart(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
  }
}

extension TripleSFile {
  /// The answers as delimited text, and how that is laid out.
  ///
  /// `sample` is the first bytes of the file, which were read from it already, and `isWhole`
  /// whether they are all of it.
  func opened(
    _ file: InputFile, sample: [UInt8], isWhole: Bool, _ source: ResponseSource
  ) -> (TripleSInput, ExportLayout) {
    let declared = source.form.encoding?.rawValue ?? codebook.encoding
    let encoding = TextEncoding.ofTripleS(sample.span, isWhole: isWhole, declared: declared)
    var dialect = Dialect.detect(sample.span)
    dialect.delimiter = source.form.delimiter?.first ?? dialect.delimiter
    let input = TripleSInput(
      file, name: data.name, sample: sample, isWhole: isWhole, codebook: codebook,
      encoding: encoding, dialect: dialect)
    let layout = ExportLayout(
      codebook, encoding: encoding, linesBefore: input.linesSkipped, findings: findings)
    return (input, layout)
  }
}
