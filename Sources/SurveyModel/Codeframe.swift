/// A list of themes (分類) with the rules that find them in free text.
package struct Codeframe: Sendable {
  /// The name by which text questions refer to it.
  package var id: String
  /// In the order of the table's rows; an index of a theme is a place here.
  package var themes: [Theme]

  /// One subject of free text, and how answers about it are known.
  package struct Theme: Sendable {
    /// What programs know it by, in tables and findings.
    package var code: CategoryCode
    /// What the report prints in its row.
    package var label: String
    /// An answer under this theme is under no other, such as 特になし.
    package var isExclusive: Bool
    /// The rule as written; the Verbatims room reads it.
    package var rule: String
    /// Where the rule's first character stands.
    package var place: Place

    /// A theme whose rule is still text: nothing is parsed here.
    package init(
      code: CategoryCode, label: String, isExclusive: Bool, rule: String, place: Place
    ) {
      self.code = code
      self.label = label
      self.isExclusive = isExclusive
      self.rule = rule
      self.place = place
    }
  }

  /// A list of themes; its name is unique in the survey, their codes within the list.
  package init(id: String, themes: [Theme]) {
    self.id = id
    self.themes = themes
  }
}
