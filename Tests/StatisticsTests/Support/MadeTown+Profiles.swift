import Statistics

extension MadeTown {
  /// The profiles that occur: sex, age, district, in this order.
  static let profiles: [[Int]] = Set(people.map(profile)).sorted {
    $0.lexicographicallyPrecedes($1)
  }

  static func profile(_ person: Person) -> [Int] { [person.sex, person.age, person.district] }

  /// By person, the index of the profile.
  static let profileOfPerson: [Int] = people.map { person in
    profiles.firstIndex(of: profile(person)) ?? 0
  }

  /// Everybody by profile, weighing 1 each.
  static let bases: [ProfileBase] = profiles.indices.map { index in
    ProfileBase(people: Double(profileOfPerson.count { $0 == index }))
  }

  /// Sex, age and district with their targets, adding up to `total`.
  static func margins(total: Double = 1200) -> [WeightingMargin] {
    targets.enumerated().map { variable, shares in
      WeightingMargin(
        cells: profiles.map { $0[variable] - 1 }, targets: shares.map { $0 * total })
    }
  }
}
