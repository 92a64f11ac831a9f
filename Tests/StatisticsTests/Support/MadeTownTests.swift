import Testing

@Suite struct MadeTownTests {
  /// Python 3.11: `random.seed(1); random.random(), random.random()`.
  @Test func `the generator gives the numbers of Python`() {
    var random = MersenneTwister(seed: 1)
    #expect(random.random() == 0.13436424411240122)
    #expect(random.random() == 0.8474337369372327)
  }

  /// `R_survey_4.4.txt`: the frequencies of q1, of q2 and of q1 by age.
  @Test func `the people made again are those that the references were printed for`() {
    let people = MadeTown.people
    let answers = [1, 2, 3, 4, 5, 9, nil].map { code in
      people.count { $0.satisfaction == code }
    }
    #expect(answers == [233, 315, 290, 170, 91, 44, 57])
    let marks = (0..<8).map { item in people.count { $0.marks?[item] == true } }
    #expect(marks == [432, 228, 550, 346, 459, 102, 180, 30])
    #expect(people.count { $0.marks != nil } == 1149)
    #expect(
      MadeTown.satisfactionByAge == [
        [15, 21, 32, 44, 50, 71], [27, 33, 60, 59, 63, 73], [21, 47, 60, 46, 58, 58],
        [15, 22, 27, 26, 39, 41], [5, 17, 16, 14, 18, 21],
      ])
    let years = people.compactMap(\.years).sorted()
    #expect(years.first == 0 && years.last == 60)
  }
}
