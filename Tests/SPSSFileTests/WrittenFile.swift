import CReadStat

/// A file of SPSS as ReadStat's own writer makes it: of numbers, then one text.
@safe
struct WrittenFile {
  /// Collects what the library writes.
  private final class Sink {
    var bytes: [UInt8] = []
  }

  let bytes: [UInt8]

  /// `nil` is a value that SPSS calls system-missing.
  init(_ cases: [(numbers: [Double?], text: String)], _ compression: readstat_compress_t) {
    let sink = Sink()
    guard let writer = unsafe readstat_writer_init() else {
      bytes = []
      return
    }
    unsafe readstat_set_data_writer(writer) { data, count, context in
      guard let data = unsafe data, let context = unsafe context else { return -1 }
      unsafe Unmanaged<Sink>.fromOpaque(context).takeUnretainedValue().bytes
        .append(contentsOf: UnsafeRawBufferPointer(start: data, count: count))
      return count
    }
    unsafe readstat_writer_set_compression(writer, compression)
    let width = cases.first?.numbers.count ?? 0
    for index in 0..<width {
      let name = "V\(index)"
      unsafe _ = readstat_add_variable(writer, name, READSTAT_TYPE_DOUBLE, 0)
    }
    unsafe _ = readstat_add_variable(writer, "TEXT", READSTAT_TYPE_STRING, 400)
    withExtendedLifetime(sink) {
      unsafe readstat_begin_writing_sav(
        writer, Unmanaged.passUnretained(sink).toOpaque(), cases.count)
      for (numbers, text) in cases {
        unsafe readstat_begin_row(writer)
        for (index, number) in numbers.enumerated() {
          let variable = unsafe readstat_get_variable(writer, CInt(index))
          if let number {
            unsafe readstat_insert_double_value(writer, variable, number)
          } else {
            unsafe readstat_insert_missing_value(writer, variable)
          }
        }
        unsafe readstat_insert_string_value(
          writer, readstat_get_variable(writer, CInt(width)), text)
        unsafe readstat_end_row(writer)
      }
      unsafe readstat_end_writing(writer)
    }
    unsafe readstat_writer_free(writer)
    bytes = sink.bytes
  }
}
