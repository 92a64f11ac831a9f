package import SurveyModel

/// What stands between the tags of an element; comments and processing instructions are left out.
package enum XMLNode: Sendable, Hashable {
  case element(XMLElement)
  /// A stretch of text between two tags, and where its first character other than white space
  /// is; a stretch of nothing but white space is placed at its start.
  case text(String, Place)
}
