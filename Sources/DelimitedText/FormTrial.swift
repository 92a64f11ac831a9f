/// What the first records of a file look like when read in one form.
struct FormTrial {
  /// One record of the trial: its values and what it departs from.
  struct Row {
    var values: [[UInt8]]
    var departs: Bool
    /// Lines of the file from the beginning up to the end of the record.
    var linesThrough: Int
    var isBlank: Bool
  }

  let form: DelimitedForm
  private(set) var rows: [Row] = []
  /// The number of fields that most records have.
  private(set) var width = 0
  /// How well the form fits: 0 for not at all, just under 1 for a wide table without a fault.
  private(set) var score = 0.0
  /// Whether every record has `width` fields and none departs.
  private(set) var isSound = false

  /// Whether a record began that goes on beyond the sample.
  private var endsInside = false

  private let mostRows: Int
  private static let mostRows = 200
  /// Enough to tell a header from the rows below it, where the form is known.
  private static let fewRows = 30
  private static let mostBytes = 1 << 16

  /// The form that fits best; of several that fit equally well the first one.
  static func best(
    of candidates: FormCandidates, in sample: Span<UInt8>, isWhole: Bool, skipping lines: Int
  ) -> FormTrial {
    // CR and LF that end records side by side need a closer look.
    if lines == 0, !candidates.usual.contains(where: { $0.recordEnd == .any }),
      let trial = regular(candidates.usual.first, in: sample, isWhole: isWhole)
    {
      return trial
    }
    var best: FormTrial?
    func consider(_ forms: [DelimitedForm]) {
      for form in forms {
        let trial = FormTrial(form, sample, isWhole: isWhole, skipping: lines)
        if best.map({ trial.score > $0.score }) ?? true { best = trial }
      }
    }
    consider(candidates.usual)
    if let best, best.isSound, best.width > 1, !hasOtherMarks(sample) { return best }
    consider(candidates.others)
    return best ?? FormTrial(DelimitedForm(), sample, isWhole: isWhole, skipping: lines)
  }

  /// The trial of a form that fits without a fault, as far as separators tell, where the header
  /// holds no mark of another form: nearly every file, found out without trying the others.
  private static func regular(
    _ form: DelimitedForm?, in sample: Span<UInt8>, isWhole: Bool
  ) -> FormTrial? {
    // A small file is tried at once, and may hold all its oddities in its last lines.
    let length = mostBytes
    guard let form, let dialect = form.dialect, sample.count >= length + FieldIndex.padding else {
      return nil
    }
    var parser = RecordParser(dialect)
    let headerEnd = parser.parse(sample, from: 0)
    // Two columns are soon met by chance.
    guard parser.fields.count > 2, headerEnd < length, !hasOtherMarks(sample) else { return nil }
    for place in 0..<headerEnd where sample[place] != dialect.delimiter {
      if FormCandidates.isUsualDelimiter(sample[place]) { return nil }
    }
    var map = SeparatorMap()
    map.map(sample.extracting(0..<length), dialect)
    var index = FieldIndex(dialect, width: parser.fields.count)
    guard index.index(sample, map, length: map.extent.bytes) else { return nil }
    return FormTrial(form, sample, isWhole: isWhole, skipping: 0, mostRows: fewRows)
  }

  /// Whether marks of another form stand in the sample at all.
  private static func hasOtherMarks(_ sample: Span<UInt8>) -> Bool {
    for place in 1..<max(1, min(sample.count, mostBytes)) {
      let (before, byte) = (sample[place - 1], sample[place])
      if before == UInt8(ascii: "\\"), byte == UInt8(ascii: "\"") { return true }
      if byte == UInt8(ascii: "'"), before < 0x30, before != UInt8(ascii: " ") { return true }
      if before == UInt8(ascii: ","), byte == UInt8(ascii: " ") { return true }
    }
    return false
  }

  init(
    _ form: DelimitedForm, _ sample: Span<UInt8>, isWhole: Bool, skipping lines: Int,
    mostRows: Int = FormTrial.mostRows
  ) {
    self.form = form
    self.mostRows = mostRows
    read(sample, isWhole: isWhole, width: 0, skipping: lines)
    width = mostFrequentWidth
    // Torn records are read again now that it is known how many fields they should have.
    if rows.contains(where: { $0.departs || $0.values.count != width }), width > 1 {
      read(sample, isWhole: isWhole, width: width, skipping: lines)
      width = mostFrequentWidth
    }
    measure()
  }

  private mutating func read(
    _ sample: Span<UInt8>, isWhole: Bool, width: Int, skipping lines: Int
  ) {
    rows.removeAll()
    endsInside = false
    var mender = RecordMender(form, width: width, reach: .misfits)
    let scanner = FieldScanner(form: form)
    var place = 0
    var line = 0
    while line < lines, place < sample.count {
      place = scanner.lineEnd(sample, from: place)
      if place < sample.count { place += form.recordEndLength(sample, at: place) }
      line += 1
    }
    while place < sample.count, rows.count < mostRows,
      place < Self.mostBytes || rows.count < 2
    {
      guard mender.next(sample, from: place, isAtEnd: isWhole || rows.isEmpty) else {
        endsInside = true
        return
      }
      let record = mender.record
      line += lineCount(sample, place..<record.end)
      rows.append(
        Row(
          values: record.fields.map { field in
            var value: [UInt8] = []
            mender.appendValue(of: field, in: sample, to: &value)
            return value
          }, departs: !record.departures.isEmpty, linesThrough: line, isBlank: record.isBlank))
      place = record.end
    }
  }

  private func lineCount(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    var count = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let length = form.recordEndLength(bytes, at: place)
      count += length > 0 ? 1 : 0
      place += max(1, length)
    }
    return count
  }

  private var mostFrequentWidth: Int {
    var counts: [Int: Int] = [:]
    for row in rows where !row.isBlank { counts[row.values.count, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key ?? 1
  }

  /// Agreement on the number of fields, times the share of fields that look like values, times
  /// how much the form cuts at all; a form that needs more than commas has to be better by a
  /// little.
  private mutating func measure() {
    let filled = rows.filter { !$0.isBlank }
    guard !filled.isEmpty else { return }
    let sound = filled.count { $0.values.count == width && !$0.departs }
    let fitting = filled.count { $0.values.count == width }
    isSound = sound == filled.count
    let agreement = Double(sound + fitting) / Double(2 * filled.count)
    let cut = width == 1 ? 0.25 : Double(width - 1) / Double(width)
    score = agreement * cut * looks(filled) * (1 - 0.01 * Double(oddity)) * evidence(filled)
  }

  /// A header that is not cut speaks against a form, unless many records speak for it.
  private func evidence(_ rows: [Row]) -> Double {
    // One record agrees with itself in every form; one that is longer than the sample tells more.
    guard rows.count > 1 else { return endsInside ? 1 : 0.5 }
    guard width > 1, rows[0].values.count != width else { return 1 }
    return rows.count { $0.values.count == width } < (width == 2 ? 5 : 3) ? 0.3 : 0.95
  }

  private var oddity: Int {
    var oddity = 0
    if form.quote != UInt8(ascii: "\"") { oddity += 3 }
    if form.escape != form.quote { oddity += 2 }
    if form.recordEnd == .any || form.recordEnd == .pair { oddity += 2 }
    switch form.delimiter {
    case Array(",".utf8): break
    case Array("\t".utf8), Array(";".utf8), Array(", ".utf8): oddity += 1
    case Array("|".utf8): oddity += 2
    default: oddity += 12
    }
    return oddity
  }

  /// The share of fields that look like values: they neither begin nor end with a space or a
  /// quote, and hold no other delimiter.
  private func looks(_ rows: [Row]) -> Double {
    var good = 0.0
    var all = 0
    for row in rows {
      for value in row.values {
        all += 1
        good += looksLikeValue(value)
      }
    }
    return all == 0 ? 0 : good / Double(all)
  }

  private func looksLikeValue(_ value: [UInt8]) -> Double {
    guard let first = value.first, let last = value.last else { return 1 }
    if isEdge(first) || isEdge(last) { return 0.5 }
    let separators = value.count {
      $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "|")
        || $0 == UInt8(ascii: ",")
    }
    return separators == 0 ? 1 : 0.9
  }

  private func isEdge(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
      || byte == UInt8(ascii: "\\")
  }
}
