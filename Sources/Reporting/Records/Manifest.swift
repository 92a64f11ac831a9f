import SurveyModel

/// The record of one run: what went in, what came out, and with which program.
///
/// It names files, never folders, and tells no time: two runs over the same bytes have the same
/// manifest. Hashes are SHA-256 in hexadecimal, and for very large inputs XXH3 with 128 bits.
package struct Manifest: Sendable {
  /// The name under which the manifest is published.
  package static let fileName = "manifest.json"

  /// The survey definition of the run.
  package struct Definition: Sendable, Equatable {
    /// The file's name without its folders.
    package let name: String
    /// The hash of the whole file, in hexadecimal.
    package let sha256: String
    /// The files that codeframes stand in, in the order in which the definition names them.
    package var codeframes: [NamedFile] = []
    /// The review of quotes and the lists of names that belong to it.
    package var quotes: [NamedFile] = []

    /// The definition of this name (no path), with the hash of its bytes in hexadecimal.
    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// A file that belongs to the definition.
  package struct NamedFile: Sendable, Equatable {
    /// The file's name without its folders.
    package let name: String
    /// The hash of the whole file, in hexadecimal.
    package let sha256: String

    /// A file of this name (no path), with the hash of its bytes in hexadecimal.
    package init(name: String, sha256: String) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// A response file and how it was read.
  package struct Input: Sendable, Equatable {
    /// The file's name without its folders.
    package let name: String
    /// The file's size.
    package let bytes: Int
    /// The fingerprint of all its bytes, by which an input counted twice is found.
    package let digest: ContentDigest
    /// How its bytes were taken apart.
    package let form: Form

    /// What a reader of a response file has to know.
    package enum Form: Sendable, Equatable {
      /// The name of the encoding, such as `UTF-8` or `CP932`, and the byte between fields.
      case delimited(encoding: String, delimiter: UInt8)
      /// A file that tells all this itself, such as `XLSX`.
      case container(String)
    }

    /// A response file of this name (no path) and size, with how its bytes were taken apart.
    package init(name: String, bytes: Int, digest: ContentDigest, form: Form) {
      self.name = name
      self.bytes = bytes
      self.digest = digest
      self.form = form
    }

    /// A delimited file whose digest is a SHA-256 hash in hexadecimal.
    package init(name: String, bytes: Int, sha256: String, encoding: String, delimiter: UInt8) {
      self.init(
        name: name, bytes: bytes, digest: ContentDigest(sha256: sha256),
        form: .delimited(encoding: encoding, delimiter: delimiter))
    }

    /// By name, then size, then digest: an order that does not depend on what was read first.
    package static func isBefore(_ left: Self, _ right: Self) -> Bool {
      guard left.name.utf8.elementsEqual(right.name.utf8) else {
        return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
      }
      guard left.bytes == right.bytes else { return left.bytes < right.bytes }
      return left.digest.description.utf8.lexicographicallyPrecedes(right.digest.description.utf8)
    }
  }

  /// A published file.
  package struct Output: Sendable, Equatable {
    /// The file's name within the published folder.
    package let name: String
    /// The file's size.
    package let bytes: Int
    /// The hash of the whole file, in hexadecimal.
    package let sha256: String

    /// A file of this name and size in the published folder, with its hash in hexadecimal.
    package init(name: String, bytes: Int, sha256: String) {
      self.name = name
      self.bytes = bytes
      self.sha256 = sha256
    }
  }

  private let version: String
  private let survey: SurveyID
  private let definition: Definition
  private let registers: [Input]
  private let inputs: [Input]
  private let outputs: [Output]
  private let accounting: RowAccounting
  private let findings: FindingLog

  /// Takes what the report knows of the run; inputs are put in order, outputs keep theirs.
  /// `registers` are the files that the weights' targets were read from.
  package init(
    _ report: Report, definition: Definition, registers: [Input] = [], inputs: [Input],
    outputs: [Output]
  ) {
    version = report.version
    survey = report.survey.id
    accounting = report.accounting
    findings = report.findings
    self.definition = definition
    self.registers = registers.sorted(by: Input.isBefore)
    self.inputs = inputs.sorted(by: Input.isBefore)
    self.outputs = outputs
  }

  /// `manifest.json`, with its members in a fixed order.
  package func bytes() -> [UInt8] {
    var writer = JSONWriter()
    writer.object { manifest in
      manifest.member("program", "shukei")
      manifest.member("version", version)
      manifest.member("survey", survey.description)
      manifest.object("definition") { $0.members(of: definition) }
      if !definition.codeframes.isEmpty {
        manifest.array("codeframes", of: definition.codeframes) { $0.members(of: $1) }
      }
      if !definition.quotes.isEmpty {
        manifest.array("quotes", of: definition.quotes) { $0.members(of: $1) }
      }
      if !registers.isEmpty { manifest.array("registers", of: registers) { $0.members(of: $1) } }
      manifest.array("inputs", of: inputs) { $0.members(of: $1) }
      manifest.array("outputs", of: outputs) { $0.members(of: $1) }
      manifest.object("rows") { $0.members(of: accounting) }
      manifest.array("findings", of: countedRules) { $0.members(of: $1.rule, count: $1.count) }
    }
    return writer.finish()
  }

  private var countedRules: [(rule: Finding.Rule, count: Int)] {
    Finding.Rule.allCases.map { ($0, findings.count(of: $0)) }.filter { $0.1 > 0 }
  }
}

extension JSONWriter {
  fileprivate mutating func members(of definition: Manifest.Definition) {
    member("name", definition.name)
    member("sha256", definition.sha256)
  }

  fileprivate mutating func members(of file: Manifest.NamedFile) {
    member("name", file.name)
    member("sha256", file.sha256)
  }

  fileprivate mutating func members(of input: Manifest.Input) {
    member("name", input.name)
    member("bytes", input.bytes)
    switch input.digest.kind {
    case .sha256: member("sha256", input.digest.value)
    case .xxh128: member("xxh128", input.digest.value)
    }
    switch input.form {
    case .delimited(let encoding, let delimiter):
      member("encoding", encoding)
      member("delimiter", delimiterName(delimiter))
    case .container(let name): member("container", name)
    }
  }

  fileprivate mutating func members(of output: Manifest.Output) {
    member("name", output.name)
    member("bytes", output.bytes)
    member("sha256", output.sha256)
  }

  fileprivate mutating func members(of rows: RowAccounting) {
    member("read", rows.read)
    member("tallied", rows.tallied)
    member("quarantined", rows.quarantined)
    member("dropped", rows.dropped)
  }

  fileprivate mutating func members(of rule: Finding.Rule, count: Int) {
    member("rule", rule.rawValue)
    member("severity", rule.severity.rawValue)
    member("count", count)
  }

  /// The delimiter as a definition names it.
  private func delimiterName(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: ","): "comma"
    case UInt8(ascii: ";"): "semicolon"
    case UInt8(ascii: "\t"): "tab"
    default: String(decoding: [byte], as: UTF8.self)
    }
  }
}
