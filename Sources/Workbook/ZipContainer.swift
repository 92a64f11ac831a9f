import CLibZip
import Glibc

/// An open zip archive whose list of files was found to be harmless.
///
/// Owns libzip's archive, from `init` to `deinit`; parts that are being read keep it alive.
@safe
final class ZipContainer {
  private let archive: OpaquePointer
  private var indexByName: [[UInt8]: UInt64] = [:]
  private var sizes: [UInt64: Int] = [:]

  /// Smaller parts may be packed as well as they can be.
  private static let unsuspicious = 1 << 20

  /// Opens the archive behind a descriptor that stays the caller's.
  ///
  /// - Throws: `WorkbookFault` where it is damaged, encrypted or made to do harm, or where this
  ///   computer lacks libzip.
  init(descriptor: CInt, size: Int) throws(WorkbookFault) {
    guard shukei_zip_is_there() != 0 else { throw WorkbookFault(.missingLibrary("libzip")) }
    guard let directory = ZipDirectory(descriptor: descriptor, size: size) else {
      throw WorkbookFault(.damaged(part: "zip"))
    }
    guard directory.entries <= UInt64(WorkbookLimit.parts.most) else {
      throw WorkbookFault(.tooLarge(.parts))
    }
    let own = dup(descriptor)
    guard own >= 0, let archive = unsafe shukei_zip_fdopen(own, 0, nil) else {
      if own >= 0 { close(own) }
      throw WorkbookFault(.damaged(part: "zip"))
    }
    unsafe self.archive = archive
    try list(fileSize: size)
  }

  deinit {
    unsafe shukei_zip_discard(archive)
  }

  /// The place of a part in the archive, whatever the case of its ASCII letters.
  func index(of name: String) -> UInt64? {
    indexByName[Self.comparable(Array(name.utf8))]
  }

  /// The size of a part once it is unpacked.
  func size(of index: UInt64) -> Int { sizes[index] ?? 0 }

  /// Opens a part for reading from its start.
  func open(_ index: UInt64) -> OpaquePointer? {
    unsafe shukei_zip_fopen_index(archive, index, 0)
  }

  private func list(fileSize: Int) throws(WorkbookFault) {
    var unpacked = 0
    var packed = 0
    for index in 0..<UInt64(max(0, unsafe shukei_zip_get_num_entries(archive, 0))) {
      let entry = try entry(index)
      unpacked += entry.size
      packed += entry.packed
      guard unpacked <= WorkbookLimit.unpackedBytes.most else {
        throw WorkbookFault(.tooLarge(.unpackedBytes))
      }
      sizes[index] = entry.size
      guard indexByName.updateValue(index, forKey: Self.comparable(entry.name)) == nil else {
        throw WorkbookFault(.forbidden(.repeatedPart))
      }
    }
    // Parts that lie over one another unpack the same bytes again and again.
    guard packed <= fileSize else { throw WorkbookFault(.tooLarge(.unpackedBytes)) }
  }

  private func entry(
    _ index: UInt64
  ) throws(WorkbookFault) -> (name: [UInt8], size: Int, packed: Int) {
    var status = unsafe zip_stat_t()
    guard unsafe shukei_zip_stat_index(archive, index, 0, &status) == 0,
      let name = unsafe shukei_zip_get_name(archive, index, zip_flags_t(ZIP_FL_ENC_RAW)),
      let size = Int(exactly: unsafe status.size),
      let packed = Int(exactly: unsafe status.comp_size),
      max(size, packed) <= WorkbookLimit.unpackedBytes.most
    else { throw WorkbookFault(.damaged(part: "zip")) }
    let bytes = unsafe Array(UnsafeRawBufferPointer(start: name, count: strlen(name)))
    guard Self.isSafe(bytes) else { throw WorkbookFault(.forbidden(.unsafeName)) }
    if unsafe status.encryption_method != ZIP_EM_NONE { throw WorkbookFault(.encrypted) }
    if size > Self.unsuspicious, size / max(1, packed) > WorkbookLimit.ratio.most {
      throw WorkbookFault(.tooLarge(.ratio))
    }
    return (bytes, size, packed)
  }

  /// A name inside the archive: not absolute, no drive, no step upwards, no control character.
  private static func isSafe(_ name: [UInt8]) -> Bool {
    let steps = name.split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == 0x2F || $0 == 0x5C })
    return !name.isEmpty && name.count <= 1_024 && steps.first?.isEmpty == false
      && !steps.contains { $0.elementsEqual("..".utf8) } && !name.contains { $0 < 0x20 }
      && !name.contains(UInt8(ascii: ":"))
  }

  private static func comparable(_ name: [UInt8]) -> [UInt8] {
    name.map { byte in
      byte == 0x5C ? 0x2F : (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }
  }
}
