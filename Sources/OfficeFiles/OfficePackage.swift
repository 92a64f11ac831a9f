/// A document of Office: XML parts in an archive, made from one XML document that has them all.
///
///     <package>
///       <part name="word/document.xml"><w:document>…</w:document></part>
///       <package name="word/embeddings/chart1.xlsx"><part name="…">…</part>…</package>
///     </package>
///
/// What is inside a part becomes a file of its name, as it stands; a package with a name becomes
/// an archive of its own, such as the workbook behind a chart.
package struct OfficePackage {
  private let entries: [Entry]

  private struct Entry {
    let name: String
    let content: Content
  }

  private enum Content {
    case xml(ArraySlice<UInt8>)
    case package(OfficePackage)
  }

  /// The files of the document by their names within it, in the order in which they were written;
  /// packages inside are not among them.
  package var parts: [(name: String, content: ArraySlice<UInt8>)] {
    entries.compactMap { entry in
      switch entry.content {
      case .xml(let body): (entry.name, body)
      case .package: nil
      }
    }
  }

  private static let declaration = Array(
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n".utf8)

  /// Takes the parts out of a document that a stylesheet has written; `part` and `package` are no
  /// elements of any form of Office.
  package init(_ document: [UInt8]) {
    self.init(partsOf: document[...])
  }

  private init(partsOf document: ArraySlice<UInt8>) {
    var entries: [Entry] = []
    var rest = document
    while let (tag, start) = rest.firstTag() {
      let name = rest[start.upperBound...].prefix { $0 != UInt8(ascii: "\"") }
      // Two bytes end the tag.
      let body = rest[(name.endIndex + 2)...]
      guard let end = body.first(tag.end) else { break }
      let inside = body[..<end.lowerBound]
      let content: Content
      switch tag {
      case .part: content = .xml(inside)
      case .package: content = .package(OfficePackage(partsOf: inside))
      }
      entries.append(Entry(name: String(decoding: name, as: UTF8.self), content: content))
      rest = body[end.upperBound...]
    }
    self.entries = entries
  }

  /// The archive; the same for the same parts.
  package func bytes() -> [UInt8] {
    var known = DeflatedParts()
    return bytes(&known)
  }

  private func bytes(_ known: inout DeflatedParts) -> [UInt8] {
    var archive = ZipArchive()
    for entry in entries {
      switch entry.content {
      case .xml(let body): archive.append(entry.name, Self.declaration + body, &known)
      case .package(let package): archive.append(entry.name, package.bytes(&known), &known)
      }
    }
    return archive.finished()
  }
}

/// What holds the content of a file of the archive.
private enum PackageTag: CaseIterable {
  case part
  case package

  var start: [UInt8] {
    switch self {
    case .part: Self.partStart
    case .package: Self.packageStart
    }
  }

  var end: [UInt8] {
    switch self {
    case .part: Self.partEnd
    case .package: Self.packageEnd
    }
  }

  private static let partStart = Array("<part name=\"".utf8)
  private static let packageStart = Array("<package name=\"".utf8)
  private static let partEnd = Array("</part>".utf8)
  private static let packageEnd = Array("</package>".utf8)
}

extension ArraySlice<UInt8> {
  /// The first tag that holds a file, and where it stands.
  fileprivate func firstTag() -> (tag: PackageTag, range: Range<Int>)? {
    var place = startIndex
    while let next = self[place...].firstIndex(of: UInt8(ascii: "<")) {
      for tag in PackageTag.allCases where self[next...].starts(with: tag.start) {
        return (tag, next..<(next + tag.start.count))
      }
      place = next + 1
    }
    return nil
  }

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
