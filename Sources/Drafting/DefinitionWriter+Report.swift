import SurveyModel
import XMLText

extension DefinitionWriter {
  /// Writes which crossings there are, how they stand together, and what is tested.
  mutating func report(_ survey: Survey) {
    let plain = survey.rules.convention.rules
    let isPlain =
      survey.rules.percents == plain.percents && survey.rules.totalPlace == plain.totalPlace
    guard !isPlain || survey.tests != nil || !survey.banners.isEmpty || !survey.crossings.isEmpty
    else { return }
    xml.blankLine()
    xml.start("report")
    if survey.rules.percents != plain.percents {
      xml.attribute("percents", survey.rules.percents.map(\.rawValue).joined(separator: " "))
    }
    if survey.rules.totalPlace != plain.totalPlace {
      xml.attribute("totals", survey.rules.totalPlace.rawValue)
    }
    notes(on: .report)
    if let tests = survey.tests { self.tests(tests, of: survey.rules.convention) }
    var lines = ReportLines(survey)
    lines.arrange()
    for line in lines.written {
      switch line {
      case .banner(let banners): columns("banner", [], banners)
      case .cross(let rows, let banners):
        let rows = rows.map(\.description).joined(separator: " ")
        columns("cross", [("rows", rows)], banners)
      }
    }
    xml.end()
  }

  private mutating func columns(
    _ name: StaticString, _ attributes: XMLWriter.Attributes, _ banners: [Banner]
  ) {
    xml.start(name, attributes)
    let by = banners.map { Self.nested($0.levels.map(\.description)) }
    xml.attribute("by", by.joined(separator: " + "))
    if banners.contains(where: \.showsNets) { xml.attribute("nets", "true") }
    xml.end()
  }
}

/// The lines of a report that give its banners, its crossings and what stands side by side, each
/// in their order.
private struct ReportLines {
  enum Line {
    case banner([Banner])
    case cross([QuestionID], [Banner])
  }

  private let survey: Survey
  private var bannersWritten = 0
  private var crossingsWritten = 0
  private(set) var written: [Line] = []

  init(_ survey: Survey) {
    self.survey = survey
  }

  /// Each group goes where its members come next: what stands alone before them goes first.
  mutating func arrange() {
    for group in survey.sideBySide {
      if group.allSatisfy(survey.banners.contains) {
        arrangeBanners(before: group)
      } else {
        arrangeCrossings(before: group)
      }
    }
    while bannersWritten < survey.banners.count { writeBanner() }
    while crossingsWritten < survey.crossings.count { writeCrossing() }
  }

  private mutating func arrangeBanners(before group: [Banner]) {
    while true {
      let known = survey.banners.prefix(bannersWritten)
      let new = group.filter { !known.contains($0) }
      let next = survey.banners.dropFirst(bannersWritten).prefix(new.count)
      if next.elementsEqual(new) {
        bannersWritten += new.count
        return written.append(.banner(group))
      }
      writeBanner()
    }
  }

  private mutating func arrangeCrossings(before group: [Banner]) {
    while crossingsWritten < survey.crossings.count {
      let next = survey.crossings.dropFirst(crossingsWritten).prefix(group.count)
      let isOneWish = next.allSatisfy { $0.rows == next.first?.rows }
      if isOneWish, next.map(\.banner) == group {
        crossingsWritten += group.count
        return written.append(.cross(next.first?.rows ?? [], group))
      }
      writeCrossing()
    }
  }

  private mutating func writeBanner() {
    written.append(.banner([survey.banners[bannersWritten]]))
    bannersWritten += 1
  }

  private mutating func writeCrossing() {
    let crossing = survey.crossings[crossingsWritten]
    written.append(.cross(crossing.rows, [crossing.banner]))
    crossingsWritten += 1
  }
}
