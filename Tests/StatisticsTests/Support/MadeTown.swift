/// The made survey of 1,200 people, `muni`, on which R survey, expss, quantipy3 and MRCV were run.
///
/// It is made again here: the generator is Python's, seed 20240401, and what is drawn in which
/// order is the survey's definition.
struct MadeTown {
  struct Person {
    /// 1 to 3.
    var sex = 0
    /// 1 to 6.
    var age = 0
    /// 1 to 4.
    var district = 0
    /// 1 to 5, 9 for "do not know", `nil` for no answer.
    var satisfaction: Int?
    /// 1 to 5.
    var scale: Int?
    /// 0 to 60.
    var years: Int?
    /// Eight marks; `nil` for no answer.
    var marks: [Bool]?
  }

  static let people = make()

  /// Population shares of each category of sex, age and district.
  static let targets: [[Double]] = [
    [0.47, 0.50, 0.03], [0.14, 0.15, 0.18, 0.17, 0.16, 0.20], [0.22, 0.36, 0.26, 0.16],
  ]

  private static func make() -> [Person] {
    var random = MersenneTwister(seed: 20_240_401)
    return (0..<1200).map { _ in person(&random) }
  }

  private static func person(_ random: inout MersenneTwister) -> Person {
    var person = Person()
    person.sex = 1 + random.choice([0.45, 0.5, 0.05])
    person.age = 1 + random.choice([0.08, 0.12, 0.17, 0.18, 0.2, 0.25])
    person.district = 1 + random.choice([0.2, 0.4, 0.25, 0.15])
    let weights = [0.12 + 0.02 * Double(person.age), 0.3, 0.25, 0.15, 0.08, 0.05, 0.05]
    person.satisfaction = [1, 2, 3, 4, 5, 9, nil][random.choice(weights)]
    person.marks = marks(of: person, &random)
    if random.random() > 0.06 {
      person.scale = 1 + random.choice([0.1, 0.2, 0.3, 0.25, 0.15])
    }
    if random.random() > 0.05 { person.years = random.below(61) }
    return person
  }

  private static func marks(of person: Person, _ random: inout MersenneTwister) -> [Bool]? {
    let shares = [0.4, 0.2, 0.45, 0.3, 0.35, 0.1, 0.15, 0.03]
    let marks = shares.enumerated().map { item, share in
      random.random() < share * (person.age > 4 && [2, 4].contains(item) ? 1.2 : 1)
    }
    return random.random() < 0.04 ? nil : marks
  }

  /// Satisfaction 1 to 5 by age, people.
  static var satisfactionByAge: [[Double]] {
    (1...5).map { answer in
      (1...6).map { age in
        Double(people.count { $0.satisfaction == answer && $0.age == age })
      }
    }
  }
}
