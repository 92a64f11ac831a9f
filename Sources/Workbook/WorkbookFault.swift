/// Why a workbook cannot be read; the caller knows the file's name.
package struct WorkbookFault: Error, Sendable, Equatable {
  /// What is wrong with the workbook.
  package enum Reason: Sendable, Equatable {
    /// Broken off, overwritten or not as its form demands; the part in which that was noticed.
    case damaged(part: String)
    /// Only somebody with the password can read it.
    case encrypted
    /// More of something than a workbook can hold, as in a file made to fill the memory.
    case tooLarge(WorkbookLimit)
    /// Something that no table of answers needs and that could do harm.
    case forbidden(Forbidden)
    /// Another form of workbook, which a spreadsheet program can save as XLSX.
    case otherForm(OtherForm)
    /// A file that holds no workbook, such as a text document.
    case noWorkbook(String)
    /// No sheet has this name; those that there are.
    case sheetMissing(String, known: [String])
    /// This computer lacks what unpacks workbooks.
    case missingLibrary(String)
    /// Neither the sheet asked for nor, where none was asked for, any other holds a table.
    case noTable(sheet: String?)
  }

  /// What a workbook must not have.
  package enum Forbidden: String, Sendable, CaseIterable {
    /// A name that leads out of the workbook.
    case unsafeName = "unsafe-name"
    /// Two parts with one name: programs differ in which they take.
    case repeatedPart = "repeated-part"
    /// A table that stands in another file or on another computer.
    case externalTarget = "external-target"
    case documentType = "document-type"
  }

  /// Forms of workbook that are not read; the raw value is what a planner knows them by.
  package enum OtherForm: String, Sendable, CaseIterable {
    /// Excel 97 to 2003.
    case xls = ".xls"
    /// The binary form of newer Excel.
    case xlsb = ".xlsb"
    case openDocument = ".ods"
    /// A web page under the name of a workbook, as many web systems export it.
    case webPage = "HTML"
    /// The XML form of Excel 2003.
    case spreadsheetXML = "XML"
  }

  /// What is wrong.
  package let reason: Reason

  /// The fault of a workbook in which this is wrong.
  package init(_ reason: Reason) {
    self.reason = reason
  }
}
