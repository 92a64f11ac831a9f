import Glibc
import SurveyModel

/// Where the bytes of delimited text come from: a file as it stands, or what a reader of another
/// form (a workbook, a file of SPSS, UTF-16) writes as RFC 4180 while it goes.
protocol TextInput: AnyObject {
  /// Appends up to `count` bytes; returns false where there are no more.
  func read(upTo count: Int, into bytes: inout [UInt8]) throws(InputFault) -> Bool

  /// What was noted of the bytes handed on so far.
  var findings: FindingLog { get }
}

extension TextInput {
  /// Nothing, where bytes are handed on as they stand.
  var findings: FindingLog { FindingLog() }
}

/// An open file, closed with its owner.
final class InputFile: TextInput {
  /// The open file, for readers that go to and fro in it; it lives as long as its owner.
  let descriptor: CInt
  private let name: String
  private let observe: @Sendable (_ bytes: Span<UInt8>, _ size: Int) -> Void
  let size: Int

  /// - Throws: `InputFault` where the file is missing, a folder, or may not be read.
  init(
    path: String, name: String,
    observe: @escaping @Sendable (_ bytes: Span<UInt8>, _ size: Int) -> Void
  ) throws(InputFault) {
    self.name = name
    self.observe = observe
    descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      let rule: Finding.Rule = errno == ENOENT ? .fileMissing : .fileUnreadable
      throw InputFault([Finding(rule, file: name, found: .name(name))])
    }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
      close(descriptor)
      throw InputFault([Finding(.fileUnreadable, file: name, found: .name(name))])
    }
    size = Int(status.st_size)
  }

  deinit { close(descriptor) }

  func read(upTo count: Int, into bytes: inout [UInt8]) throws(InputFault) -> Bool {
    let start = bytes.count
    var isWhole = true
    // Into memory as it is: setting it to zero first would take half as long as reading.
    bytes.append(addingCapacity: count) { space in
      unsafe space.withUnsafeMutableBufferPointer { buffer, filled in
        while filled < count {
          let got = unsafe Glibc.read(
            descriptor, buffer.baseAddress.map { unsafe $0 + filled }, count - filled)
          if got < 0, errno == EINTR { continue }
          isWhole = got >= 0
          guard got > 0 else { return }
          filled += got
        }
      }
    }
    guard isWhole else {
      throw InputFault([Finding(.fileUnreadable, file: name, found: .name(name))])
    }
    observe(bytes.span.extracting(start...), size)
    return bytes.count - start == count
  }

  /// Reads the file to its end, for whoever observes its bytes.
  func whole() throws(InputFault) -> InputFile {
    var bytes: [UInt8] = []
    while try read(upTo: RecordFile.chunkSize, into: &bytes) {
      bytes.removeAll(keepingCapacity: true)
    }
    return self
  }
}

/// Reads a small file whole, such as a definition.
///
/// - Throws: `InputFault` where it cannot be read or is larger than `limit` bytes.
package func wholeFile(
  path: String, name: String, limit: Int
) throws(InputFault) -> [UInt8] {
  let input = try InputFile(path: path, name: name, observe: { _, _ in })
  var bytes: [UInt8] = []
  var isOpen = true
  while isOpen {
    isOpen = try input.read(upTo: RecordFile.chunkSize, into: &bytes)
    guard bytes.count <= limit else {
      throw InputFault([Finding(.definitionTooLarge, file: name, found: .number(bytes.count))])
    }
  }
  return bytes
}

/// Reads the first bytes of a file, up to `count`, to tell what it is.
///
/// - Throws: `InputFault` where it cannot be read.
package func firstBytes(
  of path: String, name: String, count: Int
) throws(InputFault) -> [UInt8] {
  let input = try InputFile(path: path, name: name, observe: { _, _ in })
  var bytes: [UInt8] = []
  _ = try input.read(upTo: count, into: &bytes)
  return bytes
}
