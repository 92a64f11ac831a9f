import DelimitedText
import Exchange
import Testing
import TextNormalization

@testable import Ingest

private func multiple(
  _ codes: [String], spread: TripleSVariable.Spread? = nil, isLiteral: Bool = false
) -> TripleSVariable {
  TripleSVariable(
    ident: "1", name: "Q", label: [], kind: .multiple, hasLiteralCodes: isLiteral,
    position: 1...1, spread: spread, values: codes.map { .init(code: $0, label: []) })
}

private func cut(_ value: String, _ variable: TripleSVariable, isFixed: Bool) -> String {
  var cutter = TripleSCutter(
    TripleSCodebook(version: "2.0", title: "", form: .csv, variables: [variable]))
  var text: [UInt8] = []
  cutter.begin()
  cutter.append(Array(value.utf8).span, of: 0, isFixed: isFixed, to: &text)
  return String(decoding: text, as: UTF8.self)
}

@Suite struct TripleSCutterTests {
  @Test(arguments: [
    ("1000", "1"), ("0101", "2;4"), ("0000", ";"), ("    ", ""), ("01  ", "2"), ("0 1 ", "3"),
    ("00011", "4;5"), ("2000", "2000"),
  ])
  func `a row of bits in fixed columns becomes the codes marked`(value: String, codes: String) {
    #expect(cut(value, multiple(["1", "2", "3", "4"]), isFixed: true) == codes)
  }

  @Test(arguments: [("101", "2;4"), ("1", "4"), ("0", ";"), ("", ""), ("1000", "1")])
  func `bits that lost their zeros in a spreadsheet are read from the right`(
    value: String, codes: String
  ) {
    #expect(cut(value, multiple(["1", "2", "3", "4"]), isFixed: false) == codes)
  }

  @Test func `a bit without a code is passed over`() {
    #expect(cut("11101", multiple(["1", "2", "5"]), isFixed: true) == "1;2;5")
  }

  @Test(arguments: [
    ("1203", "12;3", true), (" 3  ", "3", true), ("0000", ";", true), ("    ", "", true),
    ("0112", "1;12", false), ("112", "1;12", false), ("1200", "12", false), ("0", ";", false),
  ])
  func `a spread lists its codes and leaves out zeros`(
    value: String, codes: String, isFixed: Bool
  ) {
    let variable = multiple(["1", "3", "12"], spread: .init(subfields: 2, width: 2))
    #expect(cut(value, variable, isFixed: isFixed) == codes)
  }

  @Test func `literal codes of a spread keep their letters and zeros`() {
    let variable = multiple(
      ["01", "bus"], spread: .init(subfields: 2, width: 3), isLiteral: true)
    #expect(cut("bus01 ", variable, isFixed: true) == "bus;01")
    #expect(cut("0  0  ", variable, isFixed: true) == ";")
  }

  @Test(arguments: [
    (TripleSVariable.Kind.single, "007", "7"), (.single, "000", "0"), (.single, "0a", "0a"),
    (.quantity, " 12.50", "12.50"), (.date, "20260302", "2026-03-02"), (.date, "2026", "2026"),
    (.time, "103000", "10:30:00"), (.character, "  a, b ", "\"  a, b\""),
    (.character, "say \"x\"", "\"say \"\"x\"\"\""), (.logical, "1", "1"),
  ])
  func `a value of each type becomes one field`(
    kind: TripleSVariable.Kind, value: String, field: String
  ) {
    let variable = TripleSVariable(ident: "1", name: "Q", label: [], kind: kind, position: 1...1)
    #expect(cut(value, variable, isFixed: true) == field)
  }

  @Test func `positions count characters in UTF-8, and bytes where a line has as many`() {
    var record = FixedRecord(width: 4, encoding: .utf8)
    record.take(Array("あい12".utf8).span)
    #expect(record.length == 4)
    #expect(record.bytes(2...3) == 3..<7)
    record.take(Array("あ1".utf8).span)
    #expect(record.length == 4)
    #expect(record.bytes(4...4) == 3..<4)
    record.take(Array("12".utf8).span)
    #expect(record.bytes(2...4) == 1..<2)
  }
}
