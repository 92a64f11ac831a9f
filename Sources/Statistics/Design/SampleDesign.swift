/// How a sample was drawn and weighted, by profile: all that design-based errors need to know,
/// without any respondent.
///
/// A person of profile p has the weight w = g_p·d: d was brought (1 where none was), g_p is the
/// profile's calibration factor. Variances are those of linearised estimates under stratified
/// sampling of people, with residuals after calibration: Σₕ (1 − nₕ/Nₕ) nₕ/(nₕ − 1) Σ (x − x̄ₕ)² over
/// strata h, x = w(y − η), η what the margins know of y. It is what R survey's `svyrecvar` computes:
/// Lumley (2010), Complex Surveys, ch. 2 and 7; Deville & Särndal (1992), JASA 87.
///
/// Do not trust it for samples of places or households (clusters): people of one place are more
/// alike than the formula knows.
package struct SampleDesign: Sendable {
  /// The people of one profile.
  package struct Profile: Sendable {
    /// Everybody of the profile, answered or not, in the weights d.
    package let everybody: Moments
    /// g, from `Calibration`; 1 without.
    package let factor: Double
    /// The stratum of which the profile is part, an index into the strata.
    package let stratum: Int

    /// A profile; without strata everybody is in the first.
    package init(everybody: Moments, factor: Double = 1, stratum: Int = 0) {
      self.everybody = everybody
      self.factor = factor
      self.stratum = stratum
    }
  }

  /// A part of the population of which people were drawn by themselves.
  package struct Stratum: Hashable, Sendable {
    /// N, how many people live there; `nil` for so many that n does not matter.
    package let population: Double?

    /// A stratum with or without a known population.
    package init(population: Double? = nil) { self.population = population }
  }

  /// What the weights were made to agree with.
  package enum Adjustment: Sendable {
    /// Nothing: the factors, if any, were given.
    case none
    /// The category of each profile in the one margin.
    case postStratified([Int])
    /// The category of each profile in each margin.
    case raked([[Int]])
  }

  let profiles: [Profile]
  let strata: [DesignStratum]
  let residuals: CalibrationResiduals
  let form: ResidualForm
  /// n − number of strata, as R's `svychisq` takes it for the whole sample.
  package let degreesOfFreedom: Double

  /// A design.
  ///
  /// - Parameters:
  ///   - profiles: In any order, which that of the cells' moments must follow.
  ///   - strata: One without a known population where nothing is stratified.
  ///   - adjustment: To what the factors of the profiles were calibrated.
  /// - Throws: `Fault` where no variance can be had from it.
  package init(
    profiles: [Profile], strata: [Stratum] = [Stratum()], adjustment: Adjustment = .none
  ) throws(Fault) {
    precondition(
      profiles.allSatisfy { strata.indices.contains($0.stratum) }, "a profile has a stratum")
    var people = strata.map { _ in 0.0 }
    for profile in profiles { people[profile.stratum] += profile.everybody.people }
    self.profiles = profiles
    var designed: [DesignStratum] = []
    for (index, stratum) in strata.enumerated() {
      designed.append(try DesignStratum(index, people: people[index], of: stratum.population))
    }
    self.strata = designed
    residuals = CalibrationResiduals(profiles, adjustment)
    form = ResidualForm(profiles, designed, residuals)
    let occupied = people.count { $0 > 0 }
    degreesOfFreedom = people.reduce(0, +) - Double(occupied)
    guard degreesOfFreedom > 0 else { throw .tooFewPeople }
  }

  /// Why a design has no variance.
  package enum Fault: Error, Hashable, Sendable {
    /// No more people than strata.
    case tooFewPeople
    /// A stratum of which more people responded than live there.
    case populationTooSmall(stratum: Int, people: Double, population: Double)
  }
}
