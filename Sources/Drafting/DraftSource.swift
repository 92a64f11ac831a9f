import Exchange
import Ingest
import SurveyModel
import XMLText

/// What a draft is made of, told by the file's content.
enum DraftSource {
  case responses
  /// A definition of triple-s XML, read and found usable.
  case tripleS(TripleSCodebook)
  /// A DDI Codebook, read and found usable.
  case ddi(DDICodebook)
  case limeSurvey(XMLElement)
  case xlsForm(survey: SheetRows, choices: SheetRows?)
  case redcap(SheetRows)

  /// What is looked at to tell what a file is.
  private static let headSize = 1 << 14

  /// No questionnaire is larger.
  private static let largestQuestionnaire = 64 << 20

  /// - Throws: `InputFault` where the file cannot be read, or is XML that is no questionnaire.
  init(path: String, name: String) throws(InputFault) {
    let start = try firstBytes(of: path, name: name, count: Self.headSize)
    if TripleSCodebook.isLikely(start.span) {
      self = try Self.codebook(path: path, name: name) { bytes throws(CodebookFault) in
        .tripleS(try TripleSCodebook.reading(bytes, file: name).codebook)
      }
    } else if DDICodebook.isLikely(start.span) {
      self = try Self.codebook(path: path, name: name) { bytes throws(CodebookFault) in
        .ddi(try DDICodebook(reading: bytes, file: name))
      }
    } else if Self.isXML(start) {
      self = try Self.questionnaire(path: path, name: name)
    } else if start.starts(with: "PK".utf8) {
      self = Self.form(path: path, name: name) ?? .responses
    } else {
      self = try Self.table(path: path, name: name)
    }
  }

  private static func codebook(
    path: String, name: String, _ read: ([UInt8]) throws(CodebookFault) -> Self
  ) throws(InputFault) -> Self {
    let bytes = try wholeFile(path: path, name: name, limit: largestQuestionnaire)
    do throws(CodebookFault) {
      return try read(bytes)
    } catch {
      throw InputFault(error.findings)
    }
  }

  private static func isXML(_ start: [UInt8]) -> Bool {
    let text = start.starts(with: [0xEF, 0xBB, 0xBF]) ? start.dropFirst(3) : start[...]
    let rest = text.drop { $0 == 0x20 || (9...13).contains($0) }
    return rest.starts(with: "<?xml".utf8) || rest.starts(with: "<document".utf8)
  }

  private static func questionnaire(path: String, name: String) throws(InputFault) -> Self {
    let bytes = try wholeFile(path: path, name: name, limit: largestQuestionnaire)
    let document: XMLDocument
    do throws(XMLFault) {
      document = try XMLDocument(parsing: bytes, file: name)
    } catch {
      throw InputFault(error.findings)
    }
    let root = document.root
    if root.name == "document", root.elements.contains(where: { $0.name == "LimeSurveyDocType" }) {
      return .limeSurvey(root)
    }
    throw InputFault([
      Finding(.questionnaireUnknown, file: name, place: root.place, found: .name(root.name))
    ])
  }

  /// A workbook with the sheets of a form; any other one holds responses.
  private static func form(path: String, name: String) -> Self? {
    do throws(InputFault) {
      let survey = try SheetRows(path: path, name: name, sheet: "survey")
      guard XLSFormDrafter.isSurvey(survey.header) else { return nil }
      return .xlsForm(survey: survey, choices: sheet(path, name, "choices"))
    } catch {
      return nil
    }
  }

  private static func sheet(_ path: String, _ name: String, _ sheet: String?) -> SheetRows? {
    do throws(InputFault) {
      return try SheetRows(path: path, name: name, sheet: sheet)
    } catch {
      return nil
    }
  }

  /// A sheet that was saved as CSV has its choices in `choices.csv` beside it.
  private static func table(path: String, name: String) throws(InputFault) -> Self {
    let source = ResponseSource(href: name)
    let header = try SourceTable(path: path, name: name, source: source).layout.columns
      .map { tidied($0.names.first ?? "") }
    if REDCapDrafter.isDictionary(header) { return .redcap(try SheetRows(path: path, name: name)) }
    guard XLSFormDrafter.isSurvey(header) else { return .responses }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return .xlsForm(
      survey: try SheetRows(path: path, name: name),
      choices: sheet(folder + "choices.csv", "choices.csv", nil))
  }
}
