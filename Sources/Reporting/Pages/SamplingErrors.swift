import Statistics
import SurveyModel
import Tabulation
import Wording

/// The table of sampling errors at the head of a report: how far a share may be from that of
/// everybody, for all respondents and for the groups of the first banner.
struct SamplingErrors {
  /// Shares in percent; each stands for its complement as well.
  static let shares = [50, 40, 30, 20, 10, 5]

  /// One number of respondents.
  struct Line {
    let label: String
    let respondents: Int
    /// In points, one for each share.
    let margins: [FixedPoint]
  }

  /// People who could have answered; `nil` where that is not known.
  let population: Int?
  let hasTwoStages: Bool
  /// All first; never empty.
  let lines: [Line]

  /// `nil` where neither the population nor the sampling is known, or nobody responded.
  init?(_ report: Report, _ names: TableNames) {
    let survey = report.survey
    population = survey.population?.size
    guard population != nil || survey.sampling != nil else { return nil }
    hasTwoStages = survey.sampling?.stages == 2
    let (size, stages) = (population, hasTwoStages ? SamplingError.Stages.two : .one)
    func line(_ label: String, _ people: Int, of population: Int?) -> Line? {
      SamplingError(respondents: people, population: population, stages: stages)
        .map { Line(label, $0) }
    }
    let all = line(names.labels.overall, report.accounting.tallied, of: size)
    guard let all else { return nil }
    let groups = Self.groups(of: report, names)
    lines = [all] + groups.compactMap { line($0.label, $0.people, of: $0.population ?? size) }
  }

  private typealias Group = (label: String, people: Int, population: Int?)

  /// The columns of the first banner; of a stratum also how many people it has.
  private static func groups(of report: Report, _ names: TableNames) -> [Group] {
    guard let banner = report.survey.banners.first,
      let table = report.tables.lazy.flatMap(\.crossings).first(where: { $0.banner == banner })
    else { return [] }
    let printed = PrintedTable(table, names)
    let sampling = report.survey.sampling
    let isStrata = printed.levels.count == 1 && printed.levels[0].id == sampling?.strata
    return printed.columns.map { table.columns[$0] }.map { column in
      let stratum = sampling?.populations.first { column.isOf($0.code) }
      return (
        names.label(of: column, levels: printed.levels), column.people,
        isStrata ? stratum?.size : nil
      )
    }
  }
}

extension Table.Column {
  fileprivate func isOf(_ code: CategoryCode) -> Bool {
    if case .category(code, _) = headings.first { true } else { false }
  }
}

extension SamplingErrors.Line {
  fileprivate init(_ label: String, _ error: SamplingError) {
    self.label = label
    respondents = error.respondents
    margins = SamplingErrors.shares.compactMap {
      Digits.printed(error.margin(ofShare: Double($0) / 100) * 100, decimals: 1)
    }
  }
}
