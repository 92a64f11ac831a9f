import SurveyModel
import Testing

@testable import XMLText

struct TornDocumentTests {
  @Test func `a document cut off anywhere is read or refused, with a place`() throws {
    let bytes = Array(sample.utf8)
    let whole = try parse(sample)
    for length in bytes.indices {
      let cut = Array(bytes[..<length])
      if let finding = refusal(of: cut) {
        #expect(finding.place != nil, "cut after \(length) bytes")
      } else {
        #expect(try XMLDocument(parsing: cut, file: "survey.xml").root == whole)
        #expect(length == bytes.count - 1, "only the last line feed may be missing")
      }
    }
  }

  @Test(arguments: [0x00, 0x20, 0x22, 0x26, 0x2F, 0x3C, 0x3E, 0x5B, 0x80, 0xE3, 0xFF])
  func `a document with any byte changed is read or refused, with a place`(byte: UInt8) {
    let bytes = Array(sample.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed[index] = byte
      if let finding = refusal(of: changed) {
        #expect(finding.place != nil, "byte \(index)")
      }
    }
  }

  @Test func `a document with any byte left out keeps its places in order`() throws {
    let bytes = Array(sample.utf8)
    for index in bytes.indices {
      var changed = bytes
      changed.remove(at: index)
      guard let document = try? XMLDocument(parsing: changed, file: "survey.xml") else { continue }
      let places = ElementOrder(document.root).elements.map(\.place)
      #expect(places == places.sorted())
      #expect(Set(places).count == places.count)
    }
  }
}
