package import SurveyModel
import XMLText

extension TripleSCodebook {
  /// Reads a definition of triple-s XML.
  ///
  /// - Parameters:
  ///   - bytes: The whole file.
  ///   - file: Its name as the planner knows it, for the findings.
  /// - Returns: the definition, and what is to be told of it although it can be used.
  /// - Throws: `CodebookFault` where the file is no XML within the limits, no triple-s, or says
  ///   something that cannot be followed; with all findings, each with line and column.
  package static func reading(
    _ bytes: [UInt8], file: String
  ) throws(CodebookFault) -> (codebook: TripleSCodebook, findings: [Finding]) {
    let document: XMLDocument
    do throws(XMLFault) {
      document = try XMLDocument(parsing: bytes, file: file, passingDocumentType: true)
    } catch {
      throw CodebookFault(error.findings)
    }
    var reader = TripleSReader(file: file)
    var codebook = reader.codebook(document.root)
    if codebook?.encoding == nil { codebook?.encoding = document.encodingName }
    let isFaulty = reader.findings.contains { $0.rule.severity == .error }
    guard let codebook, !isFaulty else { throw CodebookFault(reader.findings) }
    return (codebook, reader.findings)
  }

  /// Whether a file that begins with these bytes looks like a definition of triple-s XML.
  package static func isLikely(_ head: Span<UInt8>) -> Bool {
    rootName(of: head).map { $0.elementsEqual("sss".utf8) } ?? false
  }
}

/// The name of the first element of XML that begins with these bytes, its prefix left out; `nil`
/// where they are not XML, or end before it.
package func rootName(of head: Span<UInt8>) -> [UInt8]? {
  var position = head.count >= 3 && head[0] == 0xEF && head[1] == 0xBB && head[2] == 0xBF ? 3 : 0
  while position < head.count {
    let byte = head[position]
    if byte <= UInt8(ascii: " ") {
      position += 1
    } else if byte == UInt8(ascii: "<"), position + 1 < head.count {
      let next = head[position + 1]
      if next != UInt8(ascii: "?"), next != UInt8(ascii: "!") {
        return name(in: head, from: position + 1)
      }
      position = pastMarkup(head, from: position)
    } else {
      return nil
    }
  }
  return nil
}

/// Goes past a declaration, a processing instruction or a comment.
private func pastMarkup(_ head: Span<UInt8>, from start: Int) -> Int {
  let isComment = start + 3 < head.count && head[start + 2] == UInt8(ascii: "-")
  var position = start + 2
  while position < head.count {
    if head[position] == UInt8(ascii: ">"), !isComment || head[position - 1] == UInt8(ascii: "-") {
      return position + 1
    }
    position += 1
  }
  return position
}

private func name(in head: Span<UInt8>, from start: Int) -> [UInt8] {
  var name: [UInt8] = []
  for position in start..<head.count {
    switch head[position] {
    case UInt8(ascii: ":"): name.removeAll()
    case 0...UInt8(ascii: " "), UInt8(ascii: ">"), UInt8(ascii: "/"): return name
    default: name.append(head[position])
    }
  }
  return name
}
