import XMLText

/// One XML part of a workbook as a stream of tags and texts.
struct XMLPart: ~Copyable {
  private var part: ZipPart
  private var stream: XMLStream
  private var bytes: [UInt8] = []
  private var isAtEnd = false

  init(
    _ name: String, in container: ZipContainer, _ vocabulary: XMLVocabulary
  ) throws(WorkbookFault) {
    part = try ZipPart(name, in: container)
    stream = XMLStream(vocabulary)
  }

  /// Replaces `events` by those of the next stretch; false at the end of the part.
  ///
  /// - Throws: `WorkbookFault` where the part is damaged, or more than it may be.
  mutating func read(into events: inout XMLEvents) throws(WorkbookFault) -> Bool {
    if isAtEnd { return false }
    var bytes: [UInt8] = []
    swap(&bytes, &self.bytes)
    defer { swap(&bytes, &self.bytes) }
    isAtEnd = try !part.read(into: &bytes)
    do throws(XMLStreamFault) {
      try stream.parse(bytes.span, isLast: isAtEnd, into: &events)
    } catch {
      switch error.reason {
      case .documentType: throw WorkbookFault(.forbidden(.documentType))
      case .tooLarge: throw WorkbookFault(.tooLarge(.markup))
      case .notWellFormed, .unknownName: throw WorkbookFault(.damaged(part: part.name))
      }
    }
    return true
  }

  /// Reads a small part whole.
  ///
  /// - Throws: `WorkbookFault` where the part is missing, damaged or too large for a description.
  static func read(
    _ name: String, in container: ZipContainer, _ vocabulary: XMLVocabulary,
    _ body: (XMLEvents, XMLEvents.Event) -> Void
  ) throws(WorkbookFault) {
    if let index = container.index(of: name),
      container.size(of: index) > WorkbookLimit.description.most
    {
      throw WorkbookFault(.tooLarge(.description))
    }
    var part = try XMLPart(name, in: container, vocabulary)
    var events = XMLEvents()
    while try part.read(into: &events) {
      for event in events.events { body(events, event) }
    }
  }
}

extension XMLEvents {
  /// The value of an attribute of a start tag.
  func value(_ name: Int, of event: Event) -> String? {
    for attribute in attributes[event.range] where attribute.name == name {
      return String(decoding: bytes[attribute.range], as: UTF8.self)
    }
    return nil
  }
}

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The place among all cases, which is that in the vocabulary made of them.
  var place: Int { Self.allCases.firstIndex(of: self) ?? -1 }
}
