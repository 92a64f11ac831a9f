import Statistics

extension PlainDesign {
  /// The same people as a design of profiles, and their cells: those who share stratum, factor and
  /// margins are one profile.
  func profiled(cells: Int) throws -> (design: SampleDesign, cells: CellMoments) {
    var keys: [[Double]] = []
    var profileOf: [Int] = []
    for person in people {
      let key = [Double(person.stratum), person.factor] + person.margins.map(Double.init)
      if !keys.contains(key) { keys.append(key) }
      profileOf.append(keys.firstIndex(of: key) ?? 0)
    }
    let profiles = keys.indices.map { index in
      let members = people.indices.filter { profileOf[$0] == index }.map { people[$0] }
      return SampleDesign.Profile(
        everybody: members.reduce(.none) { $0 + $1.moments }, factor: members[0].factor,
        stratum: members[0].stratum)
    }
    let margins = people[0].margins.indices.map { margin in keys.map { Int($0[2 + margin]) } }
    let adjustment: SampleDesign.Adjustment =
      isRaked ? .raked(margins) : margins.first.map { .postStratified($0) } ?? .none
    let design = try SampleDesign(
      profiles: profiles, strata: populations.map { SampleDesign.Stratum(population: $0) },
      adjustment: adjustment)
    var table = CellMoments(cellCount: cells)
    for (person, profile) in zip(people, profileOf) {
      if let cell = person.cell { table.add(person.moments, profile: profile, cell: cell) }
    }
    return (design, table)
  }
}

extension PlainDesign.Person {
  fileprivate var moments: Moments {
    Moments(people: 1, sum: given, squares: given * given)
  }
}
