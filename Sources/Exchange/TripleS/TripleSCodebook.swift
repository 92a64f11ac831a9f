/// What a definition of triple-s XML says of a file of answers, version 1.1 to 2.0; of 3.0 what
/// it shares with them.
package struct TripleSCodebook: Sendable, Equatable {
  /// The version of the standard, as written.
  package var version: String
  /// The program that wrote it; `nil` where it does not say.
  package var origin: String?
  /// The language of its texts, as `xml:lang` has it; `nil` where it does not say.
  package var language: String?
  /// The short name of the survey; `nil` where it has none.
  package var name: String?
  /// The title of the survey; empty where it has none.
  package var title: String
  /// The name of the file of answers, without folders; `nil` where the definition's own name is
  /// to tell.
  package var dataFile: String?
  /// How records are cut into fields.
  package var form: Form
  /// Records before the first answers, such as a line of names.
  package var skip: Int
  /// The encoding of the answers, as written; only 3.0 says it.
  package var encoding: String?
  /// In the order of the definition.
  package var variables: [TripleSVariable]

  /// How records are cut into fields; the raw value is the one of the standard.
  package enum Form: String, Sendable, CaseIterable {
    /// A position is a place in a line, in characters.
    case fixed
    /// A position is a number of a field.
    case csv
  }

  /// A definition of these variables.
  package init(
    version: String, origin: String? = nil, language: String? = nil, name: String? = nil,
    title: String, dataFile: String? = nil, form: Form, skip: Int = 0, encoding: String? = nil,
    variables: [TripleSVariable]
  ) {
    self.version = version
    self.origin = origin
    self.language = language
    self.name = name
    self.title = title
    self.dataFile = dataFile
    self.form = form
    self.skip = skip
    self.encoding = encoding
    self.variables = variables
  }

  /// How many characters, or fields, a record must have.
  package var width: Int { variables.map(\.position.upperBound).max() ?? 0 }
}
