import SurveyModel
import XMLText

/// Reads `<weights>` and `<sampling>`: what respondents stand for, and how they were drawn.
struct WeightingDecoder {
  private let names: VariableNames

  init(_ codebook: Codebook) {
    names = VariableNames(codebook)
  }

  /// The weighting that an element declares; `nil` where it declares none, which is told.
  func weighting(_ element: XMLElement, _ decoder: inout ElementDecoder) -> Weighting? {
    decoder.expect(
      element, attributes: ["column", "min", "max", "unclassified", "total"],
      children: ["margin"])
    let column = element["column"]
    let declared = element.all("margin")
    if column == nil, declared.isEmpty {
      decoder.report(
        .missingElement, at: element.place, found: .name("weights"), expected: ["margin"])
      return nil
    }
    var weighting = Weighting(
      column: column, margins: declared.compactMap { margin($0, &decoder) },
      limits: limits(element, &decoder), place: element.place)
    weighting.unclassified = decoder.choice("unclassified", of: element) ?? .keep
    weighting.total = decoder.choice("total", of: element) ?? .sample
    if weighting.total == .population, declared.isEmpty {
      decoder.report(
        .missingElement, at: element.place, found: .name("weights"), expected: ["margin"])
    }
    return weighting
  }

  /// A mean weight of one lies between both, or no weights could hold to them.
  private func limits(
    _ element: XMLElement, _ decoder: inout ElementDecoder
  ) -> Weighting.Limits {
    Weighting.Limits(
      minimum: decoder.decimal("min", of: element, from: Decimal(0), to: Decimal(1)),
      maximum: decoder.decimal("max", of: element, from: Decimal(1)))
  }

  // MARK: Margins

  private func margin(_ element: XMLElement, _ decoder: inout ElementDecoder) -> WeightMargin? {
    let href = element["href"]
    decoder.expect(
      element, attributes: ["by", "href"], children: href == nil ? ["target"] : [])
    guard decoder.required("by", of: element) != nil, let by = element.attribute("by"),
      let levels = levels(by, &decoder)
    else { return nil }
    var margin = WeightMargin(
      levels: levels.map(\.id), targets: [], source: href, place: element.place)
    if href == nil {
      margin.targets = targets(element, of: levels, margin.name, &decoder)
    }
    return margin
  }

  private func levels(_ by: XMLAttribute, _ decoder: inout ElementDecoder) -> [Variable]? {
    guard let levels = names.levels(by.value, at: by.valuePlace, &decoder) else { return nil }
    for (place, level) in levels.enumerated()
    where levels[..<place].contains(where: { $0.id == level.id }) {
      decoder.report(.duplicateName, at: by.valuePlace, found: .name(level.id.description))
      return nil
    }
    let unusable = levels.filter { !$0.canSplitPeople }
    for variable in unusable { reportUnusable(variable, at: by.valuePlace, &decoder) }
    return unusable.isEmpty ? levels : nil
  }

  private func reportUnusable(
    _ variable: Variable, at place: Place, _ decoder: inout ElementDecoder
  ) {
    let name = variable.id.description
    decoder.report(.unusableMargin, at: place, variable: name, found: .name(name))
  }

  private func targets(
    _ element: XMLElement, of levels: [Variable], _ margin: String,
    _ decoder: inout ElementDecoder
  ) -> [WeightMargin.Target] {
    var known: Set<[CategoryCode]> = []
    if element.all("target").isEmpty {
      decoder.report(
        .missingElement, at: element.place, found: .name("margin"), expected: ["target"])
    }
    return element.all("target").compactMap { child in
      guard let target = target(child, of: levels, &decoder) else { return nil }
      guard known.insert(target.codes).inserted else {
        decoder.report(
          .duplicateName, at: child.place, variable: margin, found: .name(target.name))
        return nil
      }
      return target
    }
  }

  private func target(
    _ element: XMLElement, of levels: [Variable], _ decoder: inout ElementDecoder
  ) -> WeightMargin.Target? {
    decoder.expect(element, attributes: ["category", "amount"])
    let category = decoder.required("category", of: element)
    _ = decoder.required("amount", of: element)
    let amount = decoder.value("amount", of: element, expected: ["0…"]) {
      Decimal(amount: $0.utf8)
    }
    guard category != nil, let attribute = element.attribute("category"),
      let codes = codes(attribute, of: levels, &decoder), let amount
    else { return nil }
    return WeightMargin.Target(codes: codes, amount: amount, place: element.place)
  }

  /// One code for each level, as `2 > 1`.
  private func codes(
    _ attribute: XMLAttribute, of levels: [Variable], _ decoder: inout ElementDecoder
  ) -> [CategoryCode]? {
    let parts = attribute.value.split(separator: ">", omittingEmptySubsequences: false)
      .map { trimmed(String($0)) }
    guard parts.count == levels.count else {
      let form = levels.map { $0.categories[0].code.description }.joined(separator: " > ")
      decoder.report(
        .badValue, at: attribute.valuePlace, found: .name(attribute.value), expected: [form])
      return nil
    }
    let codes = zip(parts, levels).compactMap { part, level in
      code(part, of: level, at: attribute.valuePlace, &decoder)
    }
    return codes.count == levels.count ? codes : nil
  }

  private func code(
    _ name: String, of variable: Variable, at place: Place, _ decoder: inout ElementDecoder
  ) -> CategoryCode? {
    let known = variable.categories.map(\.code)
    if let code = known.first(where: { $0.description.utf8.elementsEqual(name.utf8) }) {
      return code
    }
    decoder.report(
      .unknownCategory, at: place, variable: variable.id.description, found: .name(name),
      expected: known.map(\.description),
      nearest: nearest(to: name, among: known.map(\.description)))
    return nil
  }

  // MARK: Sampling

  /// How the respondents were drawn, in the survey of this population.
  func sampling(
    _ element: XMLElement, _ survey: Survey, _ decoder: inout ElementDecoder
  ) -> Sampling {
    decoder.expect(
      element, attributes: ["strata", "stages", "finite"], children: ["stratum"])
    var sampling = Sampling(place: element.place)
    sampling.stages = decoder.whole("stages", of: element, in: 1...2) ?? 1
    sampling.correctsForFinitePopulation = decoder.flag("finite", of: element)
    let strata = strata(element, &decoder)
    sampling.strata = strata?.id
    if let strata { sampling.populations = populations(element, of: strata, &decoder) }
    if sampling.correctsForFinitePopulation, survey.population?.size == nil,
      element.all("stratum").isEmpty
    {
      decoder.report(
        .missingAttribute, at: element.place, found: .name("population"), expected: ["size"])
    }
    return sampling
  }

  private func strata(_ element: XMLElement, _ decoder: inout ElementDecoder) -> Variable? {
    guard let attribute = element.attribute("strata") else {
      if !element.all("stratum").isEmpty { _ = decoder.required("strata", of: element) }
      return nil
    }
    guard
      let variable = names.variable(trimmed(attribute.value), at: attribute.valuePlace, &decoder)
    else { return nil }
    guard variable.canSplitPeople else {
      reportUnusable(variable, at: attribute.valuePlace, &decoder)
      return nil
    }
    return variable
  }

  private func populations(
    _ element: XMLElement, of strata: Variable, _ decoder: inout ElementDecoder
  ) -> [Sampling.Stratum] {
    let strata = element.all("stratum").compactMap { child -> (Sampling.Stratum, Place)? in
      decoder.expect(child, attributes: ["category", "size"])
      let name = decoder.required("category", of: child)
      _ = decoder.required("size", of: child)
      let size = decoder.whole("size", of: child, in: 1...100_000_000_000)
      guard let name, let attribute = child.attribute("category"),
        let code = code(trimmed(name), of: strata, at: attribute.valuePlace, &decoder), let size
      else { return nil }
      return (Sampling.Stratum(code: code, size: size), child.place)
    }
    return decoder.unique(strata, by: \.code)
  }
}

extension WeightMargin.Target {
  /// `2>1`, as findings name it.
  var name: String { codes.map(\.description).joined(separator: ">") }
}

extension Variable {
  /// Whether everybody has at most one of its categories, and it has some.
  fileprivate var canSplitPeople: Bool { isSingleValued && !categories.isEmpty }
}
