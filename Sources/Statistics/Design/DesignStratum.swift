/// A stratum with what its variance is multiplied by.
struct DesignStratum: Sendable {
  /// n.
  let people: Double
  /// (1 − n/N) n/(n − 1); for a single person 1 − 1/N about 0, which R calls "adjust".
  let scale: Double
  /// What is taken off for the mean: scale ÷ n, 0 for a single person.
  let meanScale: Double

  init(_ index: Int, people: Double, of population: Double?) throws(SampleDesign.Fault) {
    if let population, population < people {
      throw .populationTooSmall(stratum: index, people: people, population: population)
    }
    let remaining = population.map { $0 > 0 ? ($0 - people) / $0 : 0 } ?? 1
    self.people = people
    scale = people > 1 ? remaining * people / (people - 1) : remaining
    meanScale = people > 1 ? scale / people : 0
  }
}
