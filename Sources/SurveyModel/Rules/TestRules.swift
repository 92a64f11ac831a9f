/// Which differences are tested, how, and how a reader is told.
package struct TestRules: Sendable, Equatable {
  /// How often a difference that is none may be taken for one, such as 0.05.
  package var level: Decimal
  /// How the shares of two columns are compared.
  package var columns: ColumnTest
  /// How the level is kept where many pairs of columns are compared.
  package var correction: Correction
  /// How rows and columns are tested for independence where answers are weighted.
  package var independence: Independence
  /// What stands beside a share that differs.
  package var marks: Marks
  /// Columns with a smaller base are compared with none.
  package var smallestBase: Int
  /// Whether the choices of a multiple answer are tested together, which takes counting every
  /// pair of them.
  package var countsPairs: Bool

  /// A test of two shares; raw values as in definitions.
  package enum ColumnTest: String, Sendable, CaseIterable {
    /// z with the pooled share, as SPSS Custom Tables.
    case pooled
    /// t with the overlap of columns, as IBM Data Collection.
    case dimensions
    /// t with unpooled shares, as Askia.
    case askia
  }

  /// A correction for many comparisons; raw values as in definitions.
  package enum Correction: String, Sendable, CaseIterable {
    case none
    case bonferroni
    case holm
    case benjaminiHochberg = "benjamini-hochberg"
  }

  /// A test of a weighted crossing; raw values as in definitions. Unweighted ones take Pearson's.
  package enum Independence: String, Sendable, CaseIterable {
    /// Of the weighted counts as if they were people, as SPSS.
    case pearson
    /// Of the design, with Rao and Scott's second-order correction.
    case raoScott = "rao-scott"
  }

  /// What tells a reader of a difference; raw values as in definitions.
  package enum Marks: String, Sendable, CaseIterable {
    /// ▲ and ▼: higher or lower than all other columns together.
    case arrows
    /// Letters of the columns over which a share is higher.
    case letters
    case both
    case none
  }

  /// Tests by these rules; those of most reports, but for what is given here.
  package init(
    level: Decimal = Decimal(units: 5, scale: 2), columns: ColumnTest = .pooled,
    correction: Correction = .holm, independence: Independence = .raoScott,
    marks: Marks = .arrows, smallestBase: Int = 30, countsPairs: Bool = false
  ) {
    self.level = level
    self.columns = columns
    self.correction = correction
    self.independence = independence
    self.marks = marks
    self.smallestBase = smallestBase
    self.countsPairs = countsPairs
  }
}
