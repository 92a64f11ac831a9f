/// How the respondents were drawn, as far as intervals and tests depend on it.
package struct Sampling: Sendable {
  /// The variable whose categories were sampled apart (層); `nil` for none.
  package var strata: VariableID?
  /// How many people each stratum has, of those that are known.
  package var populations: [Stratum]
  /// Draws after each other: 1, or 2 where places were drawn first and people in them.
  package var stages: Int
  /// Whether intervals take into account that a finite population is smaller than many.
  package var correctsForFinitePopulation: Bool
  /// Where the definition declares it, for findings.
  package var place: Place

  /// One part of the population that was sampled by itself.
  package struct Stratum: Sendable {
    /// The category of the strata's variable.
    package var code: CategoryCode
    /// How many people there are in it.
    package var size: Int

    /// The stratum of this category, with so many people.
    package init(code: CategoryCode, size: Int) {
      self.code = code
      self.size = size
    }
  }

  /// A sample drawn so.
  package init(
    strata: VariableID? = nil, populations: [Stratum] = [], stages: Int = 1,
    correctsForFinitePopulation: Bool = false, place: Place
  ) {
    self.strata = strata
    self.populations = populations
    self.stages = stages
    self.correctsForFinitePopulation = correctsForFinitePopulation
    self.place = place
  }
}
