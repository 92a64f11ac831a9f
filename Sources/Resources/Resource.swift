import CResources

/// The files that are a part of the program, as they stand in the project.
package enum Resource {
  /// `docs/schema/survey.rng`: what a definition may be.
  package static let surveySchema = unsafe bytes(shukei_survey_schema())
  /// `docs/schema/summary.rng`: what a summary may be.
  package static let summarySchema = unsafe bytes(shukei_summary_schema())
  /// Makes `appendix.html`.
  package static let appendixStylesheet = unsafe bytes(shukei_appendix_stylesheet())
  /// Makes the parts of `appendix.docx`.
  package static let documentStylesheet = unsafe bytes(shukei_document_stylesheet())
  /// Makes the description of `appendix.xlsx`.
  package static let workbookStylesheet = unsafe bytes(shukei_workbook_stylesheet())
  /// What Word's and Excel's have in common.
  package static let officeStylesheet = unsafe bytes(shukei_office_stylesheet())
  /// Makes the charts as files.
  package static let chartsStylesheet = unsafe bytes(shukei_charts_stylesheet())

  private static func bytes(_ resource: shukei_resource) -> [UInt8] {
    unsafe Array(UnsafeBufferPointer(start: resource.bytes, count: resource.count))
  }
}
