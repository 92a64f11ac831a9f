import Drafting
import Glibc
import Ingest
package import SurveyModel
package import Wording

/// Drafts a definition from a file of responses or a questionnaire, and writes it.
package struct DraftRun: Sendable {
  /// Path of the file that the definition is drafted from.
  package var source: String
  /// Path of the definition; `nil` hands it to whoever runs this.
  package var output: String?
  /// Whether a file that is there already may be replaced.
  package var replaces: Bool
  /// The language of the comments.
  package var language: MessageLanguage

  /// A draft that touches no file before its findings are asked for.
  package init(source: String, output: String?, replaces: Bool, language: MessageLanguage) {
    self.source = source
    self.output = output
    self.replaces = replaces
    self.language = language
  }

  /// What a draft came to.
  package struct Outcome: Sendable {
    /// The definition as UTF-8, where no file was to be written.
    package let document: [UInt8]
    /// What stopped it; empty where it is written.
    package let findings: [Finding]
  }

  /// Drafts the definition and writes it, where a file is named.
  package func outcome() -> Outcome {
    if let output, !replaces, unsafe access(output, F_OK) == 0 {
      return Outcome(
        document: [], findings: [Finding(.outputExists, file: output, found: .name(output))])
    }
    do throws(InputFault) {
      var draft = try Drafter.draft(path: source, name: source)
      // Who has just begun wants to see pages.
      draft.survey.output.formats = OutputFormat.all
      let bytes = DefinitionWriter.document(beside(output, draft), language: language)
      guard let output else { return Outcome(document: bytes, findings: []) }
      return Outcome(document: [], findings: write(bytes, to: output))
    } catch {
      return Outcome(document: [], findings: error.findings)
    }
  }

  /// The responses as they are found from the folder of the definition; standard output stands
  /// for a file in the folder of the command.
  private func beside(_ output: String?, _ draft: DraftedSurvey) -> DraftedSurvey {
    var draft = draft
    for index in draft.survey.responses.indices
    where draft.isBesideSource || draft.survey.responses[index].href == source {
      let href = draft.survey.responses[index].href
      draft.survey.responses[index].href = path(href, fromFolderOf: output ?? "")
    }
    return draft
  }

  /// A file's path from the folder of another file.
  private func path(_ own: String, fromFolderOf other: String) -> String {
    guard own.hasPrefix("/") != other.hasPrefix("/"), !other.isEmpty else {
      return path(of: own, fromFolderOf: other)
    }
    guard let here = workingFolder else { return own }
    func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : here + "/" + path }
    return path(of: absolute(own), fromFolderOf: absolute(other))
  }

  private func path(of file: String, fromFolderOf other: String) -> String {
    func parts(_ path: String) -> [Substring] {
      path.split(separator: "/").filter { $0 != "." }
    }
    let folder = parts(folderPrefix(of: other))
    let own = parts(file)
    // From a folder above nobody knows the way back by its name alone.
    guard !folder.contains("..") else { return file }
    if other.isEmpty, file.hasPrefix("/") { return file }
    let shared = zip(folder, own.dropLast()).prefix { $0 == $1 }.count
    let up = Array(repeating: "..", count: folder.count - shared)
    return (up + own.dropFirst(shared).map(String.init)).joined(separator: "/")
  }

  private var workingFolder: String? {
    guard let path = unsafe getcwd(nil, 0) else { return nil }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }

  private func write(_ bytes: [UInt8], to output: String) -> [Finding] {
    do throws(OutputFile.Fault) {
      var file = try OutputFile(path: output)
      try file.write(bytes.span)
      try file.finish()
      return []
    } catch {
      return [Finding(.outputUnwritable, file: error.path, found: .name(error.cause))]
    }
  }
}
