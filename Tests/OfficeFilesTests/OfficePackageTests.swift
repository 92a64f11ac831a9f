import Foundation
import Testing

@testable import OfficeFiles

@Suite struct `A package of Office` {
  private let document = Array(
    """
    <package><part name="[Content_Types].xml"><Types xmlns="urn:t"/></part>\
    <part name="word/document.xml"><w>一 &lt;part name=&quot;</w></part></package>
    """.utf8)

  @Test func `the same parts give the same bytes, dated 1980`() {
    let bytes = OfficePackage(document).bytes()
    #expect(bytes == OfficePackage(document).bytes())
    // Date of the first header: 1980-01-01 is 0x0021.
    #expect(Array(bytes[12..<14]) == [0x21, 0x00])
  }

  @Test func `another program takes the parts out as they stood`() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "a.zip")
    try Data(OfficePackage(document).bytes()).write(to: file)
    let python = Process()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = [
      "python3", "-c",
      "import sys, zipfile; z = zipfile.ZipFile(sys.argv[1]); assert z.testzip() is None; "
        + "print(z.namelist()[1], z.read('word/document.xml').decode(), sep='|')", file.path,
    ]
    let pipe = Pipe()
    python.standardOutput = pipe
    try python.run()
    python.waitUntilExit()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.hasPrefix("word/document.xml|<?xml"))
    #expect(text.hasSuffix("<w>一 &lt;part name=&quot;</w>\n"))
  }

  @Test func `a package inside becomes an archive of its own`() throws {
    let inside = "<part name=\"xl/workbook.xml\"><workbook/></part>"
    let whole = Array(
      "<package><part name=\"a.xml\"><a/></part><package name=\"b.xlsx\">\(inside)</package><part name=\"c.xml\"><c/></part></package>"
        .utf8)
    let archive = OfficePackage(whole).bytes()
    let workbook = OfficePackage(Array("<package>\(inside)</package>".utf8)).bytes()
    let names = ["a.xml", "b.xlsx", "c.xml"].map { Array($0.utf8) }
    #expect(names.allSatisfy { archive.firstRange(of: $0) != nil })
    // Deflated twice it is not found as it stands; as long as said it is.
    #expect(archive == OfficePackage(whole).bytes())
    #expect(workbook.firstRange(of: Array("xl/workbook.xml".utf8)) != nil)
  }
}
