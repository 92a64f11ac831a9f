package import DelimitedText
package import SurveyModel
package import TextNormalization

/// How one response file is to be read as the answers to one survey.
package struct ResponseLayout: Sendable {
  /// The file as the planner named it.
  package let file: String
  /// How the file is laid out.
  package let export: ExportLayout
  let source: ResponseSource
  let bound: [BoundVariable]
  /// The column of given weights, from 0; `nil` where none is declared.
  let weightColumn: Int?
  /// Which rows are no responses.
  let filter: RowFilter
  /// What the header alone tells; with an error among them the file cannot be read.
  package let findings: [Finding]

  /// Finds the columns of every variable of the definition.
  ///
  /// `file` is the file as the planner named it, `export` how it is laid out, and `others` what
  /// the other files of the run have.
  package init(
    _ export: ExportLayout, file: String, source: ResponseSource, definition: SurveyDefinition,
    others: SchemaDrift.Others = .none
  ) {
    self.file = file
    self.source = source.filled(from: export.profile)
    self.export = export
    filter = RowFilter(export, source: source)
    var binder = ColumnBinder(export, file: file, source: source, others: others)
    weightColumn = binder.bindWeights(definition.survey.weighting)
    bound = binder.bind(definition.survey, definition.codebook)
    findings =
      export.findings
      + export.profile.assumedMissing.map { value in
        Finding(
          .missingValueAssumed, file: file, found: .name(value.value),
          expected: [value.reason.rawValue])
      }
      + Self.missingValues(export.columns).map { value in
        Finding(
          .missingValueAssumed, file: file, found: .name(value),
          expected: [MissingReason.noAnswer.rawValue])
      }
      + RowFilter.missingColumns(export, source: source).map { name in
        Finding(
          .columnMissing, file: file, place: Place(line: 1, column: 1), expected: [name],
          nearest: nearest(to: name, among: export.columns.compactMap(\.names.first)))
      }
      + others.lackedColumns.map { name in
        Finding(
          .columnNotInAllFiles, file: file, place: Place(line: 1, column: 1), found: .name(name))
      } + Self.summed(binder.findings, bound, file: file)
  }

  /// One finding in place of one for each question where not one has its column: then the file
  /// is another survey's, or is cut in the wrong places.
  private static func summed(
    _ findings: [Finding], _ bound: [BoundVariable], file: String
  ) -> [Finding] {
    guard bound.count > 1, bound.allSatisfy({ $0.reading == .absent }) else { return findings }
    let looked = findings.filter { $0.rule == .columnMissing }.compactMap(\.expected.first)
    return [
      Finding(
        .noColumns, file: file, place: Place(line: 1, column: 1),
        expected: Array(looked.prefix(3)))
    ]
  }

  /// What the file itself says to stand for a missing answer, each once.
  private static func missingValues(_ columns: [SourceColumn]) -> [String] {
    var known: Set<[UInt8]> = []
    var values: [String] = []
    for column in columns {
      let ranges = column.values.missingRanges.map { range in
        [range.low, range.high].map { $0.map(Self.text) ?? "" }.joined(separator: "–")
      }
      for value in column.values.missing + ranges
      where known.insert(Array(value.utf8)).inserted {
        values.append(value)
      }
    }
    return values
  }

  private static func text(_ number: Double) -> String {
    var bytes: [UInt8] = []
    ShortestNumber.append(number, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// How bytes stand for characters.
  package var encoding: TextEncoding { export.encoding }

  /// What stands between fields and after records.
  package var dialect: Dialect { export.dialect }

  /// Where the first record begins, and what lies before it.
  package var header: RecordScanner.Extent { export.header }

  /// How many fields every record must have.
  var width: Int { export.width }
}

extension ResponseSource {
  /// What the planner says, and where nothing is said what the format has.
  fileprivate func filled(from profile: ExportProfile) -> ResponseSource {
    var source = self
    source.separator = separator ?? profile.separator
    source.missing = profile.missing + missing
    source.mapping.ticks += profile.ticks
    source.mapping.blanks += profile.blanks
    return source
  }
}
