import SurveyModel
import Testing

@testable import DelimitedText

private func shape(_ text: String, _ declared: DeclaredForm = DeclaredForm()) -> TableShape {
  TableShape(Array(text.utf8).span, isWhole: true, declared: declared)
}

@Suite struct `The form of a file is found out` {
  @Test(
    arguments: [
      ("a,b,c\n1,2,3\n4,5,6\n", DelimitedForm()),
      ("a;b;c\n1,5;2,5;3\n4,5;5;6\n", DelimitedForm(delimiter: [UInt8(ascii: ";")])),
      ("a\tb\n1\t2, 3\n4\t5\n", DelimitedForm(delimiter: [UInt8(ascii: "\t")])),
      ("a|b\n1|2, 3\n4|5\n", DelimitedForm(delimiter: [UInt8(ascii: "|")])),
      ("a, b, c\n1, \"2, 3\", 3\n4, 5, 6\n", DelimitedForm(delimiter: Array(", ".utf8))),
      ("a,b\r1,2\r3,4\r", DelimitedForm(recordEnd: .carriageReturn)),
      ("a,b\r1,\"2\n3\"\r3,4\r", DelimitedForm(recordEnd: .carriageReturn)),
      ("a,b\n1,2\r3,4\r\n", DelimitedForm(recordEnd: .any)),
      (
        "a,b,c\n1,'x, y',3\n4,'it''s, ok',6\n",
        DelimitedForm(quote: UInt8(ascii: "'"), escape: UInt8(ascii: "'"))
      ),
      (
        "a,b,c\n1,\"x \\\"y\\\", z\",3\n4,5,6\n", DelimitedForm(escape: UInt8(ascii: "\\"))
      ),
    ])
  func `by what the records agree on`(text: String, form: DelimitedForm) {
    #expect(shape(text).form == form)
  }

  @Test(
    arguments: [
      ("a,b,c\n1,2,3\n4,5,6\n", 0, 1),
      ("題名,,\n,,\na,b,c\n1,2,3\n4,5,6\n", 2, 1),
      ("題名\n出力日\n\na,b,c\n1,2,3\n4,5,6\n", 3, 1),
      ("1,2,3\n4,5,6\n7,8,9\n", 0, 0),
      ("設問,Q1,\n,a,b\n1,2,3\n4,5,6\n7,8,9\n1,1,1\n", 0, 2),
      ("a,b,c\nx,y,z\nv,w,u\n", 0, 1),
      ("意見\nよい, とても\n悪い; とても\n", 0, 1),
    ])
  func `and so is where the table stands`(text: String, preamble: Int, header: Int) {
    #expect(shape(text).preambleLines == preamble)
    #expect(shape(text).headerRows == header)
  }

  @Test func `what is declared is not looked for`() {
    var declared = DeclaredForm(delimiter: Array(";".utf8))
    declared.quote = DeclaredForm.Mark.none
    declared.preambleLines = 1
    declared.headerRows = 3
    declared.columns = 9
    let shape = shape("a,b\n1,2\n3,4\n", declared)
    #expect(shape.form.delimiter == Array(";".utf8) && shape.form.quote == nil)
    #expect(shape.preambleLines == 1 && shape.headerRows == 3 && shape.width == 9)
  }
}
