import SurveyModel

/// The surroundings of the byte at which the parser noticed a fault.
struct FaultSite {
  let source: SourceText
  let map: MarkupMap
  /// Bytes that the parser had read.
  let offset: Int

  /// Where the parser was.
  var place: Place { Place(of: offset, in: source.bytes) }

  /// The start of the tag that the parser had last begun.
  var tagPlace: Place { map.tag(before: offset)?.place ?? place }

  /// The byte that was read last.
  var byteBefore: UInt8? {
    source.bytes.indices.contains(offset - 1) ? source.bytes[offset - 1] : nil
  }

  /// The last attribute of a name, without its prefix, in the tag that the parser had last begun.
  func attributePlace(_ name: String) -> Place? {
    guard let tag = map.tag(before: offset) else { return nil }
    return map.attributes[tag.attributes].last { attribute in
      let written = source.bytes[attribute.name]
      return written.elementsEqual(name.utf8)
        || written.reversed().starts(with: (":" + name).utf8.reversed())
    }?.place
  }

  /// The last occurrence of a byte among those read.
  func place(ofLast byte: UInt8) -> Place? {
    source.bytes.prefix(offset).lastIndex(of: byte).map { Place(of: $0, in: source.bytes) }
  }
}
