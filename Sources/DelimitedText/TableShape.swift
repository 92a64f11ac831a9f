import CScan
package import SurveyModel

/// How a delimited file is written and where its table stands in it: what somebody declares, and
/// for the rest what the first bytes look like.
package struct TableShape: Hashable, Sendable {
  /// What stands between fields, around them, within them and after records.
  package var form: DelimitedForm
  /// Fields of most records; 1 where there are none.
  package var width: Int
  /// Lines before the header that belong to no table.
  package var preambleLines: Int
  /// Records that name the columns.
  package var headerRows: Int

  /// A table that begins with one header row.
  package init(form: DelimitedForm, width: Int) {
    self.form = form
    self.width = width
    preambleLines = 0
    headerRows = 1
  }

  /// Detects what nobody declared.
  ///
  /// The likeliest form is the one in which the records of the sample agree most: on the number
  /// of their fields, without a quote in the wrong place, with fields that look like values. A
  /// form of RFC 4180 that fits without a fault is taken at once.
  ///
  /// - Parameters:
  ///   - sample: the first bytes, without a byte order mark, in an encoding that keeps
  ///     separators.
  ///   - isWhole: whether they are all there are.
  ///   - declared: what somebody declared.
  /// - Complexity: O(bytes looked at), at most 64 KiB for each form tried, more only where the
  ///   records are longer.
  package init(_ sample: Span<UInt8>, isWhole: Bool, declared: DeclaredForm) {
    let ends = RecordEnds(sample)
    let trial = FormTrial.best(
      of: FormCandidates(declared, ends), in: sample, isWhole: isWhole,
      skipping: declared.preambleLines ?? 0)
    form = trial.form
    width = declared.columns ?? max(1, trial.width)
    let outline = TableOutline(trial, width: width)
    preambleLines = declared.preambleLines ?? outline.preambleLines
    headerRows = declared.headerRows ?? outline.headerRows
  }
}

/// How lines end in some bytes.
struct RecordEnds {
  var lineFeeds = 0
  var returns = 0
  /// CR and LF together, counted among both.
  var pairs = 0

  init(_ bytes: Span<UInt8>) {
    let ends = unsafe bytes.withUnsafeBufferPointer { bytes in
      unsafe shukei_count_line_ends(bytes.baseAddress, Int64(bytes.count))
    }
    lineFeeds = Int(ends.line_feeds)
    returns = Int(ends.returns)
    pairs = Int(ends.pairs)
  }

  /// The record ends that these may be, the likeliest first.
  var candidates: [DelimitedForm.RecordEnd] {
    if lineFeeds == 0 { return returns == 0 ? [.lineFeed] : [.carriageReturn] }
    var candidates: [DelimitedForm.RecordEnd] = [.lineFeed]
    if returns > pairs { candidates += [.carriageReturn, .any] }
    if pairs > 0, lineFeeds > pairs { candidates.append(.pair) }
    return candidates
  }
}

/// The forms to try for one file.
struct FormCandidates {
  /// One byte between fields, double quotes: what most files are.
  var usual: [DelimitedForm] = []
  /// Tried where none of the usual fits without a fault.
  var others: [DelimitedForm] = []

  private static let usualDelimiters = [",", "\t", ";", "|"].map { Array($0.utf8) }
  private static let otherDelimiters = [", ", " ", ":", "^", "~"].map { Array($0.utf8) }

  /// Whether one of the usual delimiters is this byte.
  static func isUsualDelimiter(_ byte: UInt8) -> Bool {
    usualDelimiters.contains { $0[0] == byte }
  }

  init(_ declared: DeclaredForm, _ ends: RecordEnds) {
    let recordEnds = declared.recordEnd.map { [DelimitedForm.RecordEnd($0)] } ?? ends.candidates
    let delimiters = declared.delimiter.map { [$0] }
    for recordEnd in recordEnds {
      for delimiter in delimiters ?? Self.usualDelimiters {
        let isUsual = declared.quote == nil && declared.escape == nil
        for (quote, escape) in Self.marks(declared) {
          let form = DelimitedForm(
            delimiter: delimiter, quote: quote, escape: escape, recordEnd: recordEnd)
          let isPlain = quote == UInt8(ascii: "\"") && escape == quote
          if isUsual, !isPlain { others.append(form) } else { usual.append(form) }
        }
      }
      if delimiters == nil {
        for delimiter in Self.otherDelimiters {
          for (quote, escape) in Self.marks(declared) {
            others.append(
              DelimitedForm(
                delimiter: delimiter, quote: quote, escape: escape, recordEnd: recordEnd))
          }
        }
      }
    }
  }

  /// Pairs of quote and escape that may be meant.
  private static func marks(_ declared: DeclaredForm) -> [(UInt8?, UInt8?)] {
    let double = UInt8(ascii: "\"")
    let single = UInt8(ascii: "'")
    let backslash = UInt8(ascii: "\\")
    let quotes: [UInt8?] =
      switch declared.quote {
      case .byte(let byte): [byte]
      case .some(.none): [nil]
      case nil: [double, single]
      }
    return quotes.flatMap { quote -> [(UInt8?, UInt8?)] in
      switch declared.escape {
      case .byte(let byte): [(quote, byte)]
      case .some(.none): [(quote, nil)]
      case nil: quote == nil ? [(nil, nil)] : [(quote, quote), (quote, backslash)]
      }
    }
  }
}

extension DelimitedForm.RecordEnd {
  /// CRLF is read like LF, so that a file with both is no fault.
  init(_ declared: DeclaredForm.RecordEnd) {
    switch declared {
    case .lineFeed, .both: self = .lineFeed
    case .carriageReturn: self = .carriageReturn
    }
  }
}
