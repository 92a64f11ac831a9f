/// What is published of a survey and how its pages look: what a definition says of it in
/// `<output>`, a command line in its options.
package struct OutputPlan: Sendable, Equatable {
  /// A stylesheet in place of the one that is shipped.
  package struct Stylesheet: Sendable, Equatable {
    /// The form that it makes: `html`, `docx` or `xlsx`.
    package var format: OutputFormat
    /// Path of the file, as written.
    package var href: String

    /// A stylesheet of this form in the file at this path.
    package init(format: OutputFormat, href: String) {
      self.format = format
      self.href = href
    }

    /// The forms that are made by a stylesheet.
    package static let formats: [OutputFormat] = [.html, .docx, .xlsx]
  }

  /// A value for a parameter of the stylesheets.
  package struct Parameter: Sendable, Equatable {
    /// The name of the parameter.
    package var name: String
    /// Its value, a string to the stylesheet.
    package var value: String

    /// A parameter with its value.
    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  /// The forms, in the order of the cases; `nil` where nothing is said of them.
  package var formats: [OutputFormat]?
  /// At most one for each form.
  package var stylesheets: [Stylesheet] = []
  /// In the order given; of two with one name the later holds.
  package var parameters: [Parameter] = []
  /// How CSV files are encoded; `nil` where nothing is said.
  package var csvEncoding: CSVEncoding?

  /// A plan that says nothing.
  package init() {}

  /// The forms that are published: those that are named, else the figures and what a stylesheet is
  /// given for.
  package var published: [OutputFormat] {
    formats
      ?? OutputFormat.allCases.filter { format in
        OutputFormat.data.contains(format) || stylesheets.contains { $0.format == format }
      }
  }

  /// This plan where it says something, else the other.
  package func over(_ other: OutputPlan) -> OutputPlan {
    var plan = other
    plan.formats = formats ?? other.formats
    plan.csvEncoding = csvEncoding ?? other.csvEncoding
    plan.stylesheets.removeAll { known in
      stylesheets.contains { $0.format == known.format }
    }
    plan.stylesheets += stylesheets
    plan.parameters += parameters
    return plan
  }
}

/// How CSV files are encoded; the raw value is what definitions and the command line call it.
package enum CSVEncoding: String, Sendable, CaseIterable {
  /// UTF-8 with a byte order mark, as the national rules for open data ask.
  case utf8 = "UTF-8"
  /// Shift_JIS as Windows has it, for programs that read nothing else.
  case cp932 = "CP932"
}
