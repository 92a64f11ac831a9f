import SurveyModel
import XMLText

/// Reads `<report>`: which crossings there are, how they stand together, what is tested.
struct ReportDecoder {
  private let names: VariableNames

  init(_ codebook: Codebook) {
    names = VariableNames(codebook)
  }

  func read(
    _ element: XMLElement, into survey: inout Survey, _ decoder: inout ElementDecoder
  ) {
    decoder.expect(
      element, attributes: ["percents", "totals"], children: ["tests", "banner", "cross"])
    survey.rules.percents = decoder.percents(element) ?? survey.rules.percents
    survey.rules.totalPlace = decoder.choice("totals", of: element) ?? survey.rules.totalPlace
    survey.tests = element.first("tests").map {
      decoder.tests($0, of: survey.rules.convention)
    }
    for child in element.elements {
      switch child.name {
      case "banner": readBanner(child, into: &survey, &decoder)
      case "cross": readCross(child, into: &survey, &decoder)
      default: continue
      }
    }
  }

  private func readBanner(
    _ element: XMLElement, into survey: inout Survey, _ decoder: inout ElementDecoder
  ) {
    decoder.expect(element, attributes: ["by", "nets"])
    let banners = banners(element, &decoder)
    for banner in banners where !survey.banners.contains(banner) { survey.banners.append(banner) }
    survey.standTogether(banners)
  }

  private func readCross(
    _ element: XMLElement, into survey: inout Survey, _ decoder: inout ElementDecoder
  ) {
    decoder.expect(element, attributes: ["rows", "by", "nets"])
    let banners = banners(element, &decoder)
    let rows = rows(element, survey, &decoder)
    survey.crossings += banners.map { Crossing(rows: rows, banner: $0) }
    survey.standTogether(banners)
  }

  /// The banners of `Q25 + Q26 > Q27`; empty where one of them is none.
  private func banners(_ element: XMLElement, _ decoder: inout ElementDecoder) -> [Banner] {
    let showsNets = decoder.flag("nets", of: element)
    guard decoder.required("by", of: element) != nil, let by = element.attribute("by") else {
      return []
    }
    var banners: [Banner] = []
    var isSound = true
    for part in by.value.split(separator: "+", omittingEmptySubsequences: false) {
      guard let banner = banner(part, showsNets, by, &decoder) else {
        isSound = false
        continue
      }
      if banners.contains(banner) {
        decoder.report(.duplicateName, at: by.valuePlace, found: .name(banner.name))
      }
      banners.append(banner)
    }
    return isSound ? banners : []
  }

  private func banner(
    _ text: Substring, _ showsNets: Bool, _ by: XMLAttribute, _ decoder: inout ElementDecoder
  ) -> Banner? {
    guard let levels = names.levels(text, at: by.valuePlace, &decoder) else { return nil }
    let unusable = levels.filter { !$0.canHeadColumns }.map(\.id.description)
    for name in unusable {
      decoder.report(.unusableBanner, at: by.valuePlace, variable: name, found: .name(name))
    }
    guard unusable.isEmpty, let innermost = levels.last else { return nil }
    return Banner(levels: levels.map(\.id), showsNets: showsNets && !innermost.nets.isEmpty)
  }

  private func rows(
    _ element: XMLElement, _ survey: Survey, _ decoder: inout ElementDecoder
  ) -> [QuestionID] {
    guard decoder.required("rows", of: element) != nil, let rows = element.attribute("rows") else {
      return []
    }
    let known = survey.questions.map(\.id)
    return rows.value.split(whereSeparator: { $0 == " " || $0 == "," }).compactMap { name in
      if let id = known.first(where: { $0.description == name }) { return id }
      decoder.reportUnknownQuestion(
        String(name), at: rows.valuePlace, known: known.map(\.description))
      return nil
    }
  }
}

extension Survey {
  /// Notes that pages print these banners in one table, where there are several.
  fileprivate mutating func standTogether(_ banners: [Banner]) {
    guard banners.count > 1, !sideBySide.contains(banners) else { return }
    sideBySide.append(banners)
  }
}

extension Variable {
  /// Whether people can be put into columns by this variable.
  fileprivate var canHeadColumns: Bool {
    switch coding {
    case .single, .scale, .multiple: true
    case .numeric, .text: !categories.isEmpty
    case .rank: false
    }
  }
}
