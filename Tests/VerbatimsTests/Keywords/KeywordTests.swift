import Statistics
import Testing

@testable import Verbatims

private func corpus(_ answers: [String], threads: Int = 1) -> WordCorpus {
  WordCorpus(answers.map { NormalisedText($0) }, dictionary: nil, threads: threads)
}

extension WordCorpus {
  fileprivate func place(_ word: String) -> Int? {
    number(of: Array(word.utf8), kind: .noun).map { Int($0) }
  }
}

@Suite struct `Keywords` {
  @Test func `a word is counted by answers and by times`() throws {
    let corpus = corpus(["駐車場と駐車場", "駐車場の窓口", "", "窓口"])
    let table = KeywordTable(corpus)
    let parking = table.rows[try #require(corpus.place("駐車場"))]
    #expect(parking.answers == 2)
    #expect(parking.occurrences == 3)
    #expect(
      table.ranked().map { String(decoding: corpus.entries[$0.word].text, as: UTF8.self) }
        == ["駐車場", "窓口"])
  }

  /// Nakagawa and Mori (2003), by hand. Words: キャッシュレス決済 ×2, 決済 ×1, キャッシュレス化 ×1.
  /// キャッシュレス is followed by a noun 3 times, 決済 has one before it 2 times, 化 once.
  /// FLR(キャッシュレス決済) = 2 · ((0+1)(3+1)(2+1)(0+1))^(1/4) = 2 · 12^(1/4).
  @Test func `termhood is the FLR of the source`() throws {
    let corpus = corpus(["キャッシュレス決済", "キャッシュレス決済", "決済", "キャッシュレス化"])
    let table = KeywordTable(corpus)
    func termhood(_ word: String) throws -> Double {
      table.rows[try #require(corpus.place(word))].termhood
    }
    #expect(abs(try termhood("キャッシュレス決済") - 3.722419436) < 1e-8)
    #expect(abs(try termhood("決済") - 1.732050808) < 1e-8)
    #expect(abs(try termhood("キャッシュレス化") - 1.681792831) < 1e-8)
  }

  @Test func `pairs have the coefficient of Jaccard`() throws {
    let corpus = corpus(["駅、窓口", "駅、窓口", "駅", "窓口", "駅、病院"])
    let words = corpus.entries.indices.map { $0 }
    let pairs = WordPair.pairs(of: words, in: corpus, atLeast: 1)
    let names = pairs.map { pair in
      [pair.first, pair.second].map { String(decoding: corpus.entries[$0].text, as: UTF8.self) }
    }
    #expect(names == [["窓口", "駅"], ["病院", "駅"]])
    #expect(pairs.map(\.answers) == [2, 1])
    #expect(pairs.map(\.jaccard) == [2.0 / 5, 1.0 / 4])
  }

  @Test func `a word is shown with what stands around it`() throws {
    let answers = ["市役所の駐車場が狭い", "駐車場"].map { NormalisedText($0) }
    let corpus = WordCorpus(answers, dictionary: nil)
    let places = WordInContext.places(
      of: try #require(corpus.place("駐車場")), in: corpus, answers, width: 2)
    #expect(
      places == [
        WordInContext(answer: 0, before: "所の", word: "駐車場", after: "が狭"),
        WordInContext(answer: 1, before: "", word: "駐車場", after: ""),
      ])
  }

  @Test func `neither the order of answers nor the threads change a figure`() {
    let answers = (0..<700).map { ["駅前の駐車場", "窓口で待つ", "病院が遠い", "図書館"][$0 % 4] + "\($0 % 7)" }
    let one = KeywordTable(corpus(answers)).ranked()
    #expect(KeywordTable(corpus(answers, threads: 3)).ranked() == one)
    #expect(KeywordTable(corpus(answers.reversed())).ranked() == one)
  }

  /// R 4.2: `fisher.test(matrix(c(8, 2, 1, 5), 2))$p.value`.
  @Test func `a small table is tested as R's fisher.test does`() throws {
    let counts = WordCounts(both: 8, word: 9, group: 10, all: 16)
    #expect(abs(try #require(counts.fisher).twoSided - 0.03496503) < 1e-7)
    #expect(try #require(counts.table?.minimumExpected) < 5)
  }

  /// R 4.2: `O <- c(30, 20, 70, 180); E <- c(50, 100, 250, 500) / 3; G <- 2 * sum(O * log(O / E));
  /// pchisq(G, 1, lower.tail = FALSE)`.
  @Test func `large counts are held against chi-square`() throws {
    let answers = (0..<300).map { index in
      index < 100 ? (index < 30 ? "駅" : "店") : (index < 120 ? "駅" : "店")
    }
    let corpus = corpus(answers)
    let groups = answers.indices.map { $0 < 100 ? 0 : 1 }
    let words = CharacteristicWord.words(of: groups, in: corpus)
    let station = try #require(words[0].first)
    #expect(station.word == corpus.place("駅"))
    #expect((station.groupWithWord, station.groupAnswers) == (30, 100))
    #expect((station.withWord, station.answers) == (50, 300))
    #expect(!station.isExact)
    #expect(abs(station.statistic - 18.13067555222486) < 1e-9)
    #expect(abs(station.probability - 2.0625186633714515e-05) < 1e-12)
    #expect(station.adjustedProbability >= station.probability)
  }

  @Test func `no answers, no groups and empty answers have no keywords`() {
    #expect(KeywordTable(corpus([])).rows.isEmpty)
    #expect(KeywordTable(corpus(["", "！"])).rows.isEmpty)
    #expect(CharacteristicWord.words(of: [], in: corpus([])).isEmpty)
    #expect(CharacteristicWord.words(of: [nil, nil], in: corpus(["駅", "店"])).isEmpty)
  }
}
