import SurveyModel
import XMLText

/// Finds the variables that a definition names, one or several nested: `Q26 > Q25`.
struct VariableNames {
  private let codebook: Codebook
  private let known: [String]

  init(_ codebook: Codebook) {
    self.codebook = codebook
    known = codebook.variables.map(\.id.description)
  }

  /// The variables of nested levels; `nil` where one of them is not there, which is told.
  func levels(
    _ text: some StringProtocol, at place: Place, _ decoder: inout ElementDecoder
  ) -> [Variable]? {
    let names = text.split(separator: ">", omittingEmptySubsequences: false)
      .map { trimmed(String($0)) }
    let levels = names.compactMap { variable($0, at: place, &decoder) }
    return levels.count == names.count ? levels : nil
  }

  /// The variable of this name; `nil` where there is none, which is told.
  func variable(
    _ name: String, at place: Place, _ decoder: inout ElementDecoder
  ) -> Variable? {
    if let index = known.firstIndex(where: { $0.utf8.elementsEqual(name.utf8) }) {
      return codebook.variables[index]
    }
    decoder.reportUnknownQuestion(name, at: place, known: known)
    return nil
  }
}
