/// A list of themes (分類) with the rules that find them in free text.
package struct Codeframe: Sendable {
  /// The name by which text questions refer to it.
  package var id: String
  /// The file that holds it, as the definition names it; `nil` where it stands in the definition.
  package var href: String?
  /// In the order of the table's rows, each before those beneath it; an index of a theme is a
  /// place here.
  package var themes: [Theme]
  /// What respondents of this survey write who have nothing to say (特になし), beside the phrases
  /// that the program knows.
  package var vacuous: [String]

  /// One subject of free text, and how answers about it are known.
  package struct Theme: Sendable {
    /// What programs know it by, in tables and findings.
    package var code: CategoryCode
    /// What the report prints in its row.
    package var label: String
    /// An answer under this theme is under no other but those beneath it.
    package var isExclusive: Bool
    /// The rule as written, which the Verbatims room reads; `nil` where answers are under it only
    /// for the themes beneath it.
    package var rule: String?
    /// Where the rule's first character stands, or else the theme.
    package var place: Place
    /// The theme that it is a part of, as its place in the list: an earlier one. `nil` at the top.
    package var parent: Int?

    /// A theme whose rule is still text: nothing is parsed here.
    package init(
      code: CategoryCode, label: String, isExclusive: Bool, rule: String?, place: Place,
      parent: Int? = nil
    ) {
      self.code = code
      self.label = label
      self.isExclusive = isExclusive
      self.rule = rule
      self.place = place
      self.parent = parent
    }
  }

  /// A list of themes; its name is unique in the survey, their codes within the list.
  package init(id: String, themes: [Theme], vacuous: [String] = [], href: String? = nil) {
    self.id = id
    self.themes = themes
    self.vacuous = vacuous
    self.href = href
  }

  /// How many themes a theme is a part of: 0 at the top. O(levels).
  package func level(of theme: Int) -> Int {
    var level = 0
    var above = themes[theme].parent
    while let parent = above {
      level += 1
      above = themes[parent].parent
    }
    return level
  }

  /// The themes as categories of free text.
  package var categories: [Category] {
    themes.indices.map { index in
      let theme = themes[index]
      var category = Category(
        code: theme.code, label: theme.label, isExclusive: theme.isExclusive)
      category.level = level(of: index)
      category.parent = theme.parent.map { themes[$0].code }
      return category
    }
  }
}
