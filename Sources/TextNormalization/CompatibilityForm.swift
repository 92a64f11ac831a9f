import CUTF8Proc
import Glibc

/// The text in Unicode's compatibility composed form (NFKC, UAX #15); `nil` where the
/// bytes are not UTF-8.
func compatibilityForm(of text: [UInt8]) -> [UInt8]? {
  let options = utf8proc_option_t(
    UTF8PROC_COMPAT.rawValue | UTF8PROC_COMPOSE.rawValue | UTF8PROC_STABLE.rawValue)
  return unsafe text.withUnsafeBufferPointer { source in
    var result: UnsafeMutablePointer<UInt8>?
    let length = unsafe utf8proc_map(source.baseAddress, source.count, &result, options)
    guard length >= 0, let bytes = unsafe result else { return nil }
    // The library gives the memory away; it is freed once copied.
    defer { unsafe free(bytes) }
    return unsafe Array(UnsafeBufferPointer(start: bytes, count: length))
  }
}
