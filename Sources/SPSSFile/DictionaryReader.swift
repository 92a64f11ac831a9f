import CReadStat
import SurveyModel

/// Collects what ReadStat tells of a file's variables before its cases.
@safe
final class DictionaryReader {
  private let decoder: CharacterDecoder
  private var variables: [(variable: SPSSVariable, labels: String?)] = []
  private var labels: [String: [SPSSVariable.ValueLabel]] = [:]
  private var weight: String?

  private init(_ decoder: CharacterDecoder) {
    self.decoder = decoder
  }

  /// Reads the variables, their labels and the weight.
  ///
  /// - Throws: `SPSSFault` where the file is damaged.
  static func read(
    descriptor: CInt, size: Int, _ decoder: CharacterDecoder
  ) throws(SPSSFault) -> SPSSDictionary {
    guard let parser = ReadStatParser(descriptor: descriptor, size: size) else {
      throw SPSSFault.tooLarge
    }
    let reader = DictionaryReader(decoder)
    unsafe readstat_set_variable_handler(parser.parser) { _, variable, labels, context in
      unsafe DictionaryReader.behind(context)?.take(variable, labels)
      return 0
    }
    unsafe readstat_set_value_label_handler(parser.parser) { set, value, label, context in
      unsafe DictionaryReader.behind(context)?.take(value, label, of: set)
      return 0
    }
    unsafe readstat_set_fweight_handler(parser.parser) { variable, context in
      unsafe DictionaryReader.behind(context)?.takeWeight(variable)
      return 0
    }
    let result = withExtendedLifetime(reader) {
      unsafe parser.run(Unmanaged.passUnretained(reader).toOpaque())
    }
    guard result == READSTAT_OK else { throw SPSSFault.damaged }
    return reader.dictionary
  }

  private var dictionary: SPSSDictionary {
    var dictionary = SPSSDictionary()
    dictionary.encoding = decoder.encoding
    dictionary.weight = weight
    dictionary.variables = variables.map { variable, set in
      var variable = variable
      variable.valueLabels = set.flatMap { labels[$0] } ?? []
      return variable
    }
    return dictionary
  }

  private static func behind(_ context: UnsafeMutableRawPointer?) -> DictionaryReader? {
    unsafe context.map {
      unsafe Unmanaged<DictionaryReader>.fromOpaque($0).takeUnretainedValue()
    }
  }

  private func take(
    _ variable: UnsafeMutablePointer<readstat_variable_t>?, _ set: UnsafePointer<CChar>?
  ) {
    guard let variable = unsafe variable else { return }
    let format = unsafe string(readstat_variable_get_format(variable))
    let isText =
      unsafe readstat_variable_get_type_class(variable) == READSTAT_TYPE_CLASS_STRING
    var made = SPSSVariable(
      name: unsafe string(readstat_variable_get_name(variable)),
      label: unsafe string(readstat_variable_get_label(variable)),
      kind: isText ? .text : SPSSVariable.Kind(format: format),
      measure: unsafe Self.measure(readstat_variable_get_measure(variable)))
    for index in 0..<max(0, unsafe readstat_variable_get_missing_ranges_count(variable)) {
      unsafe made.missing.append(
        missing(
          readstat_variable_get_missing_range_lo(variable, index),
          readstat_variable_get_missing_range_hi(variable, index)))
    }
    variables.append((made, unsafe set.map { unsafe String(cString: $0) }))
  }

  private func take(
    _ value: readstat_value_t, _ label: UnsafePointer<CChar>?, of set: UnsafePointer<CChar>?
  ) {
    let set = unsafe set.map { unsafe String(cString: $0) } ?? ""
    unsafe labels[set, default: []].append(
      SPSSVariable.ValueLabel(code: code(value), label: string(label)))
  }

  private func takeWeight(_ variable: UnsafeMutablePointer<readstat_variable_t>?) {
    weight = unsafe variable.map { unsafe string(readstat_variable_get_name($0)) }
  }

  private func missing(
    _ low: readstat_value_t, _ high: readstat_value_t
  ) -> SPSSVariable.Missing {
    guard unsafe readstat_value_type_class(low) == READSTAT_TYPE_CLASS_NUMERIC else {
      return unsafe .code(code(low))
    }
    let (first, last) = unsafe (readstat_double_value(low), readstat_double_value(high))
    if first == last { return unsafe .code(code(low)) }
    // The lowest and the highest number of all stand for no end.
    return .range(low: first > -1e300 ? first : nil, high: last < 1e300 ? last : nil)
  }

  /// A value as records write it.
  private func code(_ value: readstat_value_t) -> String {
    guard unsafe readstat_value_type_class(value) == READSTAT_TYPE_CLASS_NUMERIC else {
      return unsafe string(readstat_string_value(value))
    }
    var bytes: [UInt8] = []
    ShortestNumber.append(unsafe readstat_double_value(value), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private func string(_ text: UnsafePointer<CChar>?) -> String {
    guard let text = unsafe text else { return "" }
    var bytes: [UInt8] = []
    var index = 0
    while unsafe text[index] != 0 {
      bytes.append(UInt8(bitPattern: unsafe text[index]))
      index += 1
    }
    while bytes.last == 0x20 { bytes.removeLast() }
    return decoder.string(bytes)
  }

  private static func measure(_ measure: readstat_measure_t) -> SPSSVariable.Measure {
    switch measure {
    case READSTAT_MEASURE_NOMINAL: .nominal
    case READSTAT_MEASURE_ORDINAL: .ordinal
    case READSTAT_MEASURE_SCALE: .scale
    default: .unknown
    }
  }
}

extension SPSSVariable.Kind {
  /// What the numbers of a print format such as `F8.2` or `DATETIME20` are.
  fileprivate init(format: String) {
    let name = format.utf8.prefix { (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0) }
    switch String(decoding: name, as: UTF8.self).uppercased() {
    case "DATE", "ADATE", "EDATE", "JDATE", "SDATE", "QYR", "MOYR", "WKYR": self = .date
    case "DATETIME", "YMDHMS": self = .dateTime
    case "TIME", "DTIME", "MTIME": self = .time
    default: self = .number
    }
  }
}
