package import Ingest
import SurveyModel

/// Drafts a definition from a file of responses or from a questionnaire, whichever it is.
package enum Drafter {
  /// The definition that the file at `path` suggests, called `name` in messages and comments.
  ///
  /// - Throws: `InputFault` where the file cannot be read or is nothing that a definition can be
  ///   made of.
  package static func draft(path: String, name: String) throws(InputFault) -> DraftedSurvey {
    switch try DraftSource(path: path, name: name) {
    case .responses:
      var drafter = try ResponsesDrafter(path: path, name: name)
      return drafter.draft()
    case .tripleS(let codebook): return DraftedSurvey(tripleS: codebook, file: name)
    case .ddi(let codebook): return DraftedSurvey(ddi: codebook, file: name)
    case .limeSurvey(let root):
      var drafter = LimeSurveyDrafter(root, file: name)
      return drafter.drafted()
    case .xlsForm(let survey, let choices):
      var drafter = XLSFormDrafter(survey: survey, choices: choices, file: name)
      return drafter.drafted()
    case .redcap(let sheet):
      var drafter = REDCapDrafter(sheet, file: name)
      return drafter.drafted()
    }
  }
}
