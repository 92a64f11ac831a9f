/// The layout in which a form service, an institute or a statistics program leaves its answers.
///
/// The raw value is the name that a definition writes. A workbook is not among them: it is a
/// way of holding rows, and most of these layouts come as CSV and as XLSX.
package enum ExportFormat: String, Sendable, CaseIterable {
  /// One header row, one row for each respondent, codes or labels.
  case plain
  case googleForms = "google-forms"
  case microsoftForms = "microsoft-forms"
  /// LoGoフォーム and other Japanese services: Japanese headers, one row for each respondent.
  case formService = "form-service"
  case surveyMonkey = "surveymonkey"
  case qualtrics
  case limeSurvey = "limesurvey"
  /// KoBoToolbox and ODK.
  case kobo
  case redcap
  /// Raw data of Japanese institutes: three header rows, merged where they repeat.
  case rawData = "raw-data"
  /// Paper forms read by a scanner: codes as `1.0`, `-1` and `-9999`.
  case paperScan = "paper-scan"
  case spss
  case tripleS = "triple-s"
  /// 広聴AI: comments with attributes.
  case kouchouAI = "kouchou-ai"
}
