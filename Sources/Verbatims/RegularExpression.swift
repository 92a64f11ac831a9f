import CPCRE2

/// Owner of one compiled regular expression and the memory of its matches. One thread.
///
/// A search that grows without bound is given up, so no answer can hold up a night's run.
/// Not compiled to machine code: its limits would differ between machines.
@safe final class RegularExpression {
  /// Why a pattern does not compile.
  struct Fault: Error {
    /// Bytes before the fault.
    var offset: Int
    var message: String
  }

  enum Outcome: Equatable {
    case found(Range<Int>)
    case notFound
    /// The search reached its limit.
    case abandoned
  }

  /// Steps after which a search is given up: some milliseconds.
  private static let matchLimit: UInt32 = 250_000
  private static let heapLimitInKibibytes: UInt32 = 32 * 1024
  private static let options = PCRE2_UTF | PCRE2_UCP | PCRE2_CASELESS | PCRE2_NEVER_BACKSLASH_C

  private let code: OpaquePointer
  private let matchData: OpaquePointer
  private let context: OpaquePointer

  init(_ pattern: String) throws(Fault) {
    let bytes = Array(pattern.utf8)
    var number: CInt = 0
    var offset = 0
    let compiled = unsafe pcre2_compile_8(
      bytes, bytes.count, UInt32(Self.options), &number, &offset, nil)
    guard let compiled = unsafe compiled else {
      throw Fault(offset: offset, message: Self.message(number))
    }
    guard let matchData = unsafe pcre2_match_data_create_from_pattern_8(compiled, nil),
      let context = unsafe pcre2_match_context_create_8(nil)
    else { preconditionFailure("memory is exhausted") }
    unsafe (code, self.matchData, self.context) = (compiled, matchData, context)
    unsafe pcre2_set_match_limit_8(context, Self.matchLimit)
    unsafe pcre2_set_depth_limit_8(context, Self.matchLimit)
    unsafe pcre2_set_heap_limit_8(context, Self.heapLimitInKibibytes)
  }

  deinit {
    unsafe pcre2_match_context_free_8(context)
    unsafe pcre2_match_data_free_8(matchData)
    unsafe pcre2_code_free_8(code)
  }

  /// The first place from a character on where the expression holds, in bytes.
  ///
  /// - Precondition: the text is valid UTF-8, as a normalised text is; it is not checked
  ///   again for every pattern.
  func firstMatch(in text: [UInt8], from start: Int = 0) -> Outcome {
    var begin = start
    while begin < text.count, text[begin] & 0xC0 == 0x80 { begin += 1 }
    let result = unsafe pcre2_match_8(
      code, text, text.count, begin, UInt32(PCRE2_NO_UTF_CHECK), matchData, context)
    if result == PCRE2_ERROR_NOMATCH { return .notFound }
    // `\K` in a lookahead can put the start behind the end.
    guard result >= 0, let ends = unsafe pcre2_get_ovector_pointer_8(matchData) else {
      return .abandoned
    }
    let (start, end) = unsafe (ends[0], ends[1])
    return .found(min(start, end)..<end)
  }

  private static func message(_ number: CInt) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = unsafe pcre2_get_error_message_8(number, &buffer, buffer.count)
    return String(decoding: buffer.prefix(Int(max(0, length))), as: UTF8.self)
  }
}
