import Testing

@testable import Verbatims

/// Invented answers on a few subjects, each of some words of its subject and some of any.
private func madeAnswers(_ count: Int, subjects: Int, seed: UInt64) -> (
  texts: [String], subjects: [Int]
) {
  let syllables = ["ka", "to", "mi", "re", "su", "no", "ha", "yu", "ge", "bo"]
  func word(_ number: Int) -> String {
    "w" + syllables[number % 10] + syllables[number / 10 % 10] + syllables[number / 100 % 10]
  }
  var chance = Chance(seed: seed)
  var texts: [String] = []
  var truth: [Int] = []
  for index in 0..<count {
    let subject = index % subjects
    var parts = (0..<4).map { _ in word(subject * 12 + chance.below(12)) }
    parts += (0..<2).map { _ in word(600 + chance.below(150)) }
    texts.append(parts.joined(separator: " "))
    truth.append(subject)
  }
  return (texts, truth)
}

private func grouped(
  _ texts: [String], _ groups: Int? = nil, threads: Int = 1, sample: Int = 20_000
) -> AnswerGroups {
  var options = GroupingOptions()
  options.groups = groups
  options.threads = threads
  options.sample = sample
  return GroupDiscovery(options, dictionary: nil).groups(of: texts.map { NormalisedText($0) })
}

private func agreement(_ groups: AnswerGroups, _ truth: [Int]) -> Double {
  adjustedRandIndex(groups.groupOfAnswer.map { Int32($0 ?? -1) }, truth.map { Int32($0) })
}

@Suite struct `Groups of answers` {
  @Test(arguments: [3, 8, 12])
  func `answers of one subject are one group`(_ subjects: Int) {
    let (texts, truth) = madeAnswers(subjects * 20, subjects: subjects, seed: 7)
    #expect(agreement(grouped(texts, subjects), truth) > 0.95)
    #expect(agreement(grouped(texts), truth) > 0.8)
  }

  @Test func `the order of rows changes no group`() {
    let (texts, _) = madeAnswers(150, subjects: 6, seed: 1)
    var chance = Chance(seed: 3)
    let order = texts.indices.map { ($0, chance.below(1 << 30)) }.sorted { $0.1 < $1.1 }.map(\.0)
    let plain = grouped(texts).groupOfAnswer
    let shuffled = grouped(order.map { texts[$0] }).groupOfAnswer
    #expect(order.map { plain[$0] } == shuffled)
  }

  @Test(arguments: [3])
  func `the number of threads changes no group`(_ threads: Int) {
    let (texts, _) = madeAnswers(600, subjects: 6, seed: 2)
    #expect(grouped(texts, threads: threads) == grouped(texts))
    #expect(grouped(texts, threads: threads, sample: 200) == grouped(texts, sample: 200))
  }

  @Test func `one more answer leaves nearly all where they are`() {
    let (texts, _) = madeAnswers(160, subjects: 8, seed: 4)
    let before = grouped(texts).groupOfAnswer
    for extra in madeAnswers(3, subjects: 8, seed: 99).texts {
      let after = Array(grouped(texts + [extra]).groupOfAnswer.dropLast())
      let stable = adjustedRandIndex(
        before.map { Int32($0 ?? -1) }, after.map { Int32($0 ?? -1) })
      #expect(stable > 0.9)
    }
  }

  @Test func `answers beyond the sample go to the group that they fit`() {
    let (texts, truth) = madeAnswers(300, subjects: 5, seed: 6)
    #expect(agreement(grouped(texts, 5, sample: 150), truth) > 0.9)
  }

  @Test func `equal answers are in one group and all counted`() {
    let texts = Array(repeating: "駐車場が狭い", count: 30) + ["駐車場 が広い", "窓口が遠い", "窓口で待つ"]
    let groups = grouped(texts)
    #expect(Set(groups.groupOfAnswer.prefix(30)).count == 1)
    #expect(groups.sizes.reduce(0, +) == groups.groupOfAnswer.count { $0 != nil })
  }

  @Test(arguments: [
    [], [""], ["", "", ""], ["駐車場"], Array(repeating: "駐車場が狭い", count: 50), ["a", "b", "c"],
    ["！", "？", "😀"], [String(repeating: "駐車場が狭い。", count: 500), "駐車場"],
    ["<b>駐車場</b>", "\u{202E}駐車場", "駐車場😀"],
  ])
  func `few, empty, equal and strange answers make no trouble`(_ texts: [String]) {
    for count in [nil, 3, 100] {
      let groups = grouped(texts, count)
      #expect(groups.groupOfAnswer.count == texts.count)
      #expect(zip(groups.groupOfAnswer, texts).allSatisfy { $0 == nil || !$1.isEmpty })
      #expect(groups.sizes == groups.sizes.sorted(by: >))
    }
  }

  /// Two equal cliques joined by one edge: the textbook case of two communities.
  @Test func `two cliques with one edge between are two communities`() {
    let cliques = [[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]
    var lists = [[NeighbourSearch.Neighbour]](repeating: [], count: 10)
    for clique in cliques {
      for (one, other) in clique.flatMap({ a in clique.map { (a, $0) } }) where one != other {
        lists[one].append(NeighbourSearch.Neighbour(answer: Int32(other), similarity: 1))
      }
    }
    lists[4].append(NeighbourSearch.Neighbour(answer: 5, similarity: 1))
    let communities = CommunitySearch(resolution: 1, rounds: 2).communities(
      of: NeighbourGraph(lists, multiplicities: Array(repeating: 1, count: 10)))
    #expect(communities == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1])
  }

  /// Worked by hand from the definition, and by R's `mclust::adjustedRandIndex`.
  @Test(arguments: [
    ([0, 0, 0, 1, 1, 1], [0, 0, 0, 1, 1, 1], 1.0),
    ([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2], 0.242424),
    ([0, 0, 1, 1], [0, 1, 0, 1], -0.5),
  ])
  func `the adjusted Rand index is that of Hubert and Arabie`(
    _ first: [Int32], _ second: [Int32], _ expected: Double
  ) {
    #expect(abs(adjustedRandIndex(first, second) - expected) < 1e-5)
  }
}
