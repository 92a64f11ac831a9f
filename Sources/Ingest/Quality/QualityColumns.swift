import SurveyModel

/// Where in a record the checks of quality look.
struct QualityColumns: Sendable {
  /// Runs of neighbouring columns with answers, in the order of the file.
  let answers: [ClosedRange<Int>]
  /// The column that names the respondent; `nil` where there is none.
  let respondent: Int?
  /// The column that tells when a response was sent or, failing that, begun; `nil` for none.
  let time: Int?
  /// Columns of free text, with the place of the question among those of free text.
  let texts: [(ordinal: Int, column: Int)]
  /// The same, neighbours of ascending order together.
  let textRuns: [TextRun]
  /// How many columns every record has.
  let width: Int

  /// Neighbouring columns of free text, of questions that are neighbours among those.
  struct TextRun: Sendable {
    let firstOrdinal: Int
    var columns: ClosedRange<Int>
  }

  /// - Precondition: the layout was found for this codebook.
  init(_ layout: ResponseLayout, _ codebook: Codebook) {
    answers = Self.runs(Set(layout.bound.flatMap(\.columns)).sorted())
    let textVariables = zip(codebook.variables, layout.bound).filter { variable, _ in
      if case .text = variable.coding { true } else { false }
    }
    // A digest tells so many questions apart; nobody asks more for free text.
    let told = textVariables.prefix(DigestSketch.kindMask + 1)
    texts = told.enumerated().compactMap { ordinal, text in
      if case .cell(let column) = text.1.reading { (ordinal, column) } else { nil }
    }
    textRuns = texts.reduce(into: []) { runs, text in
      if let last = runs.last, last.columns.upperBound + 1 == text.column,
        last.firstOrdinal + last.columns.count == text.ordinal
      {
        runs[runs.count - 1].columns = last.columns.lowerBound...text.column
      } else {
        runs.append(TextRun(firstOrdinal: text.ordinal, columns: text.column...text.column))
      }
    }
    respondent = Self.column(of: [.respondent], layout)
    time = Self.column(of: [.completed, .started], layout)
    width = layout.width
  }

  private static func runs(_ columns: [Int]) -> [ClosedRange<Int>] {
    columns.reduce(into: []) { runs, column in
      if let last = runs.last, last.upperBound + 1 == column {
        runs[runs.count - 1] = last.lowerBound...column
      } else {
        runs.append(column...column)
      }
    }
  }

  /// The first column with the first of these roles that any column has.
  private static func column(of roles: [SourceColumn.Role], _ layout: ResponseLayout) -> Int? {
    roles.lazy.compactMap { role in
      layout.export.columns.first { $0.role == role }?.position
    }.first
  }
}

extension BoundVariable {
  fileprivate var columns: [Int] {
    let own: [Int] =
      switch reading {
      case .cell(let column): [column]
      case .categories(let columns): columns.compactMap { $0 }
      case .places(let columns): columns
      case .absent: []
      }
    return own + otherTexts.map(\.column)
  }
}
