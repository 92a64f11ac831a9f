/// A list of themes (分類) with the rules that find them in free text.
package struct Codeframe: Sendable {
  package var id: String
  package var themes: [Theme]

  package struct Theme: Sendable {
    package var code: CategoryCode
    package var label: String
    /// An answer under this theme is under no other, such as 特になし.
    package var isExclusive: Bool
    /// The rule as written; the Verbatims room reads it.
    package var rule: String
    /// Where the rule's first character stands.
    package var place: Place

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

  package init(id: String, themes: [Theme]) {
    self.id = id
    self.themes = themes
  }
}
