import DelimitedText
import SurveyModel
import TextNormalization

/// Which rows of a file are no responses, decided from one cell a rule.
struct RowFilter: Sendable {
  /// One column to look at; a row goes where its cell is one of the values.
  struct Rule: Sendable {
    let column: Int
    /// In folded form.
    let values: Set<[UInt8]>
    let finding: Finding.Rule
  }

  let rules: [Rule]
  /// Rows that are headers once more.
  let headers: [HeaderRow]

  /// The rules of a format that the planner did not turn off, then the planner's own.
  init(_ export: ExportLayout, source: ResponseSource) {
    let names = export.columns.map { $0.names.map(\.foldedName) }
    func column(_ name: String) -> Int? {
      let name = name.foldedName
      return names.firstIndex { $0.contains(name) }
    }
    let known = export.profile.rowRules.compactMap { rule -> Rule? in
      guard rule.isApplied(source.mapping),
        let column = rule.columns.lazy.compactMap(column).first
      else { return nil }
      return Rule(
        column: column, values: Set(rule.values.map(\.foldedName)), finding: rule.reason.finding)
    }
    let declared = source.mapping.drops.compactMap { drop in
      column(drop.column).map {
        Rule(column: $0, values: [drop.value.foldedName], finding: .rowDropped)
      }
    }
    rules = known + declared
    headers = export.headerRows
  }

  /// Columns that the planner names and the file does not have.
  static func missingColumns(_ export: ExportLayout, source: ResponseSource) -> [String] {
    let names = Set(export.columns.flatMap(\.names).map(\.foldedName))
    return source.mapping.drops.map(\.column).filter { !names.contains($0.foldedName) }
  }
}

extension ExportProfile.RowRule {
  fileprivate func isApplied(_ mapping: ExportMapping) -> Bool {
    switch reason {
    case .preview: (mapping.previews ?? treatment) == .drop
    case .unfinished: (mapping.unfinished ?? treatment) == .drop
    }
  }
}

extension ExportProfile.RowRule.Reason {
  fileprivate var finding: Finding.Rule {
    switch self {
    case .preview: .previewDropped
    case .unfinished: .unfinishedDropped
    }
  }
}

/// Judges rows one after another; one per thread.
struct RowJudge: ~Copyable {
  private let rules: [RowFilter.Rule]
  private let headers: [HeaderRow]
  /// For each rule the last cell, as it stands in the file, and whether it drops its row: most
  /// rows have the cell of the row before.
  private var last: [(cell: [UInt8], drops: Bool)]

  init(_ filter: RowFilter) {
    rules = filter.rules
    headers = filter.headers
    last = filter.rules.map { ($0.values.contains([]) ? [0] : [], false) }
  }

  /// The first of some rows of a regular chunk that is to be looked at; the end where none is.
  func firstToJudge(_ rows: Range<Int>, _ index: FieldIndex, in bytes: Span<UInt8>) -> Int {
    guard rules.isEmpty else { return rows.lowerBound }
    for header in headers {
      for row in rows {
        let (start, end) = index.bounds(row: row, column: 0, in: bytes)
        if header.mayBegin(start, end, in: bytes) { return row }
      }
    }
    return rows.upperBound
  }

  /// The rule by which a row does not count; `nil` where it does.
  mutating func verdict(
    on record: RecordFields, in bytes: Span<UInt8>, _ cells: inout CellText
  ) -> Finding.Rule? {
    for header in headers where header.equals(record, in: bytes) { return .repeatedHeader }
    for index in rules.indices {
      let field = record.field(rules[index].column, in: bytes)
      if !isLast(field, of: index, in: bytes) {
        last[index].cell = (field.start..<field.end).map { bytes[$0] }
        last[index].drops = rules[index].values.contains(
          folded(Array(cells.string(field, in: bytes).utf8)))
      }
      if last[index].drops { return rules[index].finding }
    }
    return nil
  }

  private func isLast(
    _ field: RecordParser.Field, of rule: Int, in bytes: Span<UInt8>
  ) -> Bool {
    let cell = last[rule].cell
    guard cell.count == field.end - field.start else { return false }
    for offset in cell.indices where cell[offset] != bytes[field.start + offset] { return false }
    return true
  }
}
