import SurveyModel
import Workbook

/// The table of a workbook as delimited text.
final class WorkbookInput: TextInput {
  private let workbook: Workbook
  private let file: InputFile
  private let name: String

  /// - Throws: `InputFault` where the file is no workbook that can be read.
  init(_ file: InputFile, name: String, sheet: String?) throws(InputFault) {
    self.file = file
    self.name = name
    do throws(WorkbookFault) {
      workbook = try Workbook(descriptor: file.descriptor, size: file.size, sheet: sheet)
    } catch {
      throw InputFault([Self.finding(error, file: name)])
    }
  }

  /// About the bytes of its text: three quarters of most sheets are markup.
  var size: Int { workbook.unpackedSize / 4 }

  /// Which sheet was taken, where there was a choice.
  var choice: [Finding] {
    guard !workbook.otherTables.isEmpty else { return [] }
    return [
      Finding(
        .sheetChosen, file: name, found: .name(workbook.sheet), expected: workbook.otherTables)
    ]
  }

  /// Cells that had to be read as empty.
  var findings: FindingLog {
    var log = FindingLog()
    let formulas = workbook.emptyFormulas
    for (row, column) in formulas.places {
      log.record(
        Finding(
          .formulaWithoutValue, file: name, place: Place(line: row, column: column), field: column))
    }
    let more = formulas.count - formulas.places.count
    if more > 0 {
      log.count(
        more, of: FindingLog.Key(rule: .formulaWithoutValue, file: name, variable: nil))
    }
    return log
  }

  func read(upTo count: Int, into bytes: inout [UInt8]) throws(InputFault) -> Bool {
    do throws(WorkbookFault) {
      return try workbook.read(upTo: count, into: &bytes)
    } catch {
      throw InputFault([Self.finding(error, file: name)])
    }
  }

  /// What to tell of an old file of Office.
  static func fault(ofCompoundFile file: InputFile, name: String) -> InputFault {
    let reason: WorkbookFault.Reason =
      switch CompoundFile(descriptor: file.descriptor)?.content {
      case .encrypted: .encrypted
      case .workbook: .otherForm(.xls)
      case .textDocument: .noWorkbook(".doc")
      case .other: .noWorkbook("OLE2")
      case nil: .damaged(part: "OLE2")
      }
    return InputFault([finding(WorkbookFault(reason), file: name)])
  }

  private static func finding(_ fault: WorkbookFault, file: String) -> Finding {
    switch fault.reason {
    case .damaged(let part): Finding(.workbookDamaged, file: file, found: .name(part))
    case .encrypted: Finding(.workbookEncrypted, file: file)
    case .tooLarge(let limit):
      Finding(
        .workbookTooLarge, file: file, found: .name(limit.rawValue), expected: [String(limit.most)])
    case .forbidden(let content):
      Finding(.workbookForbiddenContent, file: file, found: .name(content.rawValue))
    case .otherForm(let form):
      Finding(.workbookOtherForm, file: file, found: .name(form.rawValue))
    case .noWorkbook(let form): Finding(.notAWorkbook, file: file, found: .name(form))
    case .sheetMissing(let sheet, let known):
      Finding(
        .sheetMissing, file: file, found: .name(sheet), expected: known,
        nearest: nearest(to: sheet, among: known))
    case .missingLibrary(let library):
      Finding(.missingLibrary, file: file, found: .name(library))
    case .noTable(let sheet):
      Finding(
        .sheetWithoutTable, file: file, found: sheet.map { .name($0) } ?? .nothing)
    }
  }
}
