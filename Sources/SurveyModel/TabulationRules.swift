/// Whom a share is a share of (母数).
package enum BaseRule: String, Sendable, CaseIterable {
  /// Everyone, those without an answer and those not asked included.
  case respondents
  /// Everyone but those not asked (該当者).
  case asked
  /// Asked and answered, an answer without any category included.
  case answered
  /// At least one category chosen.
  case selected
  /// Marks, not people: shares add to 100.
  case responses
  /// For a line of a grid, those who answered that line.
  case gridRow = "grid-row"
}

/// How a net's share is made.
package enum NetRule: String, Sendable, CaseIterable {
  /// The people in the net are counted and the share is rounded once.
  case exact
  /// The rounded shares of its categories are added.
  case sum
}

/// The conventions of one survey's tables.
package struct TabulationRules: Equatable, Sendable {
  /// Whom shares are shares of, for questions that have no rule of their own.
  package var base: BaseRule
  /// Digits after the point of a printed percentage.
  package var decimals: Int
  /// How the percentages of nets are made.
  package var net: NetRule
  /// Columns with a smaller base are marked; 0 marks none.
  package var smallBase: Int

  /// The conventions of most municipal reports, but for what is given here.
  package init(
    base: BaseRule = .respondents, decimals: Int = 1, net: NetRule = .exact, smallBase: Int = 30
  ) {
    self.base = base
    self.decimals = decimals
    self.net = net
    self.smallBase = smallBase
  }
}

/// Columns of cross-tabulations: one variable, or several nested, the outermost first.
package struct Banner: Hashable, Sendable {
  /// One variable for each level, the outermost first; never empty.
  package var levels: [VariableID]

  /// Columns by these variables, each within the one before it.
  ///
  /// - Precondition: `levels` is not empty.
  package init(levels: [VariableID]) {
    precondition(!levels.isEmpty, "a banner has a level")
    self.levels = levels
  }

  /// `Q26>Q25`, as the tidy table names it.
  package var name: String { levels.map(\.description).joined(separator: ">") }
}

/// A crossing asked for by name: these rows by this banner.
package struct Crossing: Sendable {
  /// The questions whose tables are wanted, each with all its rows.
  package var rows: [QuestionID]
  /// The variables whose categories are the columns.
  package var banner: Banner

  /// The wish for tables of these questions by this banner.
  package init(rows: [QuestionID], banner: Banner) {
    self.rows = rows
    self.banner = banner
  }
}
