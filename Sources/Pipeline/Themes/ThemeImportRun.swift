import Ingest
package import SurveyModel
import TextNormalization
import Verbatims
import XMLText

/// Writes coding rules of KH Coder as a codeframe.
package struct ThemeImportRun: Sendable {
  private static let largest = 16 << 20

  /// Path of the file of rules.
  package var rules: String
  /// Path of the codeframe; `nil` for standard output.
  package var output: String?

  /// An order to import; nothing is read yet.
  package init(rules: String, output: String?) {
    self.rules = rules
    self.output = output
  }

  /// Reads and writes; returns what kept it from that, each with line and column. Nothing is written
  /// where any rule cannot be taken over: half a codeframe would code too little without a word.
  package func findings() -> [Finding] {
    do throws(Stop) {
      let codeframe = try codeframe(of: try text())
      do throws(OutputFile.Fault) {
        var file = try OutputFile(path: output)
        try file.write(Self.document(codeframe).span)
        try file.finish()
      } catch {
        return [Finding(.outputUnwritable, file: error.path, found: .name(error.cause))]
      }
      return []
    } catch {
      return error.findings
    }
  }

  private func text() throws(Stop) -> String {
    let bytes: [UInt8]
    do throws(InputFault) {
      bytes = try wholeFile(path: rules, name: rules, limit: Self.largest)
    } catch {
      throw Stop(findings: error.findings)
    }
    guard !bytes.contains(0) else { throw Stop(findings: [Finding(.notText, file: rules)]) }
    let (encoding, markLength) = TextEncoding.detect(sample: bytes.span, isWhole: true)
    var decoder = StreamDecoder(encoding)
    var text: [UInt8] = []
    decoder.append(decoding: bytes.span.extracting(markLength...), isAtEnd: true, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  private func codeframe(of text: String) throws(Stop) -> Codeframe {
    let read = KHCoderRules(parsing: text)
    var faults = read.faults.map {
      Finding(.badCodingRule, file: rules, place: $0.place, found: .name($0.found))
    }
    var themes: [Codeframe.Theme] = []
    for (index, theme) in read.themes.enumerated() {
      let code = CategoryCode((index < 9 ? "t0" : "t") + String(index + 1))
      let rule = Codeframe.Theme(
        code: code ?? CategoryCode(index + 1), label: theme.label, isExclusive: false,
        rule: theme.rule, place: read.places[index])
      // The rule as written here has no places of its own in the file: that of its code is told.
      let check = ReadCodeframe(Codeframe(id: "check", themes: [rule]), file: rules)
      faults += check.findings.map { finding in
        var finding = finding
        finding.place = read.places[index]
        return finding
      }
      themes.append(rule)
    }
    if themes.isEmpty, faults.isEmpty {
      faults = [Finding(.noCodingRules, file: rules, place: Place(line: 1, column: 1))]
    }
    guard faults.isEmpty else {
      throw Stop(findings: faults.sorted { ($0.place ?? .first) < ($1.place ?? .first) })
    }
    return Codeframe(id: "imported", themes: themes)
  }

  private static func document(_ codeframe: Codeframe) -> [UInt8] {
    var xml = XMLWriter()
    xml.start("codeframe", [("xmlns", "urn:shukei:survey:1"), ("id", codeframe.id)])
    for theme in codeframe.themes {
      xml.element(
        "theme", [("code", theme.code.description), ("title", theme.label)], text: theme.rule ?? "")
    }
    xml.end()
    return xml.finish()
  }
}

extension Place {
  fileprivate static let first = Place(line: 1, column: 1)
}
