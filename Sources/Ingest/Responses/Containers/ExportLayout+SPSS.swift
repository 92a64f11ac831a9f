import DelimitedText
import SPSSFile
import SurveyModel
import TextNormalization

extension ExportLayout {
  /// The layout of what is written of the cases of a file of SPSS, which begins with `sample`.
  init(_ dictionary: SPSSDictionary, sample: [UInt8], source: ResponseSource) {
    container = .spss
    profile = ExportProfile(preset: "spss", format: .spss)
    encoding = .utf8
    dialect = Dialect(delimiter: UInt8(ascii: ","), recordEnd: UInt8(ascii: "\r"))
    var parser = RecordParser(dialect)
    let end = parser.parse(sample.span, from: 0)
    header = RecordScanner.Extent(bytes: end, records: 1, lines: 1)
    var columns = dictionary.columns
    source.assignRoles(to: &columns)
    self.columns = columns
    recognised = RecognisedText(encoding: encoding, dialect: dialect, width: columns.count)
    findings = []
    setAside = nil
    headerRows = []
    self.dictionary = dictionary
  }
}

extension SPSSDictionary {
  /// One column for each field of a record.
  fileprivate var columns: [SourceColumn] {
    var columns = variables.enumerated().map { position, variable in
      var column = SourceColumn(
        position: position, names: [variable.name, variable.label].filter { !$0.isEmpty })
      column.values.add(variable.missing)
      if let weight, variable.name.utf8.elementsEqual(weight.utf8) { column.role = .weight }
      return column
    }
    let places = Dictionary(
      variables.enumerated().map { (Array($1.name.utf8), $0) },
      uniquingKeysWith: { first, _ in first })
    for set in sets { name(members: set, places, in: &columns) }
    for set in categorySets {
      var column = SourceColumn(position: columns.count, names: set.names)
      let members = Set(set.variables.map { Array($0.utf8) })
      for variable in variables where members.contains(Array(variable.name.utf8)) {
        column.values.add(variable.missing)
      }
      columns.append(column)
    }
    return columns
  }

  /// Says of the variables of a set that each holds a part of its question.
  private func name(
    members set: SPSSMultipleResponseSet, _ places: [[UInt8]: Int],
    in columns: inout [SourceColumn]
  ) {
    for (place, name) in set.variables.enumerated() {
      guard let index = places[Array(name.utf8)] else { continue }
      columns[index].questionNames = set.names
      let variable = variables[index]
      switch set.kind {
      case .categories: columns[index].partNames = [String(place + 1)]
      case .dichotomies(let counted, let isNamedByValue):
        let value = variable.valueLabels.first { $0.code.utf8.elementsEqual(counted.utf8) }?
          .label
        let labels = isNamedByValue ? [value, variable.label] : [variable.label]
        columns[index].partNames =
          (labels.compactMap { $0 } + [name, trailingNumber(name)]).filter { !$0.isEmpty }
        columns[index].values.counted = counted
      }
    }
  }

  /// `3` of `Q5_3`, the code of a choice in most files; empty where the name ends otherwise.
  private func trailingNumber(_ name: String) -> String {
    let digits = name.utf8.reversed().prefix { (0x30...0x39).contains($0) }
    return Int(String(decoding: digits.reversed(), as: UTF8.self)).map(String.init) ?? ""
  }
}

extension SPSSMultipleResponseSet {
  /// Every name of the question.
  fileprivate var names: [String] { ["$" + name, name, label].filter { !$0.isEmpty } }
}

extension ColumnValues {
  fileprivate mutating func add(_ missing: [SPSSVariable.Missing]) {
    for value in missing {
      switch value {
      case .code(let code):
        if !self.missing.contains(code) { self.missing.append(code) }
      case .range(let low, let high): missingRanges.append(MissingRange(low: low, high: high))
      }
    }
  }
}
