import CReadStat
import SurveyModel

/// Writes the cases of a file of SPSS as records of delimited text, while ReadStat reads them.
@safe
final class CaseWriter {
  /// Bytes of a block before it is handed on.
  private static let block = 1 << 18
  /// More than all texts of one respondent.
  private static let longestCase = 8 << 20

  private let kinds: [SPSSVariable.Kind]
  private let decoder: CharacterDecoder
  /// For each set of categories, its variables.
  private let sets: [[Int]]
  private let handOn: ([UInt8]) -> Bool
  private var bytes: [UInt8] = []
  private var caseStart = 0
  /// For each variable of the case being written, its field, and whether that is a code which
  /// stands for a missing answer; kept only where there are sets of categories.
  private var fields: [(range: Range<Int>, isMissing: Bool)]
  private(set) var fault: SPSSFault?

  /// `handOn` takes whole records and tells whether more are wanted.
  init(
    _ dictionary: SPSSDictionary, _ decoder: CharacterDecoder,
    handOn: @escaping ([UInt8]) -> Bool
  ) {
    kinds = dictionary.variables.map(\.kind)
    self.decoder = decoder
    self.handOn = handOn
    var places: [[UInt8]: Int] = [:]
    for (index, variable) in dictionary.variables.enumerated() {
      places[Array(variable.name.utf8)] = index
    }
    sets = dictionary.categorySets.map { set in
      set.variables.compactMap { places[Array($0.utf8)] }
    }
    fields = sets.isEmpty ? [] : kinds.map { _ in (0..<0, false) }
    for name in dictionary.fieldNames { writeHeader(name) }
    bytes.append(UInt8(ascii: "\r"))
    caseStart = bytes.count
  }

  /// Reads all cases.
  ///
  /// - Throws: `SPSSFault` where the file is damaged.
  func run(descriptor: CInt, size: Int) throws(SPSSFault) {
    guard let parser = ReadStatParser(descriptor: descriptor, size: size) else {
      throw SPSSFault.tooLarge
    }
    unsafe readstat_set_value_handler(parser.parser) { _, variable, value, context in
      guard let context = unsafe context, let variable = unsafe variable else { return 1 }
      return unsafe Unmanaged<CaseWriter>.fromOpaque(context).takeUnretainedValue()
        .take(value, variable)
    }
    let result = unsafe parser.run(Unmanaged.passUnretained(self).toOpaque())
    if let fault { throw fault }
    guard result == READSTAT_OK || result == READSTAT_ERROR_USER_ABORT else {
      throw SPSSFault.damaged
    }
    if result == READSTAT_OK { _ = handOn(bytes) }
  }

  /// Takes one value; 0 where the library is to go on.
  private func take(
    _ value: readstat_value_t, _ variable: UnsafeMutablePointer<readstat_variable_t>
  ) -> CInt {
    let index = Int(unsafe readstat_variable_get_index(variable))
    guard kinds.indices.contains(index) else {
      fault = .damaged
      return 1
    }
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    let start = bytes.count
    unsafe append(value, as: kinds[index])
    if !sets.isEmpty {
      let isMissing = unsafe readstat_value_is_defined_missing(value, variable) != 0
      fields[index] = (start..<bytes.count, isMissing)
    }
    return index == kinds.count - 1 ? endCase() : 0
  }

  private func endCase() -> CInt {
    for set in sets { appendCodes(of: set) }
    bytes.append(UInt8(ascii: "\r"))
    guard bytes.count - caseStart <= Self.longestCase else {
      fault = .tooLarge
      return 1
    }
    caseStart = bytes.count
    guard bytes.count >= Self.block else { return 0 }
    var full: [UInt8] = []
    swap(&full, &bytes)
    bytes.reserveCapacity(Self.block + (1 << 14))
    caseStart = 0
    return handOn(full) ? 0 : 1
  }

  private func append(_ value: readstat_value_t, as kind: SPSSVariable.Kind) {
    if case .text = kind {
      guard let text = unsafe readstat_string_value(value) else { return }
      var length = 0
      while unsafe text[length] != 0 { length += 1 }
      unsafe text.withMemoryRebound(to: UInt8.self, capacity: length) { bytes in
        unsafe appendText(UnsafeBufferPointer(start: bytes, count: length))
      }
      return
    }
    guard unsafe readstat_value_is_system_missing(value) == 0 else { return }
    append(unsafe readstat_double_value(value), as: kind)
  }

  private func append(_ number: Double, as kind: SPSSVariable.Kind) {
    // Seconds of the years up to 9999, and no text that is no number.
    guard kind != .number, number >= 0, number < 265_621_000_000 else {
      if number.isFinite { ShortestNumber.append(number, to: &bytes) }
      return
    }
    let seconds = Int(number.rounded())
    let (day, second) = seconds.quotientAndRemainder(dividingBy: 86_400)
    switch kind {
    case .time: CalendarDay.appendTime(seconds, to: &bytes)
    case .number, .text, .date, .dateTime:
      // SPSS counts seconds from the first day of the Gregorian calendar's week, 14 October 1582.
      CalendarDay(daysSince1970: day - 141_428).append(to: &bytes)
      if kind == .date, second == 0 { return }
      bytes.append(UInt8(ascii: " "))
      CalendarDay.appendTime(second, to: &bytes)
    }
  }

  /// The codes of the variables of a set with `;` between them; one that stands for a missing
  /// answer only where there is no other.
  private func appendCodes(of set: [Int]) {
    bytes.append(UInt8(ascii: ","))
    let given = set.map { fields[$0] }.filter { !$0.range.isEmpty }
    let answers = given.filter { !$0.isMissing }
    for (place, field) in (answers.isEmpty ? Array(given.prefix(1)) : answers).enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ";")) }
      bytes.append(contentsOf: Array(bytes[field.range]))
    }
  }

  private func appendText(_ text: UnsafeBufferPointer<UInt8>) {
    let needsQuotes = unsafe text.contains(where: Self.cutsFields)
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    let start = bytes.count
    unsafe decoder.append(text, to: &bytes)
    if needsQuotes { close(from: start) }
  }

  private func writeHeader(_ name: String) {
    if !bytes.isEmpty { bytes.append(UInt8(ascii: ",")) }
    let needsQuotes = name.utf8.contains(where: Self.cutsFields)
    if needsQuotes { bytes.append(UInt8(ascii: "\"")) }
    let start = bytes.count
    bytes.append(contentsOf: name.utf8)
    if needsQuotes { close(from: start) }
  }

  /// Doubles the quotes of what was appended, makes its line breaks LF, and adds the last quote.
  private func close(from start: Int) {
    let text = Array(bytes[start...])
    bytes.removeLast(text.count)
    for (index, byte) in text.enumerated() {
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      if byte == UInt8(ascii: "\r") {
        let isPair = index + 1 < text.count && text[index + 1] == UInt8(ascii: "\n")
        if !isPair { bytes.append(UInt8(ascii: "\n")) }
      } else {
        bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func cutsFields(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }
}
