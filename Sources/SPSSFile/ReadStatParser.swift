import CReadStat
import Glibc

/// One run of ReadStat over an open file. Owns the library's parser, from `init` to `deinit`.
///
/// The library calls back while it runs; whoever listens sets handlers on `parser`, whose last
/// argument is the pointer given to `run`. No handler throws or unwinds through C.
@safe
final class ReadStatParser {
  let parser: UnsafeMutablePointer<readstat_parser_t>
  /// Lives as long as the parser, whose handlers for reading are given it.
  private let source: UnsafeMutablePointer<Source>

  private struct Source {
    let descriptor: CInt
    let size: Int
    var position = 0
  }

  /// `nil` where there is no memory for a parser.
  init?(descriptor: CInt, size: Int) {
    guard let made = unsafe readstat_parser_init() else { return nil }
    unsafe parser = made
    unsafe source = .allocate(capacity: 1)
    unsafe source.initialize(to: Source(descriptor: descriptor, size: size))
    unsafe readstat_set_open_handler(parser) { _, _ in 0 }
    unsafe readstat_set_close_handler(parser) { _ in 0 }
    unsafe readstat_set_seek_handler(parser) { unsafe ReadStatParser.seek($0, $1, $2) }
    unsafe readstat_set_read_handler(parser) { unsafe ReadStatParser.read($0, $1, $2) }
    unsafe readstat_set_io_ctx(parser, source)
    // Without such a handler the library makes no variables, and falls over their values.
    unsafe readstat_set_variable_handler(parser) { _, _, _, _ in 0 }
    // Texts come as they stand in the file: one that cannot be converted would stop the library.
    unsafe readstat_set_handler_character_encoding(parser, nil)
  }

  deinit {
    unsafe readstat_parser_free(parser)
    unsafe source.deinitialize(count: 1)
    unsafe source.deallocate()
  }

  /// Reads the file from its start to its end, or to where a handler gives up.
  func run(_ listener: UnsafeMutableRawPointer) -> readstat_error_t {
    unsafe source.pointee.position = 0
    return unsafe readstat_parse_sav(parser, "", listener)
  }

  private static func seek(
    _ offset: off_t, _ whence: readstat_io_flags_t, _ context: UnsafeMutableRawPointer?
  ) -> off_t {
    guard let source = unsafe context?.assumingMemoryBound(to: Source.self) else { return -1 }
    let base =
      switch whence {
      case READSTAT_SEEK_CUR: unsafe source.pointee.position
      case READSTAT_SEEK_END: unsafe source.pointee.size
      default: 0
      }
    let (target, overflow) = base.addingReportingOverflow(Int(offset))
    guard !overflow, target >= 0, unsafe target <= source.pointee.size else { return -1 }
    unsafe source.pointee.position = target
    return off_t(target)
  }

  private static func read(
    _ buffer: UnsafeMutableRawPointer?, _ count: Int, _ context: UnsafeMutableRawPointer?
  ) -> Int {
    guard let source = unsafe context?.assumingMemoryBound(to: Source.self),
      let buffer = unsafe buffer
    else { return -1 }
    var filled = 0
    while filled < count {
      let got = unsafe pread(
        source.pointee.descriptor, buffer + filled, count - filled,
        off_t(source.pointee.position))
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return got < 0 ? -1 : filled }
      filled += got
      unsafe source.pointee.position += got
    }
    return filled
  }
}
