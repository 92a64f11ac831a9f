import SurveyModel

/// Holds the targets of all margins against the categories and against each other.
struct MarginCheck {
  private let survey: Survey
  private let codebook: Codebook
  private let file: String
  private(set) var findings: [Finding] = []

  /// A check of the margins of this survey, which the definition in this file declares.
  init(_ survey: Survey, _ codebook: Codebook, file: String) {
    self.survey = survey
    self.codebook = codebook
    self.file = file
    guard let weighting = survey.weighting else { return }
    for margin in weighting.margins { check(margin) }
    checkTotals(weighting)
    checkPopulation(weighting)
  }

  // MARK: One margin

  private mutating func check(_ margin: WeightMargin) {
    let total = AmountSum(margin)
    guard total > .zero else {
      return report(.marginEmpty, at: margin.place, margin.name)
    }
    if total.isOfShares, !total.isWhole {
      findings.append(
        Finding(
          .sharesDoNotAddUp, file: file, place: margin.place, variable: margin.name,
          found: .name(total.description), expected: [total.nearestWhole]))
    }
    checkCategories(margin)
  }

  /// Categories without any target are told one by one, and of the others the combinations.
  private mutating func checkCategories(_ margin: WeightMargin) {
    let levels = margin.levels.compactMap { id in
      codebook.index(of: id).map { codebook.variables[$0].categories.map(\.code) }
    }
    let met = levels.indices.map { level in Set(margin.targets.map { $0.codes[level] }) }
    for (level, codes) in levels.enumerated() {
      for code in codes where !met[level].contains(code) {
        report(
          .targetMissing, at: margin.place, margin.levels[level].description,
          found: .name(code.description))
      }
    }
    guard levels.count > 1 else { return }
    let known = Set(margin.targets.map(\.codes))
    let present = zip(levels, met).map { codes, met in codes.filter(met.contains) }
    for codes in combinations(of: present) where !known.contains(codes) {
      let name = codes.map(\.description).joined(separator: ">")
      report(.targetMissing, at: margin.place, margin.name, found: .name(name))
    }
  }

  private func combinations(of levels: [[CategoryCode]]) -> [[CategoryCode]] {
    levels.reduce([[]]) { combinations, codes in
      combinations.flatMap { combination in codes.map { combination + [$0] } }
    }
  }

  // MARK: All margins

  /// Margins of people should add up to the same people; shares say nothing of how many.
  private mutating func checkTotals(_ weighting: Weighting) {
    let people = weighting.margins.map { ($0, AmountSum($0)) }.filter { !$1.isOfShares }
    guard let (first, total) = people.first else { return }
    for (margin, other) in people.dropFirst() where !total.isNear(other) {
      findings.append(
        Finding(
          .totalsDiffer, file: file, place: margin.place, variable: margin.name,
          found: .name(other.description), expected: [first.name, total.description]))
    }
  }

  /// Weights can only add up to the people of the first margin where it counts people.
  private mutating func checkPopulation(_ weighting: Weighting) {
    guard weighting.total == .population, let first = weighting.margins.first else { return }
    let total = AmountSum(first)
    guard total > .zero, total.isOfShares else { return }
    findings.append(
      Finding(
        .totalUnknown, file: file, place: weighting.place, variable: first.name,
        found: .name(total.description)))
  }

  private mutating func report(
    _ rule: Finding.Rule, at place: Place, _ variable: String, found: Finding.Found = .nothing
  ) {
    findings.append(Finding(rule, file: file, place: place, variable: variable, found: found))
  }
}
