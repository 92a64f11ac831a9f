import SurveyModel

/// Where the tags, attributes and texts of a document stand, in the order of the document.
struct MarkupMap: Sendable {
  /// A start tag.
  struct Tag {
    /// Where its `<` is, in bytes.
    var offset: Int
    var place: Place
    /// Its attributes among those of the document.
    var attributes: Range<Int>
  }

  /// An attribute that is no namespace declaration.
  struct Attribute {
    /// The bytes of the name.
    var name: Range<Int>
    var place: Place
    var valuePlace: Place
  }

  var tags: [Tag] = []
  var attributes: [Attribute] = []
  /// The stretches of text between tags.
  var texts: [Place] = []
  /// Where the first end tag is that does not close the element that is open.
  var mismatch: Place?

  /// The last start tag that begins before an offset. O(log tags).
  func tag(before offset: Int) -> Tag? {
    var range = 0..<tags.count
    while !range.isEmpty {
      let middle = range.lowerBound + range.count / 2
      if tags[middle].offset < offset {
        range = (middle + 1)..<range.upperBound
      } else {
        range = range.lowerBound..<middle
      }
    }
    return range.lowerBound > 0 ? tags[range.lowerBound - 1] : nil
  }
}
