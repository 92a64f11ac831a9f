import DelimitedText
import SurveyModel
import TextNormalization

/// Reads the given weight of every respondent (ウエイト) out of its column.
///
/// A weight that is missing or cannot be used is zero: the respondent counts in unweighted
/// figures alone.
struct WeightReader {
  private static let missing = CodedAnswer.Fault(rule: .weightMissing)

  /// The column, from 0.
  let field: Int
  /// What the file itself says of the values.
  private let values: ColumnValues
  /// Texts that the planner says to stand for a missing answer, in folded form.
  private let missingTexts: Set<[UInt8]>

  /// A weight and what is wrong with it.
  private struct Weight {
    var value = ExactWeight.zero
    var fault: CodedAnswer.Fault?
  }

  /// The reader of the column of weights; `nil` where none is declared.
  init?(_ layout: ResponseLayout) {
    guard let field = layout.weightColumn else { return nil }
    self.field = field
    values = layout.export.columns[field].values
    missingTexts = layout.source.missing.map(\.value).folded
  }

  /// Reads the weights of a run of records into the first rows of `weights`; returns the rows
  /// whose weight has a fault.
  func read(
    _ stretch: borrowing RegularStretch, in bytes: Span<UInt8>, cells: inout CellText,
    into weights: inout [ExactWeight]
  ) -> [(row: Int, fault: CodedAnswer.Fault)] {
    let first = stretch.rows.lowerBound
    var faults: [(row: Int, fault: CodedAnswer.Fault)] = []
    for row in stretch.rows {
      let (start, end) = stretch.index.bounds(row: row, column: field, in: bytes)
      if let weight = Self.plain(bytes, start, end) {
        weights[row - first] = weight
        continue
      }
      let cell = stretch.index.field(row: row, column: field, in: bytes)
      let weight = self.weight(cell, bytes, &cells)
      weights[row - first] = weight.value
      if let fault = weight.fault { faults.append((row - first, fault)) }
    }
    return faults
  }

  /// Reads the weight of one record, the plain way; returns its fault, if it has one.
  func read(
    _ fields: [RecordParser.Field], in bytes: Span<UInt8>, cells: inout CellText,
    into weight: inout ExactWeight
  ) -> CodedAnswer.Fault? {
    let read = self.weight(fields[field], bytes, &cells)
    weight = read.value
    return read.fault
  }

  private func weight(
    _ field: RecordParser.Field, _ bytes: Span<UInt8>, _ cells: inout CellText
  ) -> Weight {
    switch cells.decode(field, in: bytes) {
    case .text(let text), .foreign(let text): weight(folded(text))
    case .undecodable: Weight(fault: Self.unusable(.undecodable))
    }
  }

  private func weight(_ text: [UInt8]) -> Weight {
    if text.isEmpty || values.isMissing(text) { return Weight(fault: Self.missing) }
    if let value = ExactWeight(text), (.zero)...(.largest) ~= value { return Weight(value: value) }
    // A number that can be a weight is one, even where the same number is no answer to a question.
    if missingTexts.contains(text) { return Weight(fault: Self.missing) }
    return Weight(fault: Self.unusable(Finding.ValueShape(text)))
  }

  private static func unusable(_ shape: Finding.ValueShape) -> CodedAnswer.Fault {
    CodedAnswer.Fault(rule: .weightUnusable, found: .shape(shape))
  }

  /// A weight of plain digits and a point, as nearly all are; `nil` for any other cell.
  @inline(__always)
  private static func plain(_ bytes: Span<UInt8>, _ start: Int, _ end: Int) -> ExactWeight? {
    guard end > start, end - start <= 19 else { return nil }
    var value: UInt64 = 0
    var digits = 0
    var scale = -1
    for position in start..<end {
      let byte = bytes[position]
      if byte == UInt8(ascii: "."), scale < 0 {
        scale = 0
        continue
      }
      guard isDigit(byte) else { return nil }
      value = value &* 10 &+ UInt64(byte &- UInt8(ascii: "0"))
      digits += 1
      if scale >= 0 { scale += 1 }
    }
    guard (1...18).contains(digits) else { return nil }
    let units = Int128(value) * powersOfTen[ExactWeight.decimals - max(0, scale)]
    return units <= ExactWeight.largest.units ? ExactWeight(units: units) : nil
  }

  private static let powersOfTen = (0...ExactWeight.decimals).map { Int128(powerOfTen($0)) }
}
