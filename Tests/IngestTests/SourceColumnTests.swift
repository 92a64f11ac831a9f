import DelimitedText
import SurveyModel
import Testing

@testable import Ingest

/// What the first bytes of a file are taken for.
private func layout(_ text: String, _ source: ResponseSource = ResponseSource(href: "r.csv"))
  -> ExportLayout
{
  ExportLayout(sample: Array(text.utf8), isWhole: true, file: "r.csv", source: source)
}

/// A column as `question | part`, or its first name; with its role where that is no answer.
private func shown(_ column: SourceColumn) -> String {
  let name =
    column.questionNames.isEmpty
    ? column.names.first ?? ""
    : "\(column.questionNames[0]) | \(column.partNames.joined(separator: ", "))"
  return column.role == .answer ? name : "\(name) (\(column.role))"
}

@Suite struct `Columns of every export` {
  struct Export: CustomTestStringConvertible {
    let format: ExportFormat
    let text: String
    let columns: [String]
    var headerRows = 1

    var testDescription: String { "\(format) \(columns[0])" }
  }

  static let exports = [
    Export(
      format: .plain, text: "Q1,Q2_1,Q2_2,Q3\nx,1,0,y\n",
      columns: ["Q1", "Q2 | 1", "Q2 | 2", "Q3"]),
    Export(
      format: .googleForms, text: "タイムスタンプ,性別,満足度 [図書館],満足度 [プール]\n2024/10/06 7:51:06,女性,3,4\n",
      columns: ["タイムスタンプ (completed)", "性別", "満足度 | 図書館", "満足度 | プール"]),
    Export(
      format: .microsoftForms,
      text: "ID,開始時刻,完了時刻,メール,名前,\"ふだん使う\n機器\"\n1,2025/6/1 10:00,2025/6/1 10:05,anonymous,,PC;\n",
      columns: [
        "ID (respondent)", "開始時刻 (started)", "完了時刻 (completed)", "メール (service)",
        "名前 (service)", "ふだん使う\n機器",
      ]),
    Export(
      format: .surveyMonkey,
      text: """
        Respondent ID,Which of these?,,,Your age
        ,Bus,Car,Other (please specify),Response
        1,Bus,,,18-29

        """,
      columns: [
        "Respondent ID (respondent)", "Which of these? | Bus", "Which of these? | Car",
        "Which of these? | Other (please specify) (otherText)", "Your age",
      ], headerRows: 2),
    Export(
      format: .surveyMonkey,
      text: "Respondent ID,Which?,\n,Bus,Response\n,1,2\n9,Bus,x\n",
      columns: ["Respondent ID (respondent)", "Which? | Bus", "Which? | Response"], headerRows: 3),
    Export(
      format: .qualtrics,
      text: """
        StartDate,Status,Finished,ResponseId,Q1,Q3_1,Q3_2,Q3_2_TEXT,Q4
        Start,Status,Finished,Id,Your age,Which? - Selected Choice - Bus,Which? - Selected Choice - Other,Which? - Other - Text,Remarks
        "{""ImportId"":""startDate""}","{""ImportId"":""status""}","{""ImportId"":""finished""}","{""ImportId"":""_recordId""}","{""ImportId"":""QID1""}","{""ImportId"":""QID3_1""}","{""ImportId"":""QID3_2""}","{""ImportId"":""QID3_2_TEXT""}","{""ImportId"":""QID4_TEXT""}"
        2025-01-01,0,1,R_1,2,1,,,x

        """,
      columns: [
        "StartDate (started)", "Status (status)", "Finished (status)", "ResponseId (respondent)",
        "Q1", "Q3 | 1, Bus", "Q3 | 2, Other", "Q3 | 2, Text (otherText)", "Q4",
      ], headerRows: 3),
    Export(
      format: .qualtrics,
      text: "V1,V10,Q1,Q2_1,Q2_2\nResponseID,Finished,Your age,Which?-Bus,Which?-Car\nR_1,1,2,1,\n",
      columns: [
        "V1 (respondent)", "V10 (status)", "Q1", "Q2 | 1, Bus", "Q2 | 2, Car",
      ], headerRows: 2),
    Export(
      format: .limeSurvey,
      text: "id;submitdate;lastpage;startlanguage;Q1;Q2[SQ001];Q2[other]\n1;2025;2;ja;A1;Y;\n",
      columns: [
        "id (respondent)", "submitdate (completed)", "lastpage (service)",
        "startlanguage (service)", "Q1", "Q2 | SQ001", "Q2 | other (otherText)",
      ]),
    Export(
      format: .limeSurvey,
      text: "Response ID,Date submitted,Last page,Which? [Bus],Which? [Other]\n1,2025,2,Yes,x\n",
      columns: [
        "Response ID (respondent)", "Date submitted (completed)", "Last page (service)",
        "Which? | Bus", "Which? | Other (otherText)",
      ]),
    Export(
      format: .kobo,
      text: "start;g/age;g/use;g/use/bus;g/use/car;_id;_uuid;_submission_time\nx;2;bus;1;0;1;u;t\n",
      columns: [
        "start (started)", "g/age", "g/use", "g/use | bus", "g/use | car", "_id (service)",
        "_uuid (respondent)", "_submission_time (completed)",
      ]),
    Export(
      format: .redcap,
      text: "record_id,use___1,use___2,use____9,form_1_complete\n1,0,1,0,2\n",
      columns: [
        "record_id (respondent)", "use | 1", "use | 2", "use | _9, -9",
        "form_1_complete (status)",
      ]),
    Export(
      format: .rawData,
      text: "ID,Q1,Q2,,,Q3\n,性別,使う機器,,,意見\n,,PC,スマホ,その他,\n1,2,1,0,0,x\n",
      columns: ["ID (respondent)", "Q1", "Q2 | PC", "Q2 | スマホ", "Q2 | その他", "Q3"], headerRows: 3),
    Export(
      format: .paperScan, text: "整理番号,Q1,Q2\nA,1.0,-1\nB,2.0,-9999\nC,1.0,3.0\n",
      columns: ["整理番号 (respondent)", "Q1", "Q2"]),
    Export(
      format: .kouchouAI, text: "comment-id,comment-body,source,url,attribute_age\n1,x,web,,30代\n",
      columns: [
        "comment-id (respondent)", "comment-body", "source (service)", "url (service)",
        "attribute_age",
      ]),
    Export(
      format: .formService, text: "受付番号,送信日時,性別,対応状況\n1,2025/06/01,女性,完了\n",
      columns: ["受付番号 (respondent)", "送信日時 (completed)", "性別", "対応状況 (status)"]),
  ]

  @Test(arguments: exports)
  func `an export is known by its content, and its columns by question and part`(
    export: Export
  ) {
    let layout = layout(export.text)
    #expect(layout.format == export.format)
    #expect(layout.columns.map(shown) == export.columns)
    #expect(layout.header.records == export.headerRows)
    #expect(layout.findings.map(\.rule) == (export.format == .plain ? [] : [.formatRecognised]))
  }

  @Test(arguments: exports)
  func `a declared format goes before what the content looks like`(export: Export) {
    let plain = layout(export.text, ResponseSource(href: "r.csv", format: .plain))
    #expect(plain.format == .plain && plain.header.records == 1 && plain.findings.isEmpty)
    let declared = layout(export.text, ResponseSource(href: "r.csv", format: export.format))
    #expect(declared.columns == layout(export.text).columns && declared.findings.isEmpty)
  }

  @Test(arguments: [
    "Respondent ID,Which?,\n,Bus,Response\n7,1,2\n9,1,2\n",
    "No,Q1,Q2,\n,x,PC,Car\n1,1,0,opinion\n2,1,0,\n",
  ])
  func `the first response is never taken for a header`(text: String) {
    #expect(layout(text).header.records <= 2)
  }

  @Test func `columns that the planner names have the role that the planner says`() {
    var source = ResponseSource(href: "r.csv", respondentColumn: "番号")
    source.mapping.completedColumn = "いつ"
    let columns = layout("番号,いつ,性別\n1,昨日,女性\n", source).columns
    #expect(columns.map(\.role) == [.respondent, .completed, .answer])
  }

  @Test func `a file without a header has columns without names`() {
    var source = ResponseSource(href: "r.csv")
    source.form.headerRows = 0
    let layout = layout("1,2\n3,4\n", source)
    #expect(layout.columns.map(\.names) == [[], []] && layout.header.records == 0)
  }
}
