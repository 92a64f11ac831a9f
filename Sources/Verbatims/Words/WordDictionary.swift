import CMeCab
import Glibc

/// A dictionary of MeCab, read once and shared by all threads. Owner of MeCab's model.
///
/// The model is never changed after it was made, so that threads may share it; what changes is
/// in taggers and lattices, of which each thread has its own.
@safe package final class WordDictionary: @unchecked Sendable {
  /// Where a dictionary is, as named in the command line or the definition.
  package struct Location: Sendable, Equatable {
    /// The folder of the system dictionary; `nil` for the IPA dictionary where distributions put
    /// it.
    package var folder: String?
    /// A user dictionary, compiled for the system dictionary.
    package var userDictionary: String?

    /// The IPA dictionary of the system, or the named ones.
    package init(folder: String? = nil, userDictionary: String? = nil) {
      self.folder = folder
      self.userDictionary = userDictionary
    }
  }

  /// Why there is no dictionary. Words are then found by classes of characters.
  package enum Fault: Error, Sendable, Equatable {
    /// libmecab is not installed.
    case missingLibrary
    /// No folder of an IPA dictionary was found.
    case missingDictionary
    /// The named folder or user dictionary cannot be read by MeCab.
    case unreadable(path: String)
    /// Its words are in another encoding than UTF-8.
    case otherEncoding(path: String, encoding: String)
  }

  /// What a manifest tells of a dictionary: enough to find the same again.
  package struct Description: Sendable, Equatable {
    /// The file as MeCab opened it.
    package var path: String
    /// Words in it.
    package var words: Int
    /// Whether it is a user dictionary.
    package var isUserDictionary: Bool
  }

  /// The version of libmecab.
  package let version: String
  /// The dictionaries that are used, the system's first.
  package let descriptions: [Description]
  let model: OpaquePointer

  /// Reads a dictionary.
  ///
  /// - Throws: why there is none, for a finding; words are then found without it.
  package init(_ location: Location = Location()) throws(Fault) {
    guard shukei_mecab_is_there() != 0 else { throw .missingLibrary }
    guard let folder = location.folder ?? Self.installedFolder() else { throw .missingDictionary }
    if let user = location.userDictionary, !Self.isReadable(user) {
      throw .unreadable(path: user)
    }
    guard Self.isReadable(folder + "/sys.dic"),
      let model = unsafe shukei_mecab_model_new(folder, location.userDictionary)
    else { throw .unreadable(path: folder) }
    unsafe self.model = model
    unsafe version = String(cString: shukei_mecab_version())
    descriptions = unsafe Self.descriptions(of: model)
    if let other = unsafe Self.otherEncoding(of: model) { throw other }
  }

  deinit {
    unsafe shukei_mecab_model_destroy(model)
  }

  /// Folders of IPA dictionaries in UTF-8: Debian's, Fedora's, from source.
  private static let usualFolders = [
    "/var/lib/mecab/dic/ipadic-utf8", "/usr/lib64/mecab/dic/ipadic", "/usr/lib/mecab/dic/ipadic",
    "/usr/local/lib/mecab/dic/ipadic", "/usr/share/mecab/dic/ipadic",
  ]

  private static func installedFolder() -> String? {
    usualFolders.first { isReadable($0 + "/sys.dic") }
  }

  private static func isReadable(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }

  private static func descriptions(of model: OpaquePointer) -> [Description] {
    var result: [Description] = []
    var next = unsafe shukei_mecab_dictionaries(model)
    while let dictionary = unsafe next {
      unsafe result.append(
        Description(
          path: String(cString: dictionary.pointee.path), words: Int(dictionary.pointee.size),
          isUserDictionary: dictionary.pointee.type == 1))
      unsafe next = dictionary.pointee.next
    }
    return result
  }

  private static func otherEncoding(of model: OpaquePointer) -> Fault? {
    var next = unsafe shukei_mecab_dictionaries(model)
    while let dictionary = unsafe next {
      let encoding = unsafe String(cString: dictionary.pointee.character_set)
      if !["utf-8", "utf8"].contains(encoding.lowercased()) {
        return unsafe .otherEncoding(
          path: String(cString: dictionary.pointee.path), encoding: encoding)
      }
      unsafe next = dictionary.pointee.next
    }
    return nil
  }
}
