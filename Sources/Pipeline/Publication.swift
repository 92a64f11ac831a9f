import CPlatform
import Glibc
import SurveyModel

/// A folder of finished documents that appears whole or not at all.
///
/// Documents are written and synced in a staging folder beside the place, the manifest
/// last; then the two folders change places in one step, so that a reader sees the old
/// one or the new one. A lock keeps a second run of the same survey out.
///
/// A document may stand in a folder of its own within the folder, as in `charts/Q1.svg`.
struct Publication: Sendable {
  struct Document: Sendable {
    let name: String
    let bytes: [UInt8]
    /// Hexadecimal digest of the bytes.
    let sha256: String

    init(name: String, bytes: [UInt8]) {
      self.name = name
      self.bytes = bytes
      sha256 = SHA256.hexadecimal(of: bytes)
    }
  }

  /// A file that was written and waits for the disk.
  private struct OpenFile: Sendable {
    let descriptor: CInt
    let path: String
  }

  /// What keeps a folder from being published.
  struct Fault: Error {
    enum Reason: Sendable {
      case locked
      case system(code: CInt)
    }

    let reason: Reason
    let path: String
  }

  /// Names in the folder, beside the manifest's, that are ours whether or not they are published
  /// this time.
  private let ours: Set<String>
  private let parent: String
  private let folder: String
  private let staging: String
  private let lock: String

  /// - Parameters:
  ///   - output: The folder that holds the folders of all surveys.
  ///   - survey: Whose folder is published.
  ///   - ours: Names of documents and folders that an earlier run may have published, and that are
  ///     taken away where this one does not.
  init(output: String, survey: SurveyID, ours: Set<String>) {
    self.ours = ours
    parent = output
    folder = "\(output)/\(survey)"
    staging = "\(output)/.\(survey).staging"
    lock = "\(output)/.\(survey).lock"
  }

  /// - Parameter path: The folder that is published; what it is in is made where it is not there.
  init(folder path: String) {
    ours = []
    var path = path[...]
    while path.utf8.count > 1, path.utf8.last == UInt8(ascii: "/") { path = path.dropLast() }
    let name = fileName(of: String(path))
    let prefix = folderPrefix(of: String(path))
    parent = prefix.isEmpty ? "." : prefix
    folder = String(path)
    staging = "\(prefix).\(name).staging"
    lock = "\(prefix).\(name).lock"
  }

  /// Publishes documents that are made already, without a manifest.
  ///
  /// - Throws: `Fault`; what was published before then stands unchanged.
  func publish(_ documents: [Document]) throws(Fault) {
    guard let last = documents.last else { return }
    try publish(Array(documents.dropLast()), make: { $0 }, manifest: { _ in last })
  }

  /// Publishes what `make` gives for each item, and then the manifest of it all.
  ///
  /// Each document is written as soon as it is made, and the disk told to begin with it, beside the
  /// making of others: the disk takes about as long as the program. When all are written, they are
  /// synced, the manifest among them.
  ///
  /// - Throws: `Fault`; what was published before then stands unchanged.
  func publish<Item: Sendable>(
    _ items: [Item], make: @Sendable (Item) -> Document, manifest: ([Document]) -> Document
  ) throws(Fault) {
    try makeFolders(parent)
    let lock = try FileLock(lock)
    defer { lock.release() }
    removeFolder(staging)
    do throws(Fault) {
      try check(unsafe mkdir(staging, 0o700), staging)
      let made = inParallel(items) { item in
        let document = make(item)
        return (document: document, file: written(document))
      }
      let manifest = manifest(made.map(\.document))
      try sync(made.map(\.file) + [written(manifest)])
      let names = (made.map(\.document) + [manifest]).map(\.name)
      for case let folder? in Set(names.map(Self.folder)) {
        try sync(folder: "\(staging)/\(folder)")
      }
      try sync(folder: staging)
      try exchange(keeping: Set(names.map(Self.entry)))
    } catch {
      removeFolder(staging)
      throw error
    }
  }

  /// A document that was written, or what kept it from being so.
  private func written(_ document: Document) -> Result<OpenFile, Fault> {
    do throws(Fault) {
      return .success(try write(document))
    } catch {
      return .failure(error)
    }
  }

  /// Waits until the disk has all files, and closes them.
  private func sync(_ files: [Result<OpenFile, Fault>]) throws(Fault) {
    let faults = inParallel(files) { file -> Fault? in
      do throws(Fault) {
        let file = try file.get()
        defer { close(file.descriptor) }
        try check(fsync(file.descriptor), file.path)
        return nil
      } catch {
        return error
      }
    }
    for case let fault? in faults { throw fault }
  }

  /// The folder within the folder in which a document stands, if any.
  private static func folder(of name: String) -> String? {
    name.utf8.firstIndex(of: UInt8(ascii: "/")).map { String(name[..<$0]) }
  }

  /// The name in the folder under which a document is found.
  private static func entry(of name: String) -> String { folder(of: name) ?? name }

  /// Leaves the file open: to close it is for `sync`.
  private func write(_ document: Document) throws(Fault) -> OpenFile {
    let path = "\(staging)/\(document.name)"
    if let folder = Self.folder(of: document.name) { try makeFolders("\(staging)/\(folder)") }
    let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    try check(descriptor, path)
    do throws(Fault) {
      try write(document.bytes, to: descriptor, path)
    } catch {
      close(descriptor)
      throw error
    }
    shukei_begin_sync(descriptor)
    return OpenFile(descriptor: descriptor, path: path)
  }

  private func write(_ bytes: [UInt8], to descriptor: CInt, _ path: String) throws(Fault) {
    var written = 0
    while written < bytes.count {
      let count = unsafe bytes.withUnsafeBytes { buffer in
        unsafe Glibc.write(
          descriptor, buffer.baseAddress.map { unsafe $0 + written }, buffer.count - written)
      }
      if count < 0, errno == EINTR { continue }
      try check(CInt(clamping: count), path)
      written += count
    }
  }

  /// Puts the staging folder in its place; what the old folder held beside our documents
  /// moves along, since it is not ours to delete. An old page beside new figures would mislead: ours
  /// go, published again or not.
  private func exchange(keeping names: Set<String>) throws(Fault) {
    if unsafe access(folder, F_OK) != 0 {
      try check(unsafe rename(staging, folder), folder)
      try sync(folder: parent)
      return
    }
    try check(unsafe shukei_exchange_paths(staging, folder), folder)
    try sync(folder: parent)
    for name in entries(of: staging) where !names.contains(name) && !ours.contains(name) {
      _ = unsafe rename("\(staging)/\(name)", "\(folder)/\(name)")
    }
    removeFolder(staging)
  }

  private func sync(folder path: String) throws(Fault) {
    let descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    try check(descriptor, path)
    defer { close(descriptor) }
    try check(fsync(descriptor), path)
  }

  private func makeFolders(_ path: String) throws(Fault) {
    if unsafe access(path, F_OK) == 0 { return }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      try makeFolders(String(path[..<slash]))
    }
    if unsafe mkdir(path, 0o700) != 0, errno != EEXIST { try check(-1, path) }
  }

  private func removeFolder(_ path: String) {
    // Side by side: a disk may take its time over each.
    let states = inParallel(entries(of: path)) { name in
      (path: "\(path)/\(name)", state: unsafe unlink("\(path)/\(name)"))
    }
    for entry in states where entry.state != 0 { removeFolder(entry.path) }
    _ = unsafe rmdir(path)
  }

  private func entries(of path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  private func check(_ result: CInt, _ path: String) throws(Fault) {
    if result < 0 { throw Fault(reason: .system(code: errno), path: path) }
  }
}

/// A lock on a file, held until it is released.
private struct FileLock {
  private let descriptor: CInt

  init(_ path: String) throws(Publication.Fault) {
    descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Publication.Fault(reason: .system(code: errno), path: path)
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let code = errno
      close(descriptor)
      throw Publication.Fault(
        reason: code == EWOULDBLOCK ? .locked : .system(code: code), path: path)
    }
  }

  func release() {
    close(descriptor)
  }
}

extension Publication.Fault {
  /// The fault as a finding about the output.
  var finding: Finding {
    switch reason {
    case .locked: Finding(.outputLocked, file: path)
    case .system(let code):
      Finding(.outputUnwritable, file: path, found: .name(unsafe String(cString: strerror(code))))
    }
  }
}
