import SurveyModel

/// What the first records of a file show it to be, or what the planner says that it is.
struct RecognisedExport {
  let profile: ExportProfile
  /// How many records name the columns.
  let headerRows: Int
  /// What they say of every column, from left to right.
  let columns: [SourceColumn]
  /// Whether it was found out, and by more than that nothing is known of it.
  let isAssumed: Bool

  /// Decides once for the whole file; `records` are its first ones, from the first header row.
  init(_ records: LeadingRecords, source: ResponseSource) {
    var profile = Self.profile(records, source)
    let declared = source.form.headerRows
    if let declared, declared > 0, declared != profile.header.rows {
      profile.header = .rows(declared)
    }
    headerRows = min(declared ?? profile.header.rows, records.rows.count)
    isAssumed =
      source.format == nil && source.mapping.preset == nil && profile.format != .plain
    var columns = headerRows == 0 ? records.unnamedColumns : profile.columns(records)
    source.assignRoles(to: &columns)
    self.columns = columns
    self.profile = profile
  }

  private static func profile(_ records: LeadingRecords, _ source: ResponseSource) -> ExportProfile
  {
    if let preset = source.mapping.preset,
      let chosen = ExportProfile.presets.first(where: { $0.preset.utf8.elementsEqual(preset.utf8) })
    {
      return chosen
    }
    guard let format = source.format else {
      return best(of: ExportProfile.presets, records) ?? .plain
    }
    let known = ExportProfile.presets.filter { $0.format == format }
    return best(of: known, records) ?? known.first
      ?? ExportProfile(preset: format.rawValue, format: format)
  }

  /// The one with most signs, all of which are seen.
  private static func best(
    of profiles: [ExportProfile], _ records: LeadingRecords
  ) -> ExportProfile? {
    var best: ExportProfile?
    for profile in profiles where profile.signs.count > best?.signs.count ?? 0 {
      if profile.signs.allSatisfy({ $0.isSeen(in: records) }) { best = profile }
    }
    return best
  }
}

extension HeaderShape {
  /// What a declared number of header rows means where nothing else is known of them.
  fileprivate static func rows(_ count: Int) -> HeaderShape {
    switch count {
    case 1: .names([.bracket, .stem])
    case 2: .questionThenPart(numbers: 0)
    default: .merged(rows: count)
    }
  }
}

extension LeadingRecords {
  /// Columns without a name, as many as the first record has fields.
  fileprivate var unnamedColumns: [SourceColumn] {
    (0..<width).map { SourceColumn(position: $0, names: []) }
  }
}

extension ResponseSource {
  /// What the planner says of columns goes before what a format knows of them.
  func assignRoles(to columns: inout [SourceColumn]) {
    let declared: [(String?, SourceColumn.Role)] = [
      (respondentColumn, .respondent), (mapping.startedColumn, .started),
      (mapping.completedColumn, .completed), (mapping.statusColumn, .status),
    ]
    for case (let name?, let role) in declared {
      let name = name.foldedName
      guard
        let index = columns.firstIndex(where: { $0.names.contains { $0.foldedName == name } })
      else { continue }
      for other in columns.indices where columns[other].role == role {
        columns[other].role = .service
      }
      columns[index].role = role
      columns[index].questionNames = []
      columns[index].partNames = []
    }
  }
}

extension RecognisedExport {
  /// What was assumed of the file.
  func findings(file: String) -> [Finding] {
    guard isAssumed else { return [] }
    return [
      Finding(
        .formatRecognised, file: file, place: Place(line: 1, column: 1),
        found: .name(profile.format.rawValue), expected: [profile.preset])
    ]
  }
}
