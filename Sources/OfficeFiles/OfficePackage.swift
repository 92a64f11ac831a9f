/// A document of Office: XML parts in an archive, made from one XML document that has them all.
///
///     <package><part name="word/document.xml"><w:document>…</w:document></part>…</package>
///
/// What is inside a part becomes a file of its name, as it stands.
package struct OfficePackage {
  /// The files of the document by their names within it, in the order in which they were written.
  package private(set) var parts: [(name: String, content: ArraySlice<UInt8>)] = []

  private static let start = Array("<part name=\"".utf8)
  private static let end = Array("</part>".utf8)
  private static let declaration = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)

  /// Takes the parts out of a document that a stylesheet has written; `part` is no element of
  /// any form of Office.
  package init(_ document: [UInt8]) {
    var rest = document[...]
    while let start = rest.first(Self.start) {
      let name = rest[start.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
      // Two bytes end the tag.
      let body = rest[(name.endIndex + 2)...]
      guard let end = body.first(Self.end) else { return }
      parts.append((String(decoding: name, as: UTF8.self), body[..<end.lowerBound]))
      rest = body[end.upperBound...]
    }
  }

  /// The archive; the same for the same parts.
  package func bytes() -> [UInt8] {
    var archive = ZipArchive()
    for part in parts { archive.append(part.name, Self.declaration + part.content) }
    return archive.finished()
  }
}

extension ArraySlice<UInt8> {
  /// Where a tag stands first.
  fileprivate func first(_ tag: [UInt8]) -> Range<Int>? {
    var place = startIndex
    while let next = self[place...].firstIndex(of: UInt8(ascii: "<")) {
      if self[next...].starts(with: tag) { return next..<(next + tag.count) }
      place = next + 1
    }
    return nil
  }
}
