package import SurveyModel

/// The language in which the program speaks to the person who runs it.
package enum MessageLanguage: String, Sendable, CaseIterable {
  case japanese = "ja"
  case english = "en"

  /// Follows the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that says something:
  /// Japanese where that begins with `ja`, English otherwise.
  package init(environment: (String) -> String?) {
    let names = ["LC_ALL", "LC_MESSAGES", "LANG"]
    let locale = names.lazy.compactMap(environment).first { !$0.utf8.isEmpty } ?? ""
    self = locale.lowercased().utf8.starts(with: "ja".utf8) ? .japanese : .english
  }

  /// The language of a survey's report, for sentences inside documents.
  package init(_ report: ReportLanguage) {
    switch report {
    case .japanese: self = .japanese
    case .english: self = .english
    }
  }

  /// The one of two texts that is in this language.
  package func of(japanese: String, english: String) -> String {
    switch self {
    case .japanese: japanese
    case .english: english
    }
  }
}
