/// Whom a share is a share of (母数).
package enum BaseRule: String, Sendable, CaseIterable {
  /// Everyone, those without an answer and those not asked included.
  case respondents
  /// Everyone but those not asked (該当者).
  case asked
  /// Asked and answered, an answer without any category included.
  case answered
  /// Asked and answered with something to say: free text without 特になし and the like.
  case meaningful
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

/// How a share between two printed numbers is rounded; raw values as in definitions.
package enum RoundingRule: String, Sendable, CaseIterable {
  /// A tie goes up: 6.25 prints as 6.3.
  case halfUp = "half-up"
  /// A tie goes to the even digit, as IEC 60559 and R: 6.25 prints as 6.2.
  case halfEven = "half-even"
}

/// Whether weighted cells are rounded before anything is made of them.
package enum CellRounding: String, Sendable, CaseIterable {
  case none
  /// Weighted cells of crossings become whole people, totals their sums, as SPSS CROSSTABS.
  case whole
}

/// Whom the column for all of a crossing holds; raw values as in definitions.
package enum CrossTotal: String, Sendable, CaseIterable {
  /// Everyone, those without a category of the banner included.
  case everyone
  /// The people of the printed columns only.
  case columns
}

/// Where the column for all stands; raw values as in definitions.
package enum TotalPlace: String, Sendable, CaseIterable {
  case first
  case last
  case none
}

/// What the shares of a crossing are shares of; raw values as in definitions.
package enum PercentKind: String, Sendable, CaseIterable {
  /// Of the column's base.
  case column
  /// Of everyone in the row.
  case row
  /// Of the base of the whole table.
  case total
}

/// How the rows of people without a valid answer show.
package struct MissingRows: Sendable, Equatable {
  /// 無回答.
  package var noAnswer: Shown
  /// 無効; folded, its people stand in one row with those without an answer.
  package var invalid: Shown
  /// 非該当.
  package var notAsked: Shown

  /// How one such row shows; raw values as in definitions.
  package enum Shown: String, Sendable, CaseIterable {
    /// Even where there is nobody.
    case always
    /// Where there is anybody.
    case ifAny = "if-any"
    /// Together with 無回答.
    case folded
    /// Not at all; the base stays as it is, and a note tells.
    case hidden
  }

  /// 無回答 always, 無効 and 非該当 where there is anybody, but for what is given here.
  package init(noAnswer: Shown = .always, invalid: Shown = .ifAny, notAsked: Shown = .ifAny) {
    self.noAnswer = noAnswer
    self.invalid = invalid
    self.notAsked = notAsked
  }
}

/// The conventions of one survey's tables.
package struct TabulationRules: Equatable, Sendable {
  /// The named convention that the other rules start from.
  package var convention: Convention
  /// Whom shares are shares of, for questions that have no rule of their own.
  package var base: BaseRule
  /// Digits after the point of a printed percentage.
  package var decimals: Int
  /// How the percentages of nets are made.
  package var net: NetRule
  /// Columns with a smaller base are marked; 0 marks none.
  package var smallBase: Int
  /// How ties are rounded.
  package var rounding: RoundingRule = .halfUp
  /// Whether weighted cells of crossings are rounded first.
  package var cellRounding: CellRounding = .none
  /// Whom the column for all holds.
  package var total: CrossTotal = .everyone
  /// Where pages show the column for all.
  package var totalPlace: TotalPlace = .first
  /// The shares that pages show in crossings, in this order; never empty.
  package var percents: [PercentKind] = [.column]
  /// How people without a valid answer show.
  package var missing = MissingRows()

  /// The conventions of most municipal reports, but for what is given here.
  package init(
    convention: Convention = .municipal, base: BaseRule = .respondents, decimals: Int = 1,
    net: NetRule = .exact, smallBase: Int = 30
  ) {
    self.convention = convention
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
  /// Whether nets of the innermost variable are columns behind its categories.
  package var showsNets: Bool

  /// Columns by these variables, each within the one before it.
  ///
  /// - Precondition: `levels` is not empty.
  package init(levels: [VariableID], showsNets: Bool = false) {
    precondition(!levels.isEmpty, "a banner has a level")
    self.levels = levels
    self.showsNets = showsNets
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
