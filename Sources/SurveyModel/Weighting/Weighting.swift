/// How respondents are weighted (ウエイト): by a given column, to known totals, or both.
package struct Weighting: Sendable {
  /// Header of the column with each respondent's own weight; `nil` gives everybody one.
  package var column: String?
  /// Known totals that the weighted answers are brought to. One margin is post-stratification,
  /// several are raking; none leaves the given weights as they are.
  package var margins: [WeightMargin]
  /// The least and the greatest weight, as multiples of the mean weight; they hold together
  /// with the margins. For given weights without margins they bound each respondent's own.
  package var limits: Limits
  /// What becomes of respondents without a category, or in one whose total is not known, of a
  /// margin.
  package var unclassified: Unclassified
  /// What the weights add up to.
  package var total: Total
  /// Where the definition declares it, for findings.
  package var place: Place

  /// Bounds of the weights; `nil` bounds nothing.
  package struct Limits: Sendable, Equatable {
    /// The least weight, as a multiple of the mean.
    package var minimum: Decimal?
    /// The greatest weight, as a multiple of the mean.
    package var maximum: Decimal?

    /// Weights from `minimum` to `maximum` times the mean.
    package init(minimum: Decimal? = nil, maximum: Decimal? = nil) {
      self.minimum = minimum
      self.maximum = maximum
    }
  }

  /// What becomes of respondents without a category of a margin; raw values as in definitions.
  package enum Unclassified: String, Sendable, CaseIterable {
    /// They keep their share of the sample in that margin, as a category of their own.
    case keep
    /// They have no weight: weighted figures are without them.
    case exclude
  }

  /// What the weights add up to; raw values as in definitions.
  package enum Total: String, Sendable, CaseIterable {
    /// The number of weighted respondents, so that the mean weight is one.
    case sample
    /// The total of the first margin's targets, such as the city's residents.
    case population
  }

  /// Weights by these rules.
  package init(
    column: String?, margins: [WeightMargin], limits: Limits = Limits(),
    unclassified: Unclassified = .keep, total: Total = .sample, place: Place
  ) {
    self.column = column
    self.margins = margins
    self.limits = limits
    self.unclassified = unclassified
    self.total = total
    self.place = place
  }
}

/// Known totals of one variable, or of several together.
package struct WeightMargin: Sendable {
  /// One variable for each level, all of them with at most one category for each respondent.
  package var levels: [VariableID]
  /// One for each combination of categories whose total is known, whether anybody chose it or
  /// not; people in any other combination are without a category of the margin. Empty until
  /// the file of a margin was read.
  package var targets: [Target]
  /// Path, relative to the definition, of the file with the targets; `nil` where the definition
  /// has them.
  package var source: String?
  /// Where the definition declares it, for findings.
  package var place: Place

  /// How much of the whole one combination of categories is.
  package struct Target: Sendable {
    /// One category for each level.
    package var codes: [CategoryCode]
    /// People or shares, in the same unit for the whole margin.
    package var amount: Decimal
    /// Where it is declared: in the definition, or in the file of the margin.
    package var place: Place

    /// So much of the whole for these categories.
    package init(codes: [CategoryCode], amount: Decimal, place: Place) {
      self.codes = codes
      self.amount = amount
      self.place = place
    }
  }

  /// The totals of these variables taken together.
  package init(levels: [VariableID], targets: [Target], source: String?, place: Place) {
    self.levels = levels
    self.targets = targets
    self.source = source
    self.place = place
  }

  /// `Q25>Q26`, as findings and the report name it.
  package var name: String { levels.map(\.description).joined(separator: ">") }
}
