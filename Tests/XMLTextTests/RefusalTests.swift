import SurveyModel
import Testing

@testable import XMLText

struct RefusalTests {
  @Test(arguments: [
    ("", 1, 1), ("<a", 1, 3), ("<a/><b/>", 1, 5), ("x<a/>", 1, 1), ("<a x=1/>", 1, 6),
    ("<a b></a>", 1, 5), ("<a>\u{1}</a>", 1, 4), ("<a><!-- -</a>", 1, 14),
    ("<a/>\0<b/>", 1, 5), ("\n<?xml version='1.0'?><a/>", 2, 6), ("<a>]]></a>", 1, 4),
    ("<a><![CDATA[x</a>", 1, 18), ("<a>\n\u{FFFF}</a>", 2, 1), ("<!doctype html><a/>", 1, 1),
  ])
  func `a document that is not well-formed is refused at the fault`(
    text: String, line: Int, column: Int
  ) {
    let finding = refusal(of: text)
    #expect(finding?.rule == .notWellFormed)
    #expect(finding?.file == "survey.xml")
    #expect(finding?.place == place(line, column))
  }

  @Test(arguments: [
    ("<a><b></a>", 1, 7, "a", "b"), ("<a>\n 利用<b x='>'>\n  </c></a>", 3, 3, "c", "b"),
    ("<a>AT&T の</a>", 1, 6, "&", "&amp;"), ("<a>A & B</a>", 1, 6, "&", "&amp;"),
    ("<a>&nbsp;</a>", 1, 4, "nbsp", "&amp;"), ("<a>&x;&y;</a>", 1, 4, "x", "&amp;"),
    ("<a>3 < 4</a>", 1, 6, "<", "&lt;"),
    ("<a x='<'/>", 1, 7, "<", "&lt;"), ("<a><!-- 一 -- 二 --></a>", 1, 11, "--", "-->"),
    ("<a><!-- 一 ---></a>", 1, 11, "--", "-->"),
  ])
  func `the usual slips say what was found and what was meant`(
    text: String, line: Int, column: Int, found: String, expected: String
  ) {
    let finding = refusal(of: text)
    #expect(finding?.rule == .notWellFormed)
    #expect(finding?.place == place(line, column))
    #expect(finding?.found == .name(found))
    #expect(finding?.expected == [expected])
  }

  @Test(.timeLimit(.minutes(1)))
  func `sixteen megabytes of hyphens are refused at once`() {
    let finding = refusal(of: "<!--" + String(repeating: "-", count: 15_000_000))
    #expect(finding?.place == place(1, 5))
  }

  @Test(arguments: [0, 1_000, 10_000, 100_000])
  func `a fault is placed in a long document as in a short one`(lines: Int) {
    let filler = String(repeating: "<b x='市民'/>\n", count: lines)
    let head = "<?xml version='1.0' encoding='UTF-8'?>\n<a>\n"
    let finding = refusal(of: head + filler + "<b/>&nbsp;\n" + filler + "</a>")
    #expect(finding?.place == place(lines + 3, 5))
  }

  @Test func `an element that never ends is named at the end of the file`() {
    let finding = refusal(of: "<a>\n<b>\n")
    #expect(finding?.place == place(3, 1))
    #expect(finding?.expected == ["b"])
  }

  @Test(arguments: [
    ("<a x='1'\n y='2' x='3'/>", 2, 8, "x"), ("<p:a/>", 1, 1, "p"),
    ("<a><b q:x='1'/></a>", 1, 4, "q"),
    ("<a xmlns:p='u' p:x='1' xmlns:q='u' q:x='2'/>", 1, 1, "x"),
  ])
  func `a repeated attribute and an unknown prefix are named`(
    text: String, line: Int, column: Int, found: String
  ) {
    let finding = refusal(of: text)
    #expect(finding?.rule == .notWellFormed)
    #expect(finding?.place == place(line, column))
    #expect(finding?.found == .name(found))
  }

  @Test(arguments: [
    ("<!DOCTYPE a><a/>", 1, 1), ("<?xml version='1.0'?>\n <!DOCTYPE a [", 2, 2),
    ("<!-- > -->\n<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>", 2, 1),
    ("<!DOCTYPE a [<!ENTITY a 'aaaaaaaa'><!ENTITY b '&a;&a;&a;&a;'>]><a>&b;</a>", 1, 1),
    ("<!DOCTYPE a PUBLIC 'x' 'http://127.0.0.1:1/x.dtd'><a/>", 1, 1), ("<a><!DOCTYPE b></a>", 1, 4),
  ])
  func `a document type is refused before anything else`(text: String, line: Int, column: Int) {
    let finding = refusal(of: text)
    #expect(finding?.rule == .documentTypeForbidden)
    #expect(finding?.place == place(line, column))
  }

  @Test func `a document type in Shift_JIS is seen too`() {
    let text = "<?xml version='1.0' encoding='Shift_JIS'?><!DOCTYPE a><a/>"
    #expect(refusal(of: text)?.rule == .documentTypeForbidden)
  }

  @Test(arguments: [
    "<!DOCTYPE sss PUBLIC \"-//x > y//EN\" 'http://127.0.0.1:1/x.dtd'>\n<sss/>",
    "<?xml version='1.0'?>\n<!-- <!DOCTYPE a [ --><!DOCTYPE sss\n><sss/>",
  ])
  func `a codebook may name a description that nobody fetches`(text: String) throws {
    let document = try XMLDocument(parsing: Array(text.utf8), file: "", passingDocumentType: true)
    #expect(document.root.name == "sss")
    #expect(document.root.place.line == 2 + (text.hasPrefix("<?xml") ? 1 : 0))
  }

  @Test(arguments: [
    "<!DOCTYPE sss [<!ENTITY x 'y'>]><sss>&x;</sss>", "<!DOCTYPE sss><!DOCTYPE sss><sss/>",
    "<sss><!DOCTYPE sss></sss>", "<!DOCTYPE sss SYSTEM 'x' [ ]><sss/>", "<!DOCTYPE sss",
  ])
  func `a codebook with rules of its own is refused`(text: String) {
    let fault = #expect(throws: XMLFault.self) {
      _ = try XMLDocument(parsing: Array(text.utf8), file: "", passingDocumentType: true)
    }
    #expect(fault?.findings.first?.rule == .documentTypeForbidden)
  }

  @Test func `words that only look like a document type are read`() throws {
    let root = try parse("<!-- <!DOCTYPE a> --><a x='!DOCTYPE'><![CDATA[<!DOCTYPE a>]]></a>")
    #expect(root.text == "<!DOCTYPE a>")
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>", "<!DOCTYPE a SYSTEM 'file:///etc/hostname'><a/>",
    "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/hostname'>]><a>&x;</a>", "<!DOCTYPE a><a/>",
  ])
  func `the parser itself stops at a document type`(text: String) {
    do {
      _ = try ParsedTree(parsing: Array(text.utf8))
      Issue.record("a document type was accepted")
    } catch {
      #expect(error.metDocumentType)
    }
  }
}
