import Ingest
import SurveyModel
import Verbatims

/// Where the rules are by which answers are put under themes.
package enum ThemeRulesSource: Sendable, Equatable {
  /// A codeframe in a file of its own.
  case codeframe(String)
  /// The codeframe of a question of a survey; of its only question with one where none is named.
  case survey(definition: String, question: String?)

  /// The file that rules stand in, for findings.
  var path: String {
    switch self {
    case .codeframe(let path), .survey(let path, _): path
    }
  }

  /// Reads the rules.
  ///
  /// - Throws: `Stop` where they cannot be read, or where it is not clear which are meant.
  func rules() throws(Stop) -> ReadCodeframe {
    let run = SurveyRun(
      definition: path, source: .responses([]), destination: .folder(""), threads: 1, version: "")
    switch self {
    case .codeframe(let path):
      let bytes = try run.read(path)
      do throws(SurveyDefinition.Fault) {
        return try CodeframeDocument.read(bytes, file: path)
      } catch {
        throw Stop(findings: error.findings)
      }
    case .survey(let path, let question):
      return try Self.rules(of: question, try run.parse(try run.read(path)), path)
    }
  }

  private static func rules(
    of name: String?, _ definition: SurveyDefinition, _ path: String
  ) throws(Stop) -> ReadCodeframe {
    let texts = definition.survey.questions.filter {
      if case .text = $0.kind { true } else { false }
    }
    let coded = texts.filter { definition.rules(of: $0.id) != nil }
    let known = coded.map(\.id.description)
    if let name {
      guard let question = texts.first(where: { $0.id.description.utf8.elementsEqual(name.utf8) })
      else {
        throw Stop(findings: [
          Finding(
            .noTextQuestion, file: path, found: .name(name), expected: known,
            nearest: nearest(to: name, among: known))
        ])
      }
      guard let rules = definition.rules(of: question.id) else {
        throw Stop(findings: [Finding(.questionWithoutThemes, file: path, found: .name(name))])
      }
      return rules
    }
    let frames = coded.compactMap { definition.rules(of: $0.id) }
    // Questions that share a codeframe are no doubt.
    guard let first = frames.first, frames.allSatisfy({ $0.codeframe.id == first.codeframe.id })
    else {
      throw Stop(findings: [
        frames.isEmpty
          ? Finding(.questionWithoutThemes, file: path)
          : Finding(.noTextQuestion, file: path, found: .name("--question"), expected: known)
      ])
    }
    return first
  }
}
