/// What a DDI Codebook (2.1 to 2.6) says of a study and of the columns of its file.
package struct DDICodebook: Sendable, Equatable {
  /// The language of its texts, as `xml:lang` has it; `nil` where it does not say.
  package var language: String?
  /// The title of the study; empty where it has none.
  package var title: String
  /// The identifier of the study; `nil` where it has none.
  package var id: String?
  /// Who is responsible for the study.
  package var organization: String?
  /// The program that wrote the codebook; `nil` where it does not say.
  package var software: String?
  /// How answers were taken, in words.
  package var mode: String?
  /// The first and the last day of the fieldwork, as written.
  package var collected: (from: String, to: String)?
  /// Who could have answered, in words.
  package var universe: String?
  /// The name of the file of answers, without folders.
  package var dataFile: String?
  /// In the order of the codebook.
  package var variables: [DDIVariable]
  /// Variables that belong together, in the order of the codebook.
  package var groups: [DDIGroup]
  /// Remarks on the whole, by subject.
  package var notes: [DDINote]

  /// A codebook of these variables.
  package init(title: String, variables: [DDIVariable], groups: [DDIGroup] = []) {
    self.title = title
    self.variables = variables
    self.groups = groups
    notes = []
  }

  /// Whether both say the same.
  package static func == (left: Self, right: Self) -> Bool {
    left.language == right.language && left.title == right.title && left.id == right.id
      && left.organization == right.organization && left.software == right.software
      && left.mode == right.mode && left.collected?.from == right.collected?.from
      && left.collected?.to == right.collected?.to && left.universe == right.universe
      && left.dataFile == right.dataFile && left.variables == right.variables
      && left.groups == right.groups && left.notes == right.notes
  }
}

/// A remark that says, by its subject, something that a codebook has no place for.
package struct DDINote: Sendable, Equatable {
  /// What it is about.
  package var subject: String
  /// What it says.
  package var text: String

  /// The type under which remarks of this program stand.
  static let type = "shukei"

  /// The remark `text` on `subject`.
  package init(_ subject: String, _ text: String) {
    self.subject = subject
    self.text = text
  }
}

extension [DDINote] {
  /// What the remark on this subject says; `nil` where there is none.
  package subscript(subject: String) -> String? { first { $0.subject == subject }?.text }
}
