import CLibZip

/// One part of a zip archive as it is being unpacked, from front to back.
@safe
struct ZipPart: ~Copyable {
  /// What is unpacked at once: little beside what a reader of it keeps.
  static let stretch = 1 << 16

  /// The part's name, for faults.
  let name: String
  /// Keeps libzip's archive alive for as long as the part is read.
  private let container: ZipContainer
  private let file: OpaquePointer
  private let size: Int
  private var taken = 0

  /// - Throws: `WorkbookFault` where the archive has no part of this name or cannot unpack it.
  init(_ name: String, in container: ZipContainer) throws(WorkbookFault) {
    guard let index = container.index(of: name), let file = unsafe container.open(index) else {
      throw WorkbookFault(.damaged(part: name))
    }
    self.name = name
    self.container = container
    unsafe self.file = unsafe file
    size = container.size(of: index)
  }

  deinit {
    unsafe _ = shukei_zip_fclose(file)
  }

  /// Replaces `bytes` by the next stretch; false at the end, where nothing is left.
  ///
  /// - Throws: `WorkbookFault` where the part is damaged or larger than the archive says.
  mutating func read(into bytes: inout [UInt8]) throws(WorkbookFault) -> Bool {
    if bytes.count != Self.stretch { bytes = [UInt8](repeating: 0, count: Self.stretch) }
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe shukei_zip_fread(file, buffer.baseAddress, UInt64(buffer.count))
    }
    guard got >= 0, taken + Int(got) <= size else { throw WorkbookFault(.damaged(part: name)) }
    taken += Int(got)
    bytes.removeLast(bytes.count - Int(got))
    return got > 0
  }
}
