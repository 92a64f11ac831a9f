import DelimitedText
import SurveyModel
import TextNormalization

/// Reads the targets of a margin out of a register (住民基本台帳の人口表), a table of how many
/// people each combination of categories has.
///
/// Rows of one combination add up; rows of sums are passed over. A value of a register is no
/// answer, so findings may show it.
struct RegisterReader {
  private let margin: WeightMargin
  private let levels: [RegisterLevel]
  private var sums: [[Int]: (units: Int, place: Place)] = [:]
  private var known: Set<Finding> = []
  private(set) var findings: [Finding] = []

  /// What stands for nobody in official statistics.
  private static let nobody: Set<[UInt8]> = ["-", "－", "―", "ー", "−"].folded

  /// - Precondition: the levels of the margin are variables of the codebook.
  init(_ margin: WeightMargin, _ survey: Survey, _ codebook: Codebook) {
    self.margin = margin
    levels = margin.levels.compactMap { id in
      guard let index = codebook.index(of: id) else { return nil }
      let variable = codebook.variables[index]
      return survey.questions.first { $0.id == variable.question }
        .map { RegisterLevel(variable, in: $0) }
    }
  }

  /// The targets in the order of the categories; what is wrong is in `findings`.
  ///
  /// - Throws: `InputFault` where the file can no longer be read.
  mutating func targets(in file: RecordFile) throws(InputFault) -> [WeightMargin.Target] {
    let headers = file.layout.columns.map { $0.names.first ?? "" }
    let columns: RegisterColumns
    do throws(RegisterColumns.Fault) {
      columns = try RegisterColumns(headers, levels)
    } catch {
      report(error, headers, file.name)
      return []
    }
    try read(file, columns)
    return targets
  }

  private var targets: [WeightMargin.Target] {
    sums.keys.sorted { $0.lexicographicallyPrecedes($1) }.compactMap { key in
      guard let sum = sums[key] else { return nil }
      return WeightMargin.Target(
        codes: zip(key, levels).map { $1.variable.categories[$0].code },
        amount: Decimal(units: sum.units, scale: Decimal.maximumScale), place: sum.place)
    }
  }

  private mutating func read(_ file: RecordFile, _ columns: RegisterColumns) throws(InputFault) {
    var chunk = RecordChunk()
    var parser = RecordParser(file.layout.dialect)
    var cells = CellText(file.layout.encoding)
    while try file.next(into: &chunk) {
      let bytes = chunk.bytes.span.extracting(0..<chunk.count)
      var position = 0
      var line = chunk.linesBefore + 1
      while position < bytes.count {
        position = parser.parse(bytes, from: position)
        let row = parser.fields.map { cells.string($0, in: bytes) }
        if row.contains(where: { !$0.foldedName.isEmpty }) {
          take(row, columns, width: file.layout.width, Row(file: file.name, line: line))
        }
        line += parser.innerLines + 1
      }
    }
  }

  /// Where a row stands.
  private struct Row {
    let file: String
    let line: Int

    func place(_ column: Int) -> Place { Place(line: line, column: column + 1) }
  }

  private mutating func take(
    _ cells: [String], _ columns: RegisterColumns, width: Int, _ row: Row
  ) {
    // Cells at the end that are empty say nothing.
    guard cells.count == width || cells.dropFirst(width).allSatisfy(\.utf8.isEmpty),
      cells.count >= width
    else {
      return report(
        .registerRow, row, column: 0, found: .number(cells.count), expected: [String(width)])
    }
    var key: [Int] = []
    var isPassedOver = false
    for (level, column) in zip(levels, columns.levels) {
      guard let column else {
        key.append(0)
        continue
      }
      switch level.value(cells[column].foldedName) {
      case .category(let category): key.append(category)
      case .passedOver: isPassedOver = true
      case .unknown: return reportUnknown(cells[column], level, row, column)
      }
    }
    guard !isPassedOver else { return }
    for (column, category) in columns.amounts {
      if let category, let wide = columns.levels.firstIndex(of: nil) { key[wide] = category }
      add(cells[column], to: key, row, column)
    }
  }

  private mutating func add(_ cell: String, to key: [Int], _ row: Row, _ column: Int) {
    var text = cell.foldedName
    if text.suffix(3).elementsEqual("人".utf8) { text.removeLast(3) }
    text.removeAll { $0 == UInt8(ascii: ",") }
    let amount = Self.nobody.contains(text) ? Decimal(0) : Decimal(amount: text)
    let old = sums[key] ?? (0, row.place(column))
    guard let units = amount?.units(atScale: Decimal.maximumScale),
      case (let sum, let overflow) = old.units.addingReportingOverflow(units), !overflow
    else {
      let found = cell.utf8.isEmpty ? Finding.Found.nothing : .name(cell)
      return report(.registerAmount, row, column: column, found: found)
    }
    sums[key] = (sum, old.place)
  }

  // MARK: Findings

  private mutating func report(
    _ rule: Finding.Rule, _ row: Row, column: Int, found: Finding.Found, expected: [String] = []
  ) {
    guard findings.count(where: { $0.rule == rule }) < FindingLog.examplesKept else { return }
    findings.append(
      Finding(
        rule, file: row.file, place: row.place(column), variable: margin.name, found: found,
        expected: expected))
  }

  /// Each value once, where it is met first.
  private mutating func reportUnknown(
    _ value: String, _ level: RegisterLevel, _ row: Row, _ column: Int
  ) {
    let labels = level.variable.categories.map(\.label)
    var finding = Finding(
      .registerCategory, file: row.file, variable: level.variable.id.description,
      found: value.utf8.isEmpty ? .nothing : .name(value), expected: labels,
      nearest: nearest(to: value, among: labels))
    guard known.insert(finding).inserted else { return }
    finding.place = row.place(column)
    guard findings.count(where: { $0.rule == .registerCategory }) < FindingLog.examplesKept else {
      return
    }
    findings.append(finding)
  }

  private mutating func report(
    _ fault: RegisterColumns.Fault, _ headers: [String], _ file: String
  ) {
    let level = fault.level.map { levels[$0] }
    let names = level.map { Array($0.names.prefix(3)) } ?? ["人口", "population"]
    findings.append(
      Finding(
        .registerColumnMissing, file: file, place: Place(line: 1, column: 1),
        variable: level?.variable.id.description, expected: unique(names),
        nearest: names.lazy.compactMap { nearest(to: $0, among: headers) }.first))
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<[UInt8]> = []
    return names.filter { seen.insert(Array($0.utf8)).inserted }
  }
}
