import Statistics

/// The five ways in which R was told that the made town was drawn and weighted.
enum MadeDesign: String, CaseIterable, Sendable {
  /// Raked to sex, age and district.
  case raked
  /// Stratified by district of 2,000, 4,000, 2,500 and 1,500 people.
  case stratified
  /// The same, post-stratified by age to 10,000 people.
  case postStratified
  /// Weights ½ + (id mod 7)/4 brought, strata as above, raked to sex and age.
  case rakedWithGiven
  /// Those weights, post-stratified by age, no strata.
  case postStratifiedWithGiven

  /// All people with their weights; satisfaction 1 to 5 by age are the cells.
  func people() throws -> PlainDesign {
    var design = PlainDesign(people: MadeTown.people.enumerated().map(person))
    if usesStrata { design.populations = Self.populations }
    switch self {
    case .stratified: return design
    case .raked: try weigh(&design, [0, 1, 2], total: 1200)
    case .rakedWithGiven: try weigh(&design, [0, 1], total: 1200)
    case .postStratified, .postStratifiedWithGiven: try weigh(&design, [1], total: 10_000)
    }
    design.isRaked = self == .raked || self == .rakedWithGiven
    return design
  }

  private static let populations: [Double] = [2000, 4000, 2500, 1500]
  private var usesStrata: Bool {
    switch self {
    case .stratified, .postStratified, .rakedWithGiven: true
    case .raked, .postStratifiedWithGiven: false
    }
  }

  private func person(_ index: Int, _ source: MadeTown.Person) -> PlainDesign.Person {
    var person = PlainDesign.Person()
    if usesStrata { person.stratum = source.district - 1 }
    switch self {
    case .raked: break
    case .stratified, .postStratified:
      let size = MadeTown.people.count { $0.district == source.district }
      person.given = Self.populations[source.district - 1] / Double(size)
    case .rakedWithGiven, .postStratifiedWithGiven:
      person.given = 0.5 + Double((index + 1) % 7) / 4
    }
    if let answer = source.satisfaction, answer < 9 {
      person.cell = (answer - 1) * 6 + source.age - 1
    }
    return person
  }

  private func weigh(_ design: inout PlainDesign, _ variables: [Int], total: Double) throws {
    var bases = MadeTown.profiles.map { _ in (people: 0.0, sum: 0.0) }
    for (person, profile) in zip(design.people, MadeTown.profileOfPerson) {
      bases[profile].people += 1
      bases[profile].sum += person.given
    }
    let margins = MadeTown.margins(total: total)
    let calibration = try Raking(tolerance: 1e-13).calibrate(
      bases.map { ProfileBase(people: $0.people, sum: $0.sum) }, to: variables.map { margins[$0] })
    for (index, profile) in MadeTown.profileOfPerson.enumerated() {
      design.people[index].factor = calibration.factors[profile]
      design.people[index].margins = variables.map { margins[$0].cells[profile] }
    }
  }
}
