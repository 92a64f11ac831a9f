import CLibXML2

/// One error that libxml2 reported, copied out of its memory.
struct LibraryError {
  var domain: xmlErrorDomain
  var code: xmlParserErrors
  /// The names that the library's message is made with.
  var names: [String]
  /// Bytes read when it was noticed; nil outside of parsing.
  var offset: Int?
  /// The element that it is about, counted in document order; nil outside of validation.
  var element: Int?
}
