import SurveyModel
import Verbatims

/// What words were cut by, as outputs name it: the same on every machine with the same dictionary.
enum SegmenterName {
  static func text(_ dictionary: WordDictionary?) -> String {
    guard let dictionary else { return "character-classes" }
    let parts = dictionary.descriptions.map { description in
      "\(name(of: description.path)) (\(description.words) words)"
    }
    return "MeCab \(dictionary.version), " + parts.joined(separator: " + ")
  }

  /// The folder of a system dictionary, the file of a user dictionary.
  private static func name(of path: String) -> String {
    let parts = path.split(separator: "/")
    guard let last = parts.last else { return path }
    return last == "sys.dic" && parts.count > 1 ? String(parts[parts.count - 2]) : String(last)
  }
}
