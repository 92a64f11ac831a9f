import Ingest
import SurveyModel

/// What a draft is made of, told by the file's content.
enum DraftSource {
  case responses

  /// - Throws: `InputFault` where the file cannot be read.
  init(path: String, name: String) throws(InputFault) {
    self = .responses
  }
}
