import SPSSFile
import SurveyModel

/// The cases of a file of SPSS as delimited text.
final class SPSSInput: TextInput {
  private let cases: SPSSFile
  /// Keeps the file open for as long as it is read.
  private let file: InputFile
  private let name: String

  /// - Throws: `InputFault` where the file is damaged.
  init(
    _ file: InputFile, name: String, encoding: DeclaredForm.Encoding?
  ) throws(InputFault) {
    self.file = file
    self.name = name
    do throws(SPSSFault) {
      cases = try SPSSFile(
        descriptor: file.descriptor, size: file.size, encoding: encoding?.converterName)
    } catch {
      throw InputFault([Self.finding(error, file: name)])
    }
  }

  /// What the file says of its variables.
  var dictionary: SPSSDictionary { cases.dictionary }

  func read(upTo count: Int, into bytes: inout [UInt8]) throws(InputFault) -> Bool {
    do throws(SPSSFault) {
      return try cases.read(upTo: count, into: &bytes)
    } catch {
      throw InputFault([Self.finding(error, file: name)])
    }
  }

  private static func finding(_ fault: SPSSFault, file: String) -> Finding {
    switch fault {
    case .damaged: Finding(.spssDamaged, file: file)
    case .tooLarge: Finding(.spssTooLarge, file: file)
    case .noVariables: Finding(.fileEmpty, file: file)
    }
  }
}

extension DeclaredForm.Encoding {
  /// The name that `iconv` knows.
  fileprivate var converterName: String {
    switch self {
    case .utf8: "UTF-8"
    case .cp932: "CP932"
    case .eucJP: "EUC-JP-MS"
    case .utf16: "UTF-16LE"
    case .macRoman: "MACINTOSH"
    case .latin1: "CP1252"
    }
  }
}
