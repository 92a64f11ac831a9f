import Testing

@testable import Workbook

@Suite struct WorkbookTests {
  @Test func `every kind of cell is read as what it means`() throws {
    var sheets = Sheets(
      row(1, text("A1", "a"), text("B1", "b"))
        + row(
          2, "<c r=\"A2\" t=\"s\"><v>0</v></c>", "<c r=\"B2\" t=\"b\"><v>1</v></c>")
        + row(
          3, "<c r=\"A3\" t=\"e\"><v>#N/A</v></c>",
          "<c r=\"B3\" t=\"str\"><f>A1&amp;B1</f><v>ab</v></c>")
        + row(4, number("A4", "45889", style: 1), number("B4", "0.25", style: 2))
        + row(5, "<c r=\"A5\" t=\"d\"><v>2025-08-20T10:15:00Z</v></c>", number("B5", "1.0")))
    sheets.strings = [
      "<r><t>焼</t></r><r><t xml:space=\"preserve\">津 </t></r><rPh sb=\"0\" eb=\"1\"><t>ヤイヅ</t></rPh>"
    ]
    sheets.formats = [(14, nil), (9, nil)]
    #expect(
      try read(sheets.zip)
        == "a,b|焼津 ,TRUE|#N/A,ab|2025-08-20,0.25|2025-08-20 10:15:00,1|")
  }

  @Test func `a custom format makes a date`() throws {
    var sheets = Sheets(
      row(1, text("A1", "a"), text("B1", "b"))
        + row(2, number("A2", "45889.427083333336", style: 1), number("B2", "3", style: 2)))
    sheets.formats = [(176, "yyyy/m/d\\ h:mm"), (177, "#,##0&quot;日&quot;")]
    #expect(try read(sheets.zip) == "a,b|2025-08-20 10:15:00,3|")
  }

  @Test func `the system of 1904 is followed`() throws {
    var sheets = Sheets(
      row(1, text("A1", "a"), text("B1", "b")) + row(2, number("A2", "44427", style: 1)))
    sheets.formats = [(14, nil)]
    sheets.properties = "<workbookPr date1904=\"1\"/>"
    #expect(try read(sheets.zip) == "a,b|2025-08-20,|")
  }

  @Test func `a record has the number of its row`() throws {
    let rows =
      row(1, text("A1", "a"), text("C1", "c")) + row(4, text("B4", "x\ny"))
      + "<row r=\"6\"><c r=\"A6\" s=\"1\"/></row>" + row(7, number("C7", "1"))
      + "<row r=\"900\"><c r=\"A900\"/></row>"
    #expect(try read(Sheets(rows).zip) == "a,,c|||,\"x\ny\",|||,,1|")
  }

  @Test func `cells without a reference follow one another`() throws {
    let rows =
      "<row><c t=\"inlineStr\"><is><t>a</t></is></c><c><v>2</v></c></row><row><c/><c><v>3</v></c></row>"
    #expect(try read(Sheets(rows).zip) == "a,2|,3|")
  }

  @Test func `cells in another order are put in order`() throws {
    #expect(try read(Sheets(row(1, text("B1", "b"), text("A1", "a"))).zip) == "a,b|")
  }

  @Test func `what could be taken for a separator stands in quotes`() throws {
    let rows = row(1, text("A1", "a,b"), text("B1", "say \"x\""), text("C1", "l_x000D_\nm"))
    #expect(try read(Sheets(rows).zip) == "\"a,b\",\"say \"\"x\"\"\",\"l\nm\"|")
  }

  @Test func `merged headers are filled to the right`() throws {
    let rows =
      row(1, text("A1", "ID"), text("B1", "問1"), "<c r=\"C1\" s=\"1\"/>", text("D1", "問2"))
      + row(2, text("B2", "電話"), text("C2", "メール")) + row(3, number("A3", "1"), number("D3", "2"))
    let tail =
      "<mergeCells count=\"2\"><mergeCell ref=\"B1:C1\"/><mergeCell ref=\"A1:A2\"/></mergeCells>"
    #expect(
      try read(Sheets(rows, tail: tail).zip) == "ID,問1,問1,問2|,電話,メール,|1,,,2|")
  }

  @Test func `a title merged across the table stays one`() throws {
    let rows = row(1, text("A1", "回答一覧")) + row(2, text("A2", "Q1"), text("B2", "Q2"))
    let tail = "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>"
    #expect(try read(Sheets(rows, tail: tail).zip) == "回答一覧,|Q1,Q2|")
  }

  @Test func `the first sheet that holds a table is read`() throws {
    let cover = row(1, text("A1", "表紙")) + row(2, text("A2", "部署"), text("B2", "企画"))
    let table = (1...3).map { r in
      row(
        r, text("A\(r)", "a"), text("B\(r)", "b"), text("C\(r)", "c"), text("D\(r)", "d"),
        text("E\(r)", "e"))
    }.joined()
    let zip = Sheets(sheets: [("表紙", cover), ("回答", table), ("写し", table)]).zip
    #expect(try read(zip).hasPrefix("a,b,c,d,e|"))
    #expect(try read(zip, sheet: "表紙") == "表紙,|部署,企画|")
    #expect(
      try refusal(zip.bytes, sheet: "回等")
        == .sheetMissing("回等", known: ["表紙", "回答", "写し"]))
  }

  @Test func `a hidden sheet is read only where no other holds a table`() throws {
    let table = row(1, text("A1", "a"), text("B1", "b"))
    var sheets = Sheets(sheets: [("master", table), ("data", table + row(2, text("A2", "x")))])
    sheets.hidden = ["master"]
    #expect(try read(sheets.zip) == "a,b|x,|")
    sheets.hidden = ["master", "data"]
    #expect(try read(sheets.zip) == "a,b|")
  }

  @Test func `the strict form is read like the transitional one`() throws {
    var sheets = Sheets(row(1, text("A1", "a"), text("B1", "b")))
    sheets.namespace = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    sheets.relationNamespace = "http://purl.oclc.org/ooxml/officeDocument/relationships"
    #expect(try read(sheets.zip) == "a,b|")
  }

  @Test(arguments: [
    "worksheets/sheet1.xml", "/xl/worksheets/sheet1.xml", "../xl/worksheets/sheet1.xml",
    "./worksheets/sheet1.xml", "worksheets/SHEET1.xml",
  ])
  func `a sheet is found however it is named`(target: String) throws {
    var sheets = Sheets(row(1, text("A1", "a"), text("B1", "b")))
    sheets.target = target
    #expect(try read(sheets.zip) == "a,b|")
  }

  @Test func `a formula without a result is told`() throws {
    let rows =
      row(1, text("A1", "a"), text("B1", "b"))
      + row(
        2, "<c r=\"A2\"><f>1+1</f></c>", "<c r=\"B2\"><f>1+1</f><v>2</v></c>",
        "<c r=\"C2\" t=\"str\"><f>\"\"</f><v></v></c>") + row(3, "<c r=\"B3\"><f>1</f></c>")
    let bytes = Sheets(rows).zip.bytes
    #expect(try read(bytes) == "a,b|,2|")
    #expect(try emptyFormulas(bytes).map { [$0.row, $0.column] } == [[2, 1], [3, 2]])
  }

  @Test func `a text that does not fit into memory is read like any other`() throws {
    let long = String(repeating: "長", count: 30_000)
    let count = 200
    var sheets = Sheets(
      row(1, text("A1", "a"), text("B1", "b"))
        + (0..<count).map { index in
          row(
            index + 2, "<c r=\"A\(index + 2)\" t=\"s\"><v>\(count - 1 - index)</v></c>",
            "<c r=\"B\(index + 2)\" t=\"s\"><v>0</v></c>")
        }.joined())
    sheets.strings = (0..<count).map { "<t>\($0)\(long)</t>" }
    let records = try read(sheets.zip).split(separator: "|")
    #expect(records.count == count + 1)
    for (index, record) in records.dropFirst().enumerated() {
      #expect(record == "\(count - 1 - index)\(long),0\(long)")
    }
  }

  @Test func `random tables are read as they were written`() throws {
    var random = SystemRandomNumberGenerator()
    let words = ["", "a", "問い", "x,y", "\"", "l\nm", "0", "true", "ｱ", "𠮷", "&lt;", "a&amp;b"]
    let meant = [
      "", "a", "問い", "\"x,y\"", "\"\"\"\"", "\"l\nm\"", "0", "true", "ｱ", "𠮷", "<", "a&b",
    ]
    for _ in 0..<60 {
      let (width, height) = (
        Int.random(in: 2...6, using: &random), Int.random(in: 1...40, using: &random)
      )
      var rows = ""
      var expected = ""
      var strings: [String] = []
      for r in 1...height {
        var cells = ""
        var fields: [String] = []
        for c in 0..<width {
          let choice = c == 0 || r == 1 ? 1 : Int.random(in: 0..<words.count, using: &random)
          fields.append(meant[choice])
          if choice == 0 { continue }
          let reference = "\(["A", "B", "C", "D", "E", "F"][c])\(r)"
          if Bool.random(using: &random) {
            cells += text(reference, words[choice])
          } else {
            cells += "<c r=\"\(reference)\" t=\"s\"><v>\(strings.count)</v></c>"
            strings.append("<t>\(words[choice])</t>")
          }
        }
        rows += "<row r=\"\(r)\">\(cells)</row>"
        expected += fields.joined(separator: ",") + "|"
      }
      var sheets = Sheets(rows)
      sheets.strings = strings
      #expect(try read(sheets.zip, piece: Int.random(in: 1...4096, using: &random)) == expected)
    }
  }
}

@Suite struct SheetNameTests {
  @Test func `a name is found by its place`() {
    for (place, name) in SheetName.allCases.enumerated() {
      #expect(SheetName(place: place) == name)
    }
  }
}
