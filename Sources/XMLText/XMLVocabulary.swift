/// The names that somebody who reads a large document wants to hear of.
///
/// Elements and attributes of other names, or in other namespaces, are passed over: a document
/// may hold extensions, and they cost nothing. A closed vocabulary refuses them.
package struct XMLVocabulary: Sendable {
  let names: [[UInt8]]
  let namespaces: [[UInt8]]
  let isClosed: Bool

  /// The local names of `Name` in the order of its cases, in any of these namespaces or in none.
  package init<Name: CaseIterable & RawRepresentable<String>>(
    _ names: Name.Type, namespaces: [String], isClosed: Bool = false
  ) {
    self.isClosed = isClosed
    self.names = names.allCases.map { Array($0.rawValue.utf8) }
    self.namespaces = namespaces.map { Array($0.utf8) }
  }
}
