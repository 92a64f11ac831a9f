import SurveyModel
import Verbatims

/// How Japanese is cut into words: what was asked for, and what there is.
package struct WordSource: Sendable, Equatable {
  /// What was asked for.
  package enum Choice: Sendable, Equatable {
    /// The IPA dictionary where it is installed.
    case installed
    /// A folder of a dictionary of MeCab.
    case folder(String)
    /// Classes of characters, whatever is installed.
    case characterClasses
  }

  /// What was asked for.
  package var choice: Choice
  /// Path of a user dictionary.
  package var userDictionary: String?

  /// The IPA dictionary where it is installed, or as named.
  package init(_ choice: Choice = .installed, userDictionary: String? = nil) {
    self.choice = choice
    self.userDictionary = userDictionary
  }

  /// The dictionary, or a finding where there is none.
  ///
  /// - Throws: `Stop` where a dictionary was named that cannot be read.
  func dictionary() throws(Stop) -> (WordDictionary?, [Finding]) {
    var location = WordDictionary.Location(userDictionary: userDictionary)
    switch choice {
    case .characterClasses: return (nil, [])
    case .folder(let folder): location.folder = folder
    case .installed: break
    }
    do throws(WordDictionary.Fault) {
      return (try WordDictionary(location), [])
    } catch {
      let finding = Self.finding(of: error)
      guard choice == .installed, userDictionary == nil else { throw Stop(findings: [finding]) }
      return (nil, [finding])
    }
  }

  private static func finding(of fault: WordDictionary.Fault) -> Finding {
    switch fault {
    case .missingLibrary, .missingDictionary: Finding(.wordDictionaryMissing, file: "mecab")
    case .unreadable(let path): Finding(.wordDictionaryUnreadable, file: path)
    case .otherEncoding(let path, let encoding):
      Finding(
        .wordDictionaryUnreadable, file: path, found: .name(encoding), expected: ["UTF-8"])
    }
  }
}
