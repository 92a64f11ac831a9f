package import SurveyModel

/// One attribute of an element, as written in the file.
package struct XMLAttribute: Sendable, Hashable {
  /// The name with its prefix, as in `xml:lang`.
  package let name: String
  /// The value after references were resolved and line breaks became spaces.
  package let value: String
  /// Where the name begins.
  package let place: Place
  /// Where the value begins: the first character inside the quotes.
  package let valuePlace: Place

  /// An attribute made by hand, as a test needs it.
  package init(name: String, value: String, place: Place, valuePlace: Place) {
    self.name = name
    self.value = value
    self.place = place
    self.valuePlace = valuePlace
  }
}
